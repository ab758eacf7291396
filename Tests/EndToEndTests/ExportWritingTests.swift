// Exports as files: each under a name of its own, whole or not at all.

import ConsultationUI
import Foundation
import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import dyad

@Suite("Writing exports")
struct ExportWritingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.url.resolvingSymlinksInPath().path }
  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

  @Test("the name says the case and the day, and a second one of the day gets a number")
  func numbering() throws {
    for (text, name) in [("a", "ms-h-2031-05-04.md"), ("b", "ms-h-2031-05-04-2.md"), ("c", "ms-h-2031-05-04-3.md")] {
      let written = try ExportWriting.write(text, for: "ms-h", as: .markdown, in: path, on: "2031-05-04")
      #expect(written == path + "/" + name)
      #expect(try String(contentsOfFile: written, encoding: .utf8) == text)
    }
    _ = try ExportWriting.write("d", for: "ms-h", as: .page, in: path, on: "2031-05-04")
    #expect(names.count == 4 && names.contains("ms-h-2031-05-04.html"))
    let mode = try FileManager.default.attributesOfItem(atPath: path + "/" + names[0])[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("a link of that name, even one that leads nowhere, is never written through")
  func links() throws {
    let link = path + "/ms-h-2031-05-04.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path + "/elsewhere")
    let written = try ExportWriting.write("a", for: "ms-h", as: .text, in: path, on: "2031-05-04")
    #expect(written.hasSuffix("ms-h-2031-05-04-2.txt"))
    #expect(!names.contains("elsewhere"))
  }

  @Test("a folder that is not there, or is a file, is refused in a sentence, and nothing is left")
  func refusals() throws {
    let file = try folder.write("".utf8, to: "file")
    for place in [path + "/none", file] {
      let error = #expect(throws: UnwritableFile.self) {
        try ExportWriting.write("a", for: "ms-h", as: .csv, in: place, on: "2031-05-04")
      }
      #expect(error?.description.contains("Create it, or name another") == true)
    }
    #expect(names == ["file"])
  }

  @Test("an id that is no name for a file is made one")
  func oddIds() throws {
    let written = try ExportWriting.write("a", for: "../../É x", as: .json, in: path, on: "2031-05-04")
    #expect(written == path + "/x-2031-05-04.json")
  }

  @Test("every form of a whole walk is written, and the screens are told where")
  func forms() throws {
    let scenario = Scenario(try Shipped.vignette("ms-h"))
    let session = Session(scenario, mode: .standard, seed: 1)
    for format in ExportFormat.allCases {
      let request = ExportRequest(format: format, walk: 0, options: ExportOptions(), folder: path)
      let messages = ExportWriting.messages(for: request, of: session, catalogue: Shipped.catalogue, id: nil)
      guard case .exported(let written)? = messages.first else { return #expect(Bool(false), "\(messages)") }
      #expect(written == path + "/ms-h-\(Day.today.description).\(format.fileExtension)")
      #expect(FileManager.default.fileExists(atPath: written))
    }
    let nowhere = ExportRequest(format: .text, walk: 0, options: ExportOptions(), folder: path + "/none")
    let refused = ExportWriting.messages(for: nowhere, of: session, catalogue: Shipped.catalogue, id: nil)
    guard case .troubleArose? = refused.first else { return #expect(Bool(false), "\(refused)") }
  }
}
