// One request to a store: what curl is told, how often it is tried, and for how long.

import Glibc

extension StatementStore {
  /// Posts a list until the store has an answer to it, or has had its time.
  ///
  /// A single statement is tried several times. A list is tried once, unless the store asks for some time: it can be sent
  /// in pieces.
  func post(_ list: some Collection<String>, until deadline: Int) throws(UnsentStatements) -> StoreAnswer {
    var attempt = 0
    while true {
      let answer = try once(list, until: deadline)
      let pause = answer.asksToWait ? answer.wait : list.count == 1 ? 1 << attempt : nil
      attempt += 1
      guard answer.mayPass, attempt < Self.attempts, let pause, pause <= limits.withoutProgress,
        CurlRun.now + pause * 1_000 < deadline
      else { return answer }
      let reason = answer.asksToWait ? "The store asks for some time." : "The store did not take it."
      StandardStreams.remark("\(reason) It is tried again in \(pause == 1 ? "a second" : "\(pause) seconds").")
      sleep(UInt32(clamping: pause))
    }
  }

  private func once(_ list: some Collection<String>, until deadline: Int) throws(UnsentStatements) -> StoreAnswer {
    let body = "[" + list.joined(separator: ",") + "]"
    let seconds = min(limits.request, max((deadline - CurlRun.now) / 1_000, 1))
    let run: CurlRun
    do {
      // curl keeps to its own bound; ours is for a curl that does not.
      run = try CurlRun(
        configuration: configuration(seconds: seconds), body: Array(body.utf8), seconds: seconds + 5,
        bytes: limits.answer)
    } catch {
      throw UnsentStatements(
        description:
          "Statements are sent by curl, which could not be started; install it, or send the file otherwise.")
    }
    switch run.ending {
    case .printed(let text): return StoreAnswer(printed: text)
    case .failed(let complaint): return StoreAnswer(complaint: complaint)
    case .tooLate: return StoreAnswer(complaint: "no answer came in \(seconds) seconds")
    case .tooLong:
      throw UnsentStatements(
        description: "The store at \(statements) answered with more than \(limits.answer >> 10) kB, which no store "
          + "does; look at the address. Sending again stores nothing twice.")
    }
  }

  /// What curl is told, on a pipe: on its command line the password could be read by anybody on the machine.
  ///
  /// It follows no redirect, since `location` is not asked for. A store on this machine is reached without a proxy, which
  /// would see the password, and `localhost` without asking anybody where it is.
  private func configuration(seconds: Int) -> String {
    let scheme = address.isEncrypted ? "https" : "http"
    var lines = [
      "url = \"\(statements)\"",
      "user = \"\(Self.quoted(credentials.user + ":" + credentials.password))\"",
      "basic",
      "header = \"X-Experience-API-Version: 1.0.3\"",
      "header = \"Content-Type: application/json\"",
      "header = \"Expect:\"",
      "data-binary = \"@/dev/fd/\(CurlRun.bodyDescriptor)\"",
      "include", "suppress-connect-headers", "globoff", "path-as-is", "silent", "show-error",
      "write-out = \"\\n%{http_code}\"",
      "proto = \"=\(scheme)\"", "proto-redir = \"=https\"", "max-redirs = 0",
      "connect-timeout = \(limits.connecting)", "max-time = \(seconds)",
    ]
    if address.isThisMachine { lines.append("noproxy = \"*\"") }
    if address.host == "localhost" {
      lines.append("resolve = \"localhost:\(address.port ?? (address.isEncrypted ? 443 : 80)):127.0.0.1,[::1]\"")
    }
    return lines.joined(separator: "\n") + "\n"
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
