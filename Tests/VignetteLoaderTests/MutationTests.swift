// Whatever is done to a file, the loader neither fails nor keeps silent.

import Diagnostics
import TestSupport
import Testing
import Vignettes

@testable import VignetteLoader

@Suite struct MutationTests {
  private let values: [(path: String, value: JSONValue)] = {
    guard let root = JSONReader.read(SmallVignette.bytes).document?.root else { return [] }
    var found: [(String, JSONValue)] = []
    func walk(_ value: JSONValue, _ path: FieldPath) {
      found.append((path.description, value))
      for member in value.members { walk(member.value, path.appending(member.key)) }
      for (index, element) in value.elements.enumerated() { walk(element, path.appending(index)) }
    }
    walk(root, .root)
    return found
  }()

  /// One value of every kind.
  private static let others: [(kind: JSONValue.Kind, text: String)] = [
    (.null, "null"), (.bool, "true"), (.number, "7"), (.string, "\"x\""), (.array, "[]"), (.object, "{}"),
  ]

  /// Whether a value of another kind is as good in this place.
  private func isLegal(_ path: String, _ kind: JSONValue.Kind) -> Bool {
    if path.hasPrefix("/typology/") { return true }
    let name = path.split(separator: "/").last ?? ""
    let texts: Set<Substring> = ["text", "reply", "line", "next"]
    let optionalTexts: Set<Substring> = ["why_ceiling", "later", "inquiry", "notes"]
    let optionalLists: Set<Substring> = [
      "added_for_play", "sources", "reviewers", "signoffs", "voices", "keywords", "markers", "tasks", "prompts", "cuts",
    ]
    switch kind {
    // A text may be a string or a list, and so may `next`; a rule about graphs reports a missing target.
    case .string: return texts.contains(name) || path == "/scenes/0/text/2"
    case .array: return optionalTexts.contains(name) || optionalLists.contains(name)
    // Changes may change nothing, and what is declared may be nothing.
    case .object: return ["alliance", "set", "takes_up", "state", "counters", "typology", "leader"].contains(name)
    default: return false
    }
  }

  @Test func aValueOfAnotherKindIsReportedWhereverItStands() {
    #expect(values.count > 350)
    for (path, value) in values {
      for other in Self.others where other.kind != value.kind {
        var bytes = SmallVignette.bytes
        bytes.replaceSubrange(value.range.start..<value.range.end, with: Array(other.text.utf8))
        let found = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue).diagnostics
        if isLegal(path, other.kind) { continue }
        #expect(!found.isEmpty, "\(other.text) at \(path)")
        #expect(found.allSatisfy { ($0.range?.end ?? .max) <= bytes.count }, "\(other.text) at \(path)")
        #expect(Set(found).count == found.count)
        #expect(found == found.sorted(by: Diagnostic.precedes))
      }
    }
  }

  @Test func aFileThatBreaksOffAnywhereIsReported() {
    for end in stride(from: 0, to: SmallVignette.bytes.count - 1, by: 17) {
      let bytes = Array(SmallVignette.bytes[..<end])
      let found = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue).diagnostics
      #expect(found.contains { $0.code.hasPrefix("json-") }, "cut at \(end)")
      #expect(found.allSatisfy { ($0.range?.end ?? .max) <= bytes.count }, "cut at \(end)")
    }
  }

  @Test func aFieldLeftOutIsReportedOrOptional() {
    let optional: Set<String> = ["markers", "tasks", "year", "locator", "doi", "url"]
    for (path, value) in values {
      guard let key = value.keyRange, let name = value.key, !path.hasPrefix("/typology/") else { continue }
      var bytes = SmallVignette.bytes
      // A key of another name leaves the field out, and is itself reported.
      bytes.replaceSubrange(key.start..<key.end, with: Array("\"zzzzzzzzzzzz\"".utf8))
      let found = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue).diagnostics
      if path.hasPrefix("/state/counters/heard"), name == "heard" { continue }
      #expect(!found.isEmpty || optional.contains(name), "\(path)")
    }
  }

  @Test func aFileWithoutEndOfProblemsIsCutShort() {
    let scenes = Array(repeating: "{}", count: 2000).joined(separator: ",")
    let bytes = Array("{\"scenes\":[\(scenes)]}".utf8)
    let found = VignetteLoader.load(bytes: bytes, catalogue: Shipped.catalogue).diagnostics
    #expect(found.count == 1001)
    #expect(found.filter { $0.code == "shape-too-many" }.count == 1)
    #expect(found.allSatisfy { $0.range != nil })
  }
}
