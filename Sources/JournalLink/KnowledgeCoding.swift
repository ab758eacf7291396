// Takings of a knowledge check, as the journal keeps them.

import ScenarioEngine

extension Note.Kind {
  /// The events of one taking of a knowledge check, a part for each. It is no note of anybody's, and is listed nowhere as
  /// one; a program that does not know the kind leaves it as it is.
  public static let knowledge = Note.Kind(rawValue: "knowledge")
}

/// A taking of a knowledge check, as it is kept.
public struct KeptTaking: Hashable, Sendable {
  /// Its name in the journal.
  public let id: Note.ID
  /// When it was begun.
  public let begun: Timestamp
  /// The taking.
  public let taking: KnowledgeTaking

  /// Reads a row of the journal; nil if it is something else, or nothing of it can be read.
  public init?(_ note: Note) {
    guard note.kind == .knowledge, let taking = KnowledgeTaking(events: KnowledgeCoding.events(in: note.parts)) else {
      return nil
    }
    (id, begun, self.taking) = (note.id, note.written, taking)
  }
}

/// Each event as a line of words with spaces between them, the kind first. No word is ever renamed.
public enum KnowledgeCoding {
  /// The lines of some events.
  public static func lines(of events: [KnowledgeEvent]) -> [String] {
    events.map { event in
      switch event {
      case .begun(let check, let version, let occasion, let seed):
        "begun \(check) \(version) \(occasion.rawValue) \(seed)"
      case .answered(let item, let answer): "answered \(item) \(answer)"
      case .closed: "closed"
      }
    }
  }

  /// The events of some lines, up to the first that cannot be read.
  public static func events(in lines: [String]) -> [KnowledgeEvent] {
    var events: [KnowledgeEvent] = []
    for line in lines {
      guard let event = event(in: line) else { break }
      events.append(event)
    }
    return events
  }

  private static func event(in line: String) -> KnowledgeEvent? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    switch (words.first, words.count) {
    case ("begun", 5):
      guard let occasion = KnowledgeOccasion(rawValue: words[3]), let seed = UInt64(words[4]) else { return nil }
      return .begun(check: words[1], version: words[2], occasion: occasion, seed: seed)
    case ("answered", 3): return .answered(item: words[1], answer: words[2])
    case ("closed", 1): return .closed
    default: return nil
    }
  }
}

extension JournalClient {
  /// The takings of knowledge checks, in the order in which they were begun.
  public func takings() throws(JournalTrouble) -> [KeptTaking] { try notes().compactMap { KeptTaking($0) } }

  /// Keeps a taking as it is now: anew, or under the name that it has.
  @discardableResult
  public func keep(_ taking: KnowledgeTaking, as id: Note.ID?) throws(JournalTrouble) -> Note.ID {
    let lines = KnowledgeCoding.lines(of: taking.events)
    if let id, try change(id, to: lines) { return id }
    return try write(.knowledge, lines)
  }

  /// Removes every taking, and every trace of it in the files; gives how many there were.
  public func forgetTakings() throws(JournalTrouble) -> Int {
    let kept = try notes().filter { $0.kind == .knowledge }
    for taking in kept { try remove(taking.id) }
    return kept.count
  }
}
