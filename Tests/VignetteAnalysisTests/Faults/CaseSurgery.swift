// Changes to the text of a case, each of which knows where it was made.

import Diagnostics
import ScenarioEngine
import TestSupport
import VignetteLoader

/// A case with one change, and the place at which that change is to be found.
struct Incision {
  /// The changed file.
  var bytes: [UInt8]
  /// The byte of the changed file that the fault is about.
  var offset: Int
}

/// A shipped case laid open: its text, and every value in it with its path.
struct CaseSurgery: Sendable {
  /// A value, and the keys and indexes that lead to it, such as `scenes/3/options/0/why`.
  struct Place: Sendable {
    let path: [String]
    let value: JSONValue
  }

  let name: String
  let bytes: [UInt8]
  let root: JSONValue
  let places: [Place]

  /// Lays a shipped case open.
  init(_ name: String) throws {
    self.name = name
    bytes = try Shipped.bytes(of: name + ".json")
    guard let root = JSONReader.read(bytes).document?.root else { throw NotJSON(name: name) }
    self.root = root
    places = Self.places(in: root, at: [])
  }

  /// A shipped case that the reader does not take.
  struct NotJSON: Error {
    let name: String
  }

  private static func places(in value: JSONValue, at path: [String]) -> [Place] {
    let inner =
      value.members.flatMap { places(in: $0.value, at: path + [$0.key]) }
      + value.elements.enumerated().flatMap { places(in: $0.element, at: path + [String($0.offset)]) }
    return [Place(path: path, value: value)] + inner
  }

  // MARK: Finding a place

  /// The paths that match a pattern, in which `*` means any one step and a final `**` any number.
  func all(_ pattern: String) -> [Place] {
    let steps = pattern.split(separator: "/").map(String.init)
    let isOpen = steps.last == "**"
    let fixed = isOpen ? Array(steps.dropLast()) : steps
    return places.filter { place in
      (isOpen ? place.path.count >= fixed.count : place.path.count == fixed.count)
        && zip(fixed, place.path).allSatisfy { $0 == "*" || $0 == $1 }
    }
  }

  /// One of the paths that match a pattern and a condition, or nil if there is none.
  func any(_ pattern: String, _ random: inout SplitMix64, where fits: (Place) -> Bool = { _ in true }) -> Place? {
    Self.any(of: all(pattern).filter(fits), &random)
  }

  /// One of some things, or nil of none.
  static func any<Thing>(of things: [Thing], _ random: inout SplitMix64) -> Thing? {
    things.isEmpty ? nil : things[random.next(below: things.count)]
  }

  /// A paragraph of a text that nobody speaks, below one of the places that fit a pattern.
  func narration(_ pattern: String, _ random: inout SplitMix64) -> Place? {
    any(pattern + "/**", &random) { place in
      guard let text = place.value.string, place.path.last != "when" else { return false }
      return !text.contains(":") && !text.contains("“") && !text.contains("\"") && !text.hasPrefix("[")
    }
  }

  // MARK: Cutting

  /// The file with some bytes replaced; the fault is marked so many bytes into the replacement.
  func replacing(_ range: Range<Int>, with text: [UInt8], mark: Int = 0) -> Incision {
    Incision(bytes: bytes[..<range.lowerBound] + text + bytes[range.upperBound...], offset: range.lowerBound + mark)
  }

  /// The file with a value replaced, and the fault marked there.
  func replacing(_ place: Place, with text: String) -> Incision {
    replacing(place.value.range.bytes, with: Array(text.utf8))
  }

  /// The file with some text put in; the fault is marked so many bytes into it.
  func inserting(_ text: String, at offset: Int, mark: Int = 0) -> Incision {
    replacing(offset..<offset, with: Array(text.utf8), mark: mark)
  }

  /// The file with a sentence added to the end of a text.
  func adding(_ sentence: String, to place: Place) -> Incision {
    inserting(" " + sentence, at: place.value.range.end - 1)
  }

  /// The file without one field of an object, with the fault marked at the object's brace; nil if it has no such field.
  func removing(_ key: String, from object: Place) -> Incision? {
    let members = Array(object.value.members)
    guard let number = members.firstIndex(where: { $0.key == key }), members.count > 1 else { return nil }
    let isLast = number == members.count - 1
    let start = isLast ? members[number - 1].value.range.end : members[number].keyRange.start
    let end = isLast ? members[number].value.range.end : members[number + 1].keyRange.start
    var cut = replacing(start..<end, with: [])
    cut.offset = object.value.range.start
    return cut
  }
}

extension SourceRange {
  /// The range as the bytes of an array.
  var bytes: Range<Int> { start..<end }
}
