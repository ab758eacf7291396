// The answers of a journal in another program.

/// The answer to one request.
package enum JournalReply: Sendable {
  /// `hindrance` says why the journal can only be read.
  case opened(setAside: String?, hindrance: JournalTrouble? = nil)
  case done
  case name(SessionID)
  case sessions([SessionSummary])
  case session(StoredSession)
  case bytes(WireBytes?)
  case note(Note.ID)
  case flag(Bool)
  case notes([Note])
  case text(String?)
  case settings([String: String])
  case names(Set<String>)
  case forgotten(Forgotten)
  case findings([FoundDetail])
  case trouble(JournalTrouble)
}

/// A finding with its range in bytes, since string indices mean nothing in another program.
package struct FoundDetail: Sendable {
  let kind: IdentifyingDetails.Kind
  let start: Int
  let end: Int

  init(kind: IdentifyingDetails.Kind, start: Int, end: Int) {
    self.kind = kind
    self.start = start
    self.end = end
  }

  package init(_ finding: IdentifyingDetails.Finding, in text: String) {
    kind = finding.kind
    start = text.utf8.distance(from: text.startIndex, to: finding.range.lowerBound)
    end = text.utf8.distance(from: text.startIndex, to: finding.range.upperBound)
  }

  /// The finding in the text that was searched; nil if it is out of range.
  package func finding(in text: String) -> IdentifyingDetails.Finding? {
    let bytes = text.utf8
    guard start >= 0, start < end, end <= bytes.count else { return nil }
    let range = bytes.index(bytes.startIndex, offsetBy: start)..<bytes.index(bytes.startIndex, offsetBy: end)
    return IdentifyingDetails.Finding(kind: kind, words: String(text[range]), range: range)
  }
}
