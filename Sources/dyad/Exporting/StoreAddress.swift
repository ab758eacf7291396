// The address of a record store, parsed so strictly that curl cannot read another host in it.

import Glibc

/// An address that was parsed and put together again; curl gets no other.
///
/// This is not a general parser. If two programs read an address differently, a password may go to the wrong machine,
/// so anything ambiguous is refused with a sentence: names before the host, numbers in disguise, trailing dots,
/// non-ASCII letters, encoded hosts, steps up a path.
struct StoreAddress: Equatable {
  /// The address as curl gets it, without a trailing slash.
  let text: String
  /// The host in lower case; an IPv6 address has no brackets.
  let host: String
  /// Whether it starts with `https`.
  let isEncrypted: Bool
  /// The port, if one was named.
  let port: Int?

  /// Whether the host is this machine: `localhost`, 127.0.0.0/8 or `[::1]`, written so and no other way.
  var isThisMachine: Bool { host == "localhost" || host == "::1" || (Self.ipv4(host)?.first == 127) }

  /// Reads an address as somebody typed it.
  init(_ typed: String) throws(UnsentStatements) {
    let bytes = Array(typed.utf8)
    try Self.expectKnownLetters(bytes)
    guard let scheme = ["https://", "http://"].first(where: { bytes.lowercase.starts(with: $0.utf8) }) else {
      throw Self.refusal("it does not begin with https://")
    }
    let rest = bytes.dropFirst(scheme.utf8.count)
    let authority = rest.prefix { $0 != UInt8(ascii: "/") }
    let hostAndPort = try Self.hostAndPort(of: authority)
    let path = try Self.path(rest.dropFirst(authority.count))
    (host, port) = hostAndPort
    isEncrypted = scheme == "https://"
    let shown = host.contains(":") ? "[\(host)]" : host
    text = scheme + shown + (port.map { ":\($0)" } ?? "") + path
  }

  private static func refusal(_ reason: String) -> UnsentStatements {
    UnsentStatements(
      description: "The address after --post cannot be used: \(reason). Write it as https://store.example/xAPI.")
  }

  /// The characters of RFC 3986, without `?` and `#`: nothing may come after `statements`.
  private static func expectKnownLetters(_ bytes: [UInt8]) throws(UnsentStatements) {
    if bytes.contains(where: { $0 >= 0x80 }) {
      throw refusal("it contains non-ASCII letters; write the host in its ASCII form, which starts with xn--")
    }
    if bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
      throw refusal("it contains a space or a control character")
    }
    if bytes.contains(UInt8(ascii: "@")) {
      throw refusal("it contains an “@”; the name and the password come from DYAD_LRS_USER and DYAD_LRS_PASSWORD")
    }
    if bytes.contains(where: { "?#".utf8.contains($0) }) { throw refusal("the path is followed by “?” or “#”") }
    guard let strange = bytes.first(where: { !$0.isLetterOrDigit && !"-._~:/[]!$&'()*+,;=%".utf8.contains($0) }) else {
      return
    }
    throw refusal("it contains “\(Character(Unicode.Scalar(strange)))”")
  }

  // MARK: - The host

  private static func hostAndPort(of authority: ArraySlice<UInt8>) throws(UnsentStatements) -> (String, Int?) {
    if authority.first == UInt8(ascii: "[") {
      guard let end = authority.firstIndex(of: UInt8(ascii: "]")) else { throw refusal("a bracket is not closed") }
      let inner = authority[authority.index(after: authority.startIndex)..<end]
      guard let host = ipv6(inner.asText) else { throw refusal("the brackets do not hold an IPv6 address") }
      return (host, try port(authority[authority.index(after: end)...]))
    }
    let name = authority.prefix { $0 != UInt8(ascii: ":") }
    let host = Array(name).lowercase.asText
    try expectHost(host)
    return (host, try port(authority.dropFirst(name.count)))
  }

  private static func port(_ text: ArraySlice<UInt8>) throws(UnsentStatements) -> Int? {
    guard let colon = text.first else { return nil }
    let digits = text.dropFirst()
    guard colon == UInt8(ascii: ":"), digits.count <= 5, digits.allSatisfy(\.isDigit),
      digits.first != UInt8(ascii: "0"),
      let number = Int(digits.asText), (1...65_535).contains(number)
    else { throw refusal("the host is followed by something other than a port from 1 to 65535") }
    return number
  }

  private static func expectHost(_ host: String) throws(UnsentStatements) {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard !host.isEmpty, host.utf8.count <= 253 else { throw refusal("it names no host") }
    guard labels.last != "" else { throw refusal("the host ends in a dot; leave it out") }
    for label in labels {
      let bytes = Array(label.utf8)
      guard (1...63).contains(bytes.count), bytes.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }),
        bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-")
      else { throw refusal("“\(host)” is not a host name") }
    }
    // Programs read a numeric last part as an IPv4 address, in many forms: 0x7f.1, 2130706433, 0177.0.0.1.
    guard let last = labels.last, last.allSatisfy(\.isNumber) || last.hasPrefix("0x") else { return }
    guard ipv4(host) != nil else {
      throw refusal("“\(host)” is a number, not a name; an IPv4 address is four numbers such as 127.0.0.1")
    }
  }

  /// The four numbers of an IPv4 address in its one plain form.
  private static func ipv4(_ host: String) -> [Int]? {
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).compactMap { part -> Int? in
      guard let number = Int(part), number <= 255, String(number) == part else { return nil }
      return number
    }
    return numbers.count == 4 && host.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 3 ? numbers : nil
  }

  /// An IPv6 address as the system writes it; nil if it is not one.
  private static func ipv6(_ text: String) -> String? {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(AF_INET6, &address, &buffer, socklen_t(buffer.count)) != nil else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // MARK: - The path

  /// The path without trailing slashes.
  private static func path(_ bytes: ArraySlice<UInt8>) throws(UnsentStatements) -> String {
    for part in bytes.split(separator: UInt8(ascii: "/")) {
      guard let plain = decoded(part) else { throw refusal("a “%” in it is not followed by two digits") }
      if plain == Array(".".utf8) || plain == Array("..".utf8) { throw refusal("its path contains “.” or “..”") }
      if plain.contains(where: { $0 < 0x20 || $0 == 0x7F || "/\\".utf8.contains($0) }) {
        throw refusal("its path encodes a slash or a control character")
      }
    }
    var path = bytes
    while path.last == UInt8(ascii: "/") { path.removeLast() }
    guard !path.contains(where: { "[]".utf8.contains($0) }) else { throw refusal("its path contains a bracket") }
    return path.asText
  }

  private static func decoded(_ part: ArraySlice<UInt8>) -> [UInt8]? {
    var plain: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        plain.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimal, let low = rest.popFirst()?.hexadecimal else { return nil }
      plain.append(high * 16 + low)
    }
    return plain
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetterOrDigit: Bool { isDigit || (0x61...0x7A).contains(self | 0x20) }
  fileprivate var hexadecimal: UInt8? { Character(Unicode.Scalar(self)).hexDigitValue.flatMap { UInt8(exactly: $0) } }
}

extension Sequence where Element == UInt8 {
  fileprivate var lowercase: [UInt8] { map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
  fileprivate var asText: String { String(decoding: Array(self), as: UTF8.self) }
}
