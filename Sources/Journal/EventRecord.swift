// Events as they are stored: a kind and a JSON object, whose words never change once a journal holds them.

import FoundationEssentials

/// The fields of every kind of event under the names that stand in the journal. docs/journal.md lists them; none is ever
/// renamed, or used for something else.
struct EventRecord: Codable, Hashable {
  var vignette: String?
  var version: String?
  var playHash: String?
  var scoringVersion: Int?
  var mode: String?
  var seed: String?
  var scene: String?
  var option: String?
  var parts: [String]?
  var pause: String?
  var purpose: String?
  var noted: Bool?
  var tags: [String]?
  var answers: [String]?
  var task: String?
  var walk: Int?
  var marker: String?
  var text: String?
  var ending: String?

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

/// A check-in under the names that stand in the journal, apart from its event so that it can be erased.
struct CheckInRecord: Codable, Hashable {
  var answer: String
  var words: [String]?
  var urge: String?

  enum CodingKeys: String, CodingKey {
    case answer = "answer"
    case words = "words"
    case urge = "urge"
  }
}

/// A stored row that does not hold what it should.
struct UnreadableRow: Error {}

/// JSON as the journal writes it: keys in order, nothing escaped that need not be, so that words stay findable.
enum StoredJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<Value: Decodable>(_ type: Value.Type, of text: String) throws -> Value {
    do { return try JSONDecoder().decode(type, from: Data(text.utf8)) } catch { throw UnreadableRow() }
  }
}
