// What the trainee noted and typed is in an export only where it was asked for (docs/trainee.md §2).

import Foundation
import Reports
import ScenarioEngine
import TestSupport
import Testing

@Suite("Exports and the trainee's own words")
struct ExportPrivacyTests {
  @Test("nothing that was noted or typed is in any export by default", arguments: ExportWalks.cases)
  func byDefault(_ id: String) throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let session = try ExportWalks.session(id, seed: seed)
      for options in [ExportOptions(), ExportOptions(profile: true), ExportOptions(profile: true, moment: 0)] {
        for export in try ExportWalks.exports(of: session, options) {
          #expect(!export.text.contains(ExportWalks.typed), "\(export.name), seed \(seed)")
          #expect(!export.text.contains(ExportWalks.noted), "\(export.name), seed \(seed)")
        }
      }
    }
  }

  @Test("each is in where it is asked for, and brings nothing else in")
  func whereAsked() throws {
    // A walk on which feelings were noted and the pen was taken up.
    let sessions = try (1...20 as ClosedRange<UInt64>).map { try ExportWalks.session("ms-h", seed: $0) }
    let session = try #require(
      sessions.first { session in
        session.events.contains { if case .penPaused(_, .wentOn) = $0 { true } else { false } }
          && session.walk.chart.contains { if case .feelings = $0.kind { true } else { false } }
      })
    for export in try ExportWalks.exports(of: session, ExportOptions(profile: true, feelings: true)) {
      #expect(export.text.contains(ExportWalks.noted) == (export.name != "csv"), "\(export.name)")
      #expect(!export.text.contains(ExportWalks.typed), "\(export.name)")
    }
    for export in try ExportWalks.exports(of: session, ExportOptions(profile: true, words: true)) {
      #expect(export.text.contains(ExportWalks.typed), "\(export.name)")
      #expect(!export.text.contains(ExportWalks.noted), "\(export.name)")
    }
  }

  @Test("a line that rests on a feeling goes with the feelings")
  func sentences() throws {
    let debrief = try Evening().debrief("feel stuck", "act", "close", "nod")
    let less = ExportOptions(profile: true)
    let more = ExportOptions(profile: true, feelings: true)
    #expect(!DebriefExport.markdown(debrief, options: less).contains("stuck"))
    #expect(DebriefExport.markdown(debrief, options: more).contains("You noted stuck. Then"))
    #expect(!DebriefExport.html(debrief, options: less).contains("Your feelings and what followed"))
    #expect(DebriefExport.html(debrief, options: more).contains("Your feelings and what followed"))
    #expect(!(try DebriefExport.json(debrief, options: less)).contains("named-then-acted-on"))
  }

  @Test("the profile is in prose only where it is asked for")
  func profile() throws {
    let debrief = try Evening().debrief("feel bored", "act", "close", "nod")
    let plain = DebriefExport.markdown(debrief)
    for word in ["acted on", "One thing you did", "Not done in time", "profile"] { #expect(!plain.contains(word)) }
    let full = DebriefExport.markdown(debrief, options: ExportOptions(profile: true))
    for word in [": acted on", "One thing you did", "Not done in time", "The medicines"] {
      #expect(full.contains(word))
    }
  }

  @Test("no export names the machine or its user", arguments: ExportWalks.cases)
  func names(_ id: String) throws {
    let session = try ExportWalks.session(id, seed: 9)
    let own = [ProcessInfo.processInfo.hostName, NSHomeDirectory(), "/tmp/"].filter {
      $0.count > 3 && $0 != "localhost"
    }
    for export in try ExportWalks.exports(of: session, ExportOptions(profile: true, feelings: true, words: true)) {
      for name in own { #expect(!export.text.contains(name), "\(export.name)") }
    }
  }

  @Test("every export carries the one line about itself", arguments: ExportWalks.cases)
  func notice(_ id: String) throws {
    let session = try ExportWalks.session(id, seed: 2)
    for export in try ExportWalks.exports(of: session, ExportOptions()) where export.name != "json" {
      let bare = export.text.filter { $0 != "\\" }
      #expect(bare.contains("Fictional case; formative; not an assessment."), "\(export.name)")
    }
    #expect(try ExportWalks.exports(of: session, ExportOptions()).contains { $0.text.contains(Debrief.footer) })
  }

  @Test("the same walk gives the same bytes")
  func bytes() throws {
    let options = ExportOptions(profile: true, feelings: true, words: true, templates: [.gibbs])
    let once = try ExportWalks.exports(of: ExportWalks.session("sam", seed: 4), options).map(\.text)
    #expect(once == (try ExportWalks.exports(of: ExportWalks.session("sam", seed: 4), options).map(\.text)))
  }
}
