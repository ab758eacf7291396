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

  /// The bounds of every sending.
  struct Limits {
    /// How long a connection may take, in seconds.
    var connecting = 10
    /// How long one request may take, in seconds.
    var request = 30
    /// How long is gone on in all, in seconds, while the store takes nothing; no longer wait is granted to it.
    var withoutProgress = 60
    /// How much of an answer is read, in bytes; what a store answers to statements is far less.
    var answer = 1 << 20
  }

  let address: StoreAddress
  let credentials: Credentials
  let limits: Limits

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
  /// How often one request is made at most.
  static let attempts = 4

  /// Makes ready to send to an address: that of the store's xAPI, or of its statements.
  init(_ typed: String, credentials: Credentials?, limits: Limits = Limits()) throws(UnsentStatements) {
    let address = try StoreAddress(typed)
    guard address.isEncrypted || address.isThisMachine else {
      throw UnsentStatements(
        description:
          "“\(address.text)” would carry the password in the clear; a store elsewhere is reached by https://.")
    }
    guard let credentials else {
      throw UnsentStatements(
        description: "The store asks for a name and a password: put them in DYAD_LRS_USER and DYAD_LRS_PASSWORD.")
    }
    guard !credentials.user.contains(":") else {
      throw UnsentStatements(
        description: "The name in DYAD_LRS_USER holds a colon, which no store can be told; use another.")
    }
    (self.address, self.credentials, self.limits) = (address, credentials, limits)
  }

  /// Where statements are taken.
  var statements: String {
    address.text.hasSuffix("/statements") ? address.text : address.text + "/statements"
  }

  /// Sends statements, one line of JSON each. A statement that the store has already is not stored twice, so that sending
  /// again after a failure does no harm.
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
    if try take(answer, count: batch.count, into: &receipt) { return }
    guard batch.count > 1 else { throw refusal(answer) }
    // Some stores refuse a list of which they know a part, and an answer may be lost: one by one, each says for itself.
    for statement in batch {
      let answer = try post([statement], until: deadline)
      guard try take(answer, count: 1, into: &receipt) else { throw refusal(answer) }
      deadline = CurlRun.now + limits.withoutProgress * 1_000
    }
  }

  /// Counts what a store took; false where it refused a list that it may take in pieces.
  private func take(_ answer: StoreAnswer, count: Int, into receipt: inout Receipt) throws(UnsentStatements) -> Bool {
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
        description: "The store at \(statements) was not reached: \(answer.complaint). Send again later; nothing is "
          + "stored twice.")
    }
    let reason =
      switch status {
      case 300...399:
        "it sends on to \(answer.location.map { "“\($0)”" } ?? "another address"), and a password is not "
          + "carried along; where you trust that address, give it after --post"
      case 401, 403: "it does not know the name and the password; look at DYAD_LRS_USER and DYAD_LRS_PASSWORD"
      case 404, 405: "nothing takes statements there; look at the address"
      case 409: "it holds another statement under the same id; ask whoever looks after it"
      case _ where answer.asksToWait: "it asks to be sent to again \(answer.comeBack); nothing is stored twice"
      case 413, 429: "it takes no more at present; send again later, and nothing is stored twice"
      default: "it answered with \(status); send again later, and nothing is stored twice"
      }
    return UnsentStatements(description: "The store at \(statements) did not take the statements: \(reason).")
  }
}
