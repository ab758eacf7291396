// Exports of every playtest, written to a folder for the checks of other programs (Tests/Integration/export_samples.py).

import Foundation
import Reports
import ScenarioEngine
import TestSupport
import Testing

@Suite("Samples of exports")
struct ExportSamples {
  private static let folder = ProcessInfo.processInfo.environment["DYAD_EXPORT_SAMPLES"]

  @Test("every cue sheet as a page, and in prose", .enabled(if: folder != nil), arguments: CuesheetSample.all)
  func writeSheet(_ sample: CuesheetSample) throws {
    let folder = URL(filePath: try #require(Self.folder))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let sheet = try sample.sheet()
    let name = "cuesheet--\(sample.vignette)--\(sample.cut ?? "beginning")"
    for (kind, text) in [("html", sheet.page), ("md", sheet.markdown), ("txt", sheet.text)] {
      try Data(text.utf8).write(to: folder.appending(path: "\(name).\(kind)"))
    }
  }

  @Test("every playtest as pages and statements", .enabled(if: folder != nil), arguments: Playtest.all)
  func write(_ playtest: Playtest) throws {
    let folder = URL(filePath: try #require(Self.folder))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let session = try playtest.run().session
    let debrief = Debrief(session, walk: 0, catalogue: Shipped.catalogue)
    let name = playtest.testDescription.replacingOccurrences(of: "/", with: "--")
    func put(_ text: String, _ kind: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: "\(name).\(kind)"))
    }
    let everything = ExportOptions(
      profile: true, feelings: true, words: true, moment: 0,
      notes: [ExportNote(title: "A note", text: "First.\nSecond.", date: "2031-05-04")],
      templates: ReflectionTemplate.all(Shipped.catalogue), date: "2031-05-04")
    try put(DebriefExport.html(debrief), "html")
    try put(DebriefExport.html(debrief, options: everything), "whole.html")
    try put(DebriefExport.csv(debrief, options: everything), "csv")
    try put(DebriefExport.markdown(debrief, options: everything), "md")
    let times = session.events.indices.map {
      "2031-05-04T10:\(String(format: "%02d", $0 / 60)):\(String(format: "%02d", $0 % 60))Z"
    }
    let breaks = [XAPIBreak(after: 3, suspended: times.first, resumed: times.last)]
    for (kind, options) in [("jsonl", ExportOptions()), ("whole.jsonl", everything)] {
      let lines = try DebriefExport.xapi(
        session, id: playtest.testDescription, times: times, breaks: breaks, options: options)
      try put(lines.map { $0 + "\n" }.joined(), kind)
    }
  }
}
