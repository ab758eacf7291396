// A learning record store, and how statements are sent to it with curl.

import Glibc

/// Why statements could not be sent, as one sentence with what to do next.
struct UnsentStatements: Error, CustomStringConvertible {
  let description: String
}

/// The store that a trainee sends statements to (docs/exports.md §6).
struct StatementStore {
  /// How many statements the store accepted, and how many it already had.
  struct Receipt: Hashable {
    var taken = 0
    var known = 0
  }

  /// The limits on sending.
  struct Limits {
    /// How long a connection may take, in seconds.
    var connecting = 10
    /// How long one request may take, in seconds.
    var request = 30
    /// How long to go on while the store accepts nothing, in seconds; also the longest wait that it may ask for.
    var withoutProgress = 60
    /// How much of an answer to read, in bytes. Real answers are far shorter.
    var answer = 1 << 20
  }

  let address: StoreAddress
  let credentials: Credentials
  let limits: Limits

  /// A name and a password for basic authentication.
  struct Credentials {
    let user: String
    let password: String

    /// `DYAD_LRS_USER` and `DYAD_LRS_PASSWORD`; nil if either is missing.
    static var fromEnvironment: Self? {
      guard let user = VignetteLibrary.environment("DYAD_LRS_USER"),
        let password = VignetteLibrary.environment("DYAD_LRS_PASSWORD")
      else { return nil }
      return Self(user: user, password: password)
    }
  }

  /// The statements in one request. Small enough for any store, large enough that a scheme's evening is a few requests.
  private static let batch = 50
  /// The most attempts at one request.
  static let attempts = 4

  /// Prepares to send to an address: the store's xAPI endpoint, or that of its statements.
  init(_ typed: String, credentials: Credentials?, limits: Limits = Limits()) throws(UnsentStatements) {
    let address = try StoreAddress(typed)
    guard address.isEncrypted || address.isThisMachine else {
      throw UnsentStatements(
        description:
          "“\(address.text)” would send the password unencrypted. Use https:// for a store on another machine.")
    }
    guard let credentials else {
      throw UnsentStatements(
        description: "The store needs a name and a password. Put them in DYAD_LRS_USER and DYAD_LRS_PASSWORD.")
    }
    guard !credentials.user.contains(":") else {
      throw UnsentStatements(
        description: "The name in DYAD_LRS_USER contains a colon, which no store accepts. Use another.")
    }
    (self.address, self.credentials, self.limits) = (address, credentials, limits)
  }

  /// The endpoint for statements.
  var statements: String {
    address.text.hasSuffix("/statements") ? address.text : address.text + "/statements"
  }

  /// Sends statements, each a line of JSON. A store never stores a statement twice, so it is safe to send again after a
  /// failure.
  func send(_ statements: [String]) throws(UnsentStatements) -> Receipt {
    var receipt = Receipt()
    for start in stride(from: 0, to: statements.count, by: Self.batch) {
      let batch = statements[start..<min(start + Self.batch, statements.count)]
      try send(batch, into: &receipt)
      if statements.count > Self.batch {
        StandardStreams.remark("\(start + batch.count) of \(statements.count) statements are sent.")
      }
    }
    return receipt
  }

  private func send(_ batch: ArraySlice<String>, into receipt: inout Receipt) throws(UnsentStatements) {
    var deadline = CurlRun.now + limits.withoutProgress * 1_000
    let answer = try post(batch, until: deadline)
    if try accepts(answer, count: batch.count, into: &receipt) { return }
    guard batch.count > 1 else { throw refusal(answer) }
    // Some stores refuse a list that contains a known statement, and an answer may be lost; so send one by one.
    for statement in batch {
      let answer = try post([statement], until: deadline)
      guard try accepts(answer, count: 1, into: &receipt) else { throw refusal(answer) }
      deadline = CurlRun.now + limits.withoutProgress * 1_000
    }
  }

  /// Counts what a store accepted; false if it refused a list that it may accept in pieces.
  private func accepts(_ answer: StoreAnswer, count: Int, into receipt: inout Receipt) throws(UnsentStatements) -> Bool
  {
    switch answer.status {
    case 200, 201: receipt.taken += count
    case 204: receipt.known += count
    case nil, 409: return false
    case .some where answer.mayPass && !answer.asksToWait: return false
    default: throw refusal(answer)
    }
    return true
  }

  private func refusal(_ answer: StoreAnswer) -> UnsentStatements {
    guard let status = answer.status else {
      return UnsentStatements(
        description:
          "The store at \(statements) could not be reached: \(answer.complaint). Send again later; nothing is "
          + "stored twice.")
    }
    let reason =
      switch status {
      case 300...399:
        "it redirects to \(answer.location.map { "“\($0)”" } ?? "another address"), and dyad does not send the "
          + "password there; if you trust that address, give it after --post"
      case 401, 403: "it rejects the name and the password; check DYAD_LRS_USER and DYAD_LRS_PASSWORD"
      case 404, 405: "it has no statements endpoint there; check the address"
      case 409: "it has a different statement with the same id; ask its administrator"
      case _ where answer.asksToWait: "it asks you to send again \(answer.comeBack); nothing is stored twice"
      case 413, 429: "it accepts no more at present; send again later, and nothing is stored twice"
      default: "it answered with \(status); send again later, and nothing is stored twice"
      }
    return UnsentStatements(description: "The store at \(statements) did not accept the statements: \(reason).")
  }
}
