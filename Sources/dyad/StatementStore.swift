// A learning record store, and how statements are sent to it: by curl, which is asked only for this.

import Glibc

/// Why statements could not be sent, as one sentence with what to do next.
struct UnsentStatements: Error, CustomStringConvertible {
  let description: String
}

/// Where statements go when a trainee sends them (docs/exports.md §6).
struct StatementStore {
  /// How many statements the store took, and how many it had before.
  struct Receipt: Hashable {
    var taken = 0
    var known = 0
  }

  private let address: String
  private let credentials: Credentials

  /// A name and a password for basic authentication.
  struct Credentials {
    let user: String
    let password: String

    /// `DYAD_LRS_USER` and `DYAD_LRS_PASSWORD`; nil where either is missing.
    static var fromEnvironment: Self? {
      guard let user = VignetteLibrary.environment("DYAD_LRS_USER"),
        let password = VignetteLibrary.environment("DYAD_LRS_PASSWORD")
      else { return nil }
      return Self(user: user, password: password)
    }
  }

  /// The statements in one request. Small enough for any store, large enough that a scheme's evening is a few requests.
  private static let batch = 50

  /// Makes ready to send to an address: that of the store's xAPI, or of its statements.
  init(_ address: String, credentials: Credentials?) throws(UnsentStatements) {
    guard let credentials else {
      throw UnsentStatements(
        description: "The store asks for a name and a password: put them in DYAD_LRS_USER and DYAD_LRS_PASSWORD.")
    }
    self.credentials = credentials
    let isPlain = address.hasPrefix("http://")
    guard isPlain || address.hasPrefix("https://"), address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 })
    else { throw UnsentStatements(description: "“\(address)” is no address of a store; it begins with https://.") }
    guard !isPlain || Self.isOnThisMachine(address) else {
      throw UnsentStatements(
        description: "“\(address)” would carry the password in the clear; a store elsewhere is reached by https://.")
    }
    self.address =
      address.hasSuffix("/statements") || address.hasSuffix("/statements/")
      ? address : address + (address.hasSuffix("/") ? "" : "/") + "statements"
  }

  private static func isOnThisMachine(_ address: String) -> Bool {
    let host = address.dropFirst("http://".count).prefix { $0 != "/" }
    return ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
  }

  /// Sends statements, one line of JSON each. A statement that the store has already is not stored twice, so that sending
  /// again after a failure does no harm.
  func send(_ statements: [String]) throws(UnsentStatements) -> Receipt {
    var receipt = Receipt()
    for start in stride(from: 0, to: statements.count, by: Self.batch) {
      let batch = statements[start..<min(start + Self.batch, statements.count)]
      if let status = try? post(batch, attempts: 1), try take(status, count: batch.count, into: &receipt) { continue }
      // Some stores refuse a list of which they know a part, and an answer may be lost: one by one, each says for itself.
      for statement in batch {
        let status = try post([statement], attempts: 4)
        guard try take(status, count: 1, into: &receipt) else { throw refusal(status) }
      }
    }
    return receipt
  }

  /// Counts what a store took; false where it refused a list that it may take in pieces.
  private func take(_ status: Int, count: Int, into receipt: inout Receipt) throws(UnsentStatements) -> Bool {
    switch status {
    case 200, 201: receipt.taken += count
    case 204: receipt.known += count
    case 409, 500...599: return false
    default: throw refusal(status)
    }
    return true
  }

  private func refusal(_ status: Int) -> UnsentStatements {
    let reason =
      switch status {
      case 401, 403: "it does not know the name and the password; look at DYAD_LRS_USER and DYAD_LRS_PASSWORD"
      case 404, 405: "nothing takes statements there; look at the address"
      case 409: "it holds another statement under the same id; ask whoever looks after it"
      case 413, 429: "it takes no more at present; send again later, and nothing is stored twice"
      default: "it answered with \(status); send again later, and nothing is stored twice"
      }
    return UnsentStatements(description: "The store at \(address) did not take the statements: \(reason).")
  }

  /// Posts a list, and gives the status that the store answers with. What fails on the way is tried again by curl.
  private func post(_ statements: some Sequence<String>, attempts: Int) throws(UnsentStatements) -> Int {
    let body = "[" + statements.joined(separator: ",") + "]"
    let run: CurlRun
    do { run = try CurlRun(configuration: configuration(attempts: attempts), body: Array(body.utf8)) } catch {
      throw UnsentStatements(
        description:
          "Statements are sent by curl, which could not be started; install it, or send the file otherwise.")
    }
    // What a store says stands before its status, and is its own affair.
    guard run.isSuccess, let status = run.output.split(separator: "\n").last.flatMap({ Int($0) }) else {
      let reason = run.complaint.isEmpty ? "curl ended without an answer" : run.complaint
      throw UnsentStatements(
        description:
          "The store at \(address) was not reached: \(reason). Send again later; nothing is stored twice.")
    }
    return status
  }

  /// What curl is told, on a pipe: on its command line the password could be read by anybody on the machine.
  private func configuration(attempts: Int) -> String {
    """
    url = "\(address)"
    user = "\(Self.quoted(credentials.user + ":" + credentials.password))"
    header = "X-Experience-API-Version: 1.0.3"
    header = "Content-Type: application/json"
    data-binary = "@/dev/fd/\(CurlRun.bodyDescriptor)"
    write-out = "\\n%{http_code}"
    proto = "=http,https"
    connect-timeout = 10
    max-time = 60
    retry = \(attempts - 1)
    retry-all-errors
    silent
    show-error

    """
  }

  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted
  }
}
