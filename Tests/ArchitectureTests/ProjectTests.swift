// What the whole project holds to, read from its own files.

import Foundation
import TestSupport
import Testing

@Suite("The project")
struct ProjectTests {
  private static func files(_ folder: String, _ kinds: [String]) throws -> [(name: String, text: String)] {
    let base = Shipped.root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { name in kinds.contains { name.hasSuffix($0) } }
      .map { ("\(folder)/\($0)", try String(contentsOf: base.appendingPathComponent($0), encoding: .utf8)) }
  }

  @Test("every source file says in one sentence what it is for")
  func firstLines() throws {
    for file in try Self.files("Sources", [".swift", ".h", ".c"]) {
      #expect(file.text.hasPrefix("// ") || file.text.hasPrefix("/* "), "\(file.name)")
    }
  }

  @Test("nothing in the sources traps on data")
  func traps() throws {
    for file in try Self.files("Sources", [".swift"]) {
      for word in ["try!", "as!", "fatalError(", "preconditionFailure(", "unsafelyUnwrapped"] {
        #expect(!file.text.contains(word), "\(file.name) holds \(word)")
      }
    }
  }

  @Test("no result of an update is dropped")
  func updates() throws {
    let dropped = try Regex("_ = [A-Za-z.?!]*update\\(")
    let discardable = try Regex("@discardableResult[^{]*func update\\(")
    for file in try Self.files("Sources", [".swift"]) {
      #expect(file.text.firstMatch(of: dropped) == nil, "\(file.name) drops what an update asks for")
      #expect(file.text.firstMatch(of: discardable) == nil, "\(file.name) lets an update be dropped")
    }
  }

  @Test("every diagnostic code that the sources name has its page, and every page its code")
  func diagnosticPages() throws {
    let sources = try Self.files("Sources", [".swift"]).map(\.text).joined()
    let pages = try Self.files("docs/diagnostics", [".md"])
    #expect(pages.count > 40)
    for page in pages {
      let code = String(page.name.dropFirst("docs/diagnostics/".count).dropLast(3))
      guard code != "README" else { continue }
      #expect(page.text.hasPrefix("# \(code)\n"), "\(page.name) is headed by its code")
      #expect(sources.contains("\"\(code)\""), "\(code) is named in the sources")
    }
    let index = try #require(pages.first { $0.name.hasSuffix("/README.md") }).text
    for page in pages where !page.name.hasSuffix("/README.md") {
      let file = page.name.split(separator: "/").last.map(String.init) ?? ""
      #expect(index.contains("](\(file))"), "the index lists \(file)")
    }
    let prefixes = "file|json|shape|graph|safety|score|opt|lang|portray|meta|rights|priv|id|marker|ending|drug"
    let pattern = try Regex("code: \"((?:\(prefixes))-[a-z-]+)\"")
    for match in sources.matches(of: pattern) {
      let code = String(match.output[1].substring ?? "")
      #expect(pages.contains { $0.name.hasSuffix("/\(code).md") }, "\(code) has a page")
    }
  }

  @Test("no figure of the profile is ever called a total, and none is added to another")
  func noTotals() throws {
    let sources = try Self.files("Sources/ScenarioEngine", [".swift"]) + Self.files("Sources/Reports", [".swift"])
    let sum = try Regex("noticing[A-Za-z.]* \\+ [a-z.]*timing|timing[A-Za-z.]* \\+ [a-z.]*noticing")
    for file in sources {
      #expect(file.text.firstMatch(of: sum) == nil, "\(file.name)")
      for word in ["totalScore", "overallScore", "grade:", "rank:", "passMark"] {
        #expect(!file.text.contains(word), "\(file.name) holds \(word)")
      }
    }
  }
}
