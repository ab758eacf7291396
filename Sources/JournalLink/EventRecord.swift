// Events as stored: a kind and a JSON object, whose names never change.

/// The fields of all kinds of events under their names in the journal (docs/journal.md). None is ever renamed or
/// reused.
package struct EventRecord: Codable, Hashable, Sendable {
  package var vignette: String?
  package var version: String?
  package var playHash: String?
  package var scoringVersion: Int?
  package var mode: String?
  package var seed: String?
  package var scene: String?
  package var option: String?
  package var parts: [String]?
  package var pause: String?
  package var purpose: String?
  package var noted: Bool?
  package var tags: [String]?
  package var answers: [String]?
  package var task: String?
  package var walk: Int?
  package var marker: String?
  package var text: String?
  package var ending: String?

  enum CodingKeys: String, CodingKey {
    case vignette = "vignette"
    case version = "version"
    case playHash = "play_hash"
    case scoringVersion = "scoring_version"
    case mode = "mode"
    case seed = "seed"
    case scene = "scene"
    case option = "option"
    case parts = "parts"
    case pause = "pause"
    case purpose = "purpose"
    case noted = "noted"
    case tags = "tags"
    case answers = "answers"
    case task = "task"
    case walk = "walk"
    case marker = "marker"
    case text = "text"
    case ending = "ending"
  }
}

/// A check-in under its names in the journal, kept apart from its event because it can be erased.
package struct CheckInRecord: Codable, Hashable, Sendable {
  package var answer: String
  package var words: [String]?
  package var urge: String?

  enum CodingKeys: String, CodingKey {
    case answer = "answer"
    case words = "words"
    case urge = "urge"
  }
}

/// A stored row that does not hold what it should.
package struct UnreadableRow: Error {
  package init() {}
}
