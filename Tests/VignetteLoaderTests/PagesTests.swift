// The pages of docs/diagnostics keep to what the loader does.

import Foundation
import TestSupport
import Testing

@testable import VignetteLoader

@Suite struct PagesTests {
  /// The piece of the small vignette that each page's examples replace; nil for whole files.
  private static let places: [LoaderCode: String] = [
    .missingField:
      "\"typology\": { \"path\": \"branching\" },\n  \"alliance\": "
      + "{ \"why\": \"He has come three times, and late each time.\", \"bond\": 2, \"goals\": 1, \"tasks\": 1 }",
    .unknownField: "\"id\": \"wait-a-while\"",
    .wrongType: "\"minutes\": 15",
    .badValue: "\"intended_use\": \"solo\"",
    .tooLong: "\"summary\": \"A man who sleeps badly asks for something stronger.\"",
    .conflict: "\"counters\": { \"heard\": { \"start\": 0, \"max\": 3 } }",
    .duplicateID: "\"id\": \"wait-a-while\", \"when\": \"rupture is none\", \"line\": \"[You wait.]\"",
    .unknownName: "\"sitting\": \"visit\", \"title\": \"Something stronger\"",
    .condition: "\"when\": \"rupture is none\"",
    .conditionName: "\"when\": \"rupture is none\"",
    .notLive: "\"takes_up\": { \"tr-request-as-care\": 2, \"ct-feel-pressure\": 1 }",
    .pattern: "\"order\": [\"*\"]",
    .schemaVersion: "\"schema_version\": 1",
    .idFormat: "\"id\": \"wait-a-while\"",
    .markerUnknown: "\"skills\": [\"sk-h-pause\"]",
    .metadataRequired: "\"content_notes\": [\"depression\", \"suicide\"]",
    .whyMissing:
      "\"why\": \"Nothing was said, and he stayed.\"",
    .hiddenCharacter: "\"level\": \"core\"",
  ]

  private func page(_ code: LoaderCode) throws -> String {
    let folder = Shipped.folder.deletingLastPathComponent().appending(path: "docs/diagnostics")
    return try String(contentsOf: folder.appending(path: "\(code.rawValue).md"), encoding: .utf8)
  }

  @Test(arguments: LoaderCode.allCases) func everyCodeHasItsPage(_ code: LoaderCode) throws {
    #expect(try page(code).hasPrefix("# \(code.rawValue)\n\n"))
  }

  /// Each page shows the fault first and mends it last.
  @Test(arguments: LoaderCode.allCases) func examplesFailAndAreMended(_ code: LoaderCode) throws {
    let blocks = try page(code).components(separatedBy: "```json\n").dropFirst().map { block in
      block.components(separatedBy: "\n```")[0]
    }
    #expect(blocks.count == (code == .tooMany ? 0 : 2))
    guard code != .tooMany else { return }
    let codes = try blocks.map { example in
      guard let place = Self.places[code] else { return Set(diagnostics(of: example)) }
      return Set(diagnostics(of: try #require(SmallVignette.text(replacing: place, with: example))))
    }
    #expect(codes.first == [code.rawValue])
    if code == .topLevel || code == .noCase {
      #expect(codes.last?.contains(code.rawValue) == false)
    } else {
      #expect(codes.last == [])
    }
  }

  private func diagnostics(of text: String) -> [String] {
    VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue).diagnostics.map(\.code)
  }
}
