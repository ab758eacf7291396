// One statement of xAPI 1.0.3, as it is written out.

import FoundationEssentials

/// A statement.
struct XAPIStatement: Encodable {
  struct Actor: Encodable {
    struct Account: Encodable {
      let homePage: String
      let name: String
    }
    let objectType = "Agent"
    let account: Account
  }

  struct Verb: Encodable {
    let id: String
    let display: [String: String]
  }

  struct Activity: Encodable {
    struct Definition: Encodable {
      let type: String
      var name: [String: String]?
      var interactionType: String?
    }
    let objectType = "Activity"
    let id: String
    let definition: Definition
  }

  struct Result: Encodable {
    var response: String?
    var completion: Bool?
    var extensions: [String: Value]?
  }

  struct Context: Encodable {
    struct Activities: Encodable {
      var parent: [Activity]?
      let category: [Activity]
    }
    let registration: String
    let platform = "dyad"
    let revision: String
    let language: String
    let contextActivities: Activities
    let extensions: [String: Value]
  }

  enum Value: Encodable {
    case text(String)
    case number(Int)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      }
    }
  }

  let id: String
  let actor: Actor
  let verb: Verb
  let object: Activity
  let result: Result?
  let context: Context
  let timestamp: String?
  let version = "1.0.3"

  /// The statement as one line of JSON, keys sorted.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
