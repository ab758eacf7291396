// The parts of a store's answer that matter.

import JournalLink

/// The answer to one request.
struct StoreAnswer: Equatable {
  /// The HTTP status; nil if none came.
  var status: Int?
  /// Why no status came, in curl's words.
  var complaint = ""
  /// How many seconds the store asks to wait.
  var wait: Int?
  /// When the store asks for the next attempt, if not in seconds.
  var moment: String?
  /// Where it redirects to.
  var location: String?

  /// No answer came.
  init(complaint: String) { self.complaint = complaint }

  /// Reads what curl printed: the head of the answer, its body, and the status on a line of its own.
  init(printed: String) {
    status = printed.split(separator: "\n").last.flatMap { Int($0) }
    if status == nil { complaint = "curl ended without an answer" }
    for line in Self.head(of: printed) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      switch line[..<colon].lowercased() {
      case "retry-after":
        if let seconds = Int(value), seconds >= 0 { wait = seconds } else { moment = String(value.prefix(40)) }
      case "location": location = String(value.prefix(200))
      default: break
      }
    }
  }

  /// The lines of the final head; informational ones (below 200) come before it.
  private static func head(of printed: String) -> [Substring] {
    let lines = printed.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    var rest = lines[...]
    while rest.first?.hasPrefix("HTTP/") == true {
      let head = rest.prefix { !$0.isEmpty }
      rest = rest.dropFirst(head.count + 1)
      let number = head.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      if number >= 200 { return Array(head.dropFirst()) }
    }
    return []
  }

  /// Whether the same request may succeed a moment later.
  var mayPass: Bool { status.map { $0 == 408 || $0 == 429 || (500...599).contains($0) } ?? true }

  /// Whether the store asks to wait.
  var asksToWait: Bool { (status == 429 || status == 503) && (wait != nil || moment != nil) }

  /// When to try again, in words.
  var comeBack: String {
    guard let wait else { return "after \(moment ?? "a while")" }
    let (then, isBeyond) = Timestamp.now.seconds.addingReportingOverflow(Int64(wait))
    return isBeyond || wait > 31_536_000 ? "in more than a year" : Timestamp(seconds: then).words
  }
}
