// The pages of docs/diagnostics keep to what the reader does.

import Foundation
import Testing

@testable import VignetteLoader

@Suite struct JSONPagesTests {
  private func page(_ code: JSONCode) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
    return try String(contentsOf: root.appendingPathComponent("docs/diagnostics/\(code.rawValue).md"), encoding: .utf8)
  }

  @Test(arguments: JSONCode.allCases) func everyCodeHasItsPage(_ code: JSONCode) throws {
    #expect(try page(code).hasPrefix("# \(code.rawValue)\n\n"))
  }

  /// A page with examples in JSON shows the fault first and mends it last.
  @Test(arguments: JSONCode.allCases) func examplesFailAndAreMended(_ code: JSONCode) throws {
    let blocks = try page(code).components(separatedBy: "```json\n").dropFirst().map { block in
      block.components(separatedBy: "```")[0]
    }
    let withoutExample: Set<JSONCode> = [.size, .byteOrderMark, .encoding, .tooMany]
    #expect(blocks.count == (withoutExample.contains(code) ? 0 : 2))
    guard let failing = blocks.first, let mended = blocks.last else { return }
    let codes = Set(JSONReader.read(Array(failing.utf8)).diagnostics.map(\.code))
    #expect(codes == [code.rawValue])
    #expect(JSONReader.read(Array(mended.utf8)).diagnostics == [])
  }
}
