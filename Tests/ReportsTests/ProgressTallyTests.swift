// A look back that takes sessions one by one, held to counts over all of them at once.

import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@testable import Reports

@Suite("Counting sessions one by one")
struct ProgressTallyTests {
  private let catalogue = Shipped.catalogue

  private func outcomes() throws -> [SessionOutcome] {
    try ProgressTests.records(1...6).map { SessionOutcome($0, catalogue: catalogue) }
  }

  @Test("each family's line is what a look at all sessions gives")
  func families() throws {
    let outcomes = try outcomes()
    let look = Reports.Progress(over: outcomes, catalogue: catalogue, today: Day(number: 22_100))
    #expect(look.families.count > 3)
    for line in look.families {
      let live = outcomes.filter { $0.labels[line.family] != nil }
      #expect(line.sessions == live.count)
      for label in Label.allCases {
        let count = live.count { $0.labels[line.family, default: []].contains(label) }
        #expect(line.counts.first { $0.id == label.rawValue }?.count ?? count == count)
      }
      #expect(line.inCases.map(\.sessions).reduce(0, +) == live.count)
      for found in line.inCases {
        let here = live.filter { $0.vignette == found.vignette }
        #expect(found.sessions == here.count)
        #expect(found.wentBy == here.count { $0.labels[line.family, default: []].contains(.missed) })
        #expect(found.actedOn == here.count { $0.labels[line.family, default: []].contains(.enacted) })
      }
    }
  }

  @Test("what stands several times in one session is said once, at its first place")
  func merged() throws {
    let look = Reports.Progress(over: try outcomes(), catalogue: catalogue, today: Day(number: 22_100))
    try #require(!look.feelings.counts.isEmpty)
    var said: [(line: FeelingLinks.Line, count: Int)] = []
    for line in look.feelings.lines {
      if let place = said.firstIndex(where: { $0.line == line }) {
        said[place].count += 1
      } else {
        said.append((line, 1))
      }
    }
    let expected = said.map { "\($0.line.text) (\($0.line.session)\($0.count > 1 ? ", \($0.count) times" : ""))" }
    #expect(Array(look.feelingLines.dropFirst()) == expected)
    let last = look.feelingLines(last: 3)
    #expect(last.lines == [look.feelingLines[0]] + expected.suffix(3) && last.leftOut == expected.count - 3)
  }
}
