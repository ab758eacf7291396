// One request to a store: curl's configuration, the number of attempts, and the time allowed.

import Glibc

extension StatementStore {
  /// Posts a list until the store answers or its time is up.
  ///
  /// A single statement is tried several times. A list can be sent in pieces, so it is tried again only if the store
  /// asks for time.
  func post(_ list: some Collection<String>, until deadline: Int) throws(UnsentStatements) -> StoreAnswer {
    var attempt = 0
    while true {
      let answer = try once(list, until: deadline)
      let pause = answer.asksToWait ? answer.wait : list.count == 1 ? 1 << attempt : nil
      attempt += 1
      guard answer.mayPass, attempt < Self.attempts, let pause, pause <= limits.withoutProgress,
        CurlRun.now + pause * 1_000 < deadline
      else { return answer }
      let reason = answer.asksToWait ? "The store asks to wait." : "The store did not accept it."
      StandardStreams.remark("\(reason) Trying again in \(pause == 1 ? "a second" : "\(pause) seconds").")
      sleep(UInt32(clamping: pause))
    }
  }

  private func once(_ list: some Collection<String>, until deadline: Int) throws(UnsentStatements) -> StoreAnswer {
    let body = "[" + list.joined(separator: ",") + "]"
    let seconds = min(limits.request, max((deadline - CurlRun.now) / 1_000, 1))
    let run: CurlRun
    do {
      // curl has its own time limit; this one is for a curl that ignores it.
      run = try CurlRun(
        configuration: configuration(seconds: seconds), body: Array(body.utf8), seconds: seconds + 5,
        bytes: limits.answer)
    } catch {
      throw UnsentStatements(
        description:
          "curl, which sends the statements, could not be started. Install it, or send the file another way.")
    }
    switch run.ending {
    case .printed(let text): return StoreAnswer(printed: text)
    case .failed(let complaint): return StoreAnswer(complaint: complaint)
    case .tooLate: return StoreAnswer(complaint: "no answer came in \(seconds) seconds")
    case .tooLong:
      throw UnsentStatements(
        description: "The store at \(statements) answered with more than \(limits.answer >> 10) kB, which no store "
          + "does. Check the address. Sending again stores nothing twice.")
    }
  }

  /// curl's configuration, for a pipe: anybody on the machine could read the password on its command line.
  ///
  /// Without `location` curl follows no redirect. A store on this machine is reached without a proxy, which would see
  /// the password, and `localhost` without name resolution.
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
