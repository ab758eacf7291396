// A record store on 127.0.0.1 that answers as a test wants it to, and remembers what it was sent.

import Foundation
import Glibc

/// A server of one test. It takes one connection after another and reads one request from each.
public final class LocalStore: @unchecked Sendable {
  /// What is done with a request.
  public enum Behaviour: Sendable {
    /// This head, less its line breaks at the end, and this body.
    case answer(String, body: String = "")
    /// Nothing is said, and the connection stays.
    case silence
    /// A body without an end.
    case flood
  }

  /// The port on 127.0.0.1.
  public let port: Int
  private let listener: Int32
  private let lock = NSLock()
  private var heads: [String] = []
  private var behaviours: [Behaviour]
  private var open: [Int32] = []

  /// Listens; the behaviours are those of the first request, the second and so on, the last of all that follow.
  public init(_ behaviours: [Behaviour]) throws {
    signal(SIGPIPE, SIG_IGN)
    self.behaviours = behaviours
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    listener = descriptor
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && listen(descriptor, 64) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    guard isListening else { throw PseudoTerminalError.lastError("listen") }
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return }
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        guard let store = self else { return }
        store.serve(connection)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    open.forEach { close($0) }
  }

  /// Its address.
  public var address: String { "http://127.0.0.1:\(port)/xAPI" }

  /// The heads of the requests so far.
  public var requests: [String] { lock.withLock { heads } }

  /// What a name and a password look like in a head.
  public static func basic(_ user: String, _ password: String) -> String {
    "Authorization: Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
  }

  private func serve(_ connection: Int32) {
    let head = Self.head(of: connection)
    let behaviour = lock.withLock {
      heads.append(head)
      return behaviours.count > 1 ? behaviours.removeFirst() : behaviours[0]
    }
    switch behaviour {
    case .silence:
      lock.withLock { open.append(connection) }
      return
    case .answer(let first, let body):
      Self.write(
        Array("\(first)\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)".utf8), to: connection
      )
    case .flood:
      var goesOn = Self.write(Array("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".utf8), to: connection)
      let piece = [UInt8](repeating: 0x20, count: 1 << 16)
      while goesOn { goesOn = Self.write(piece, to: connection) }
    }
    close(connection)
  }

  /// Reads a whole request, and gives its head.
  private static func head(of connection: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var expected = Int.max
    var head = ""
    while bytes.count < expected {
      let count = read(connection, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      guard head.isEmpty, let end = Data(bytes).range(of: Data("\r\n\r\n".utf8)) else { continue }
      head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
      let length = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
      expected = end.upperBound + (length?.split(separator: " ").last.flatMap { Int($0) } ?? 0)
    }
    return head.isEmpty ? String(decoding: bytes, as: UTF8.self) : head
  }

  @discardableResult
  private static func write(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
