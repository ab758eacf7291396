// The exact analysis against every path listed one by one: both must come to the same numbers.

import ScenarioEngine
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import VignetteAnalysis

@Suite("Exact analysis and brute force")
struct ExactPathTests {
  /// One value of a figure; scenes past three are three.
  private struct Value: Hashable {
    let earned: Int
    let possible: Int
    let scenes: Int

    init(_ fraction: Fraction?) {
      earned = fraction?.numerator ?? 0
      possible = fraction?.denominator ?? 0
      scenes = min(fraction?.scenes ?? 0, 3)
    }
  }

  @Test("small vignettes drawn at random: every count, range and distribution agrees", arguments: 1...60)
  func randomVignettes(seed: Int) throws {
    var draw = RandomVignette(seed: UInt64(seed), catalogue: Shipped.catalogue)
    try agree(on: draw.make(scenes: 9))
  }

  @Test("the small vignette that has one of nearly everything agrees")
  func smallVignette() throws {
    try agree(on: try #require(VignetteLoader.load(bytes: SmallVignette.bytes, catalogue: Shipped.catalogue).vignette))
  }

  private func agree(on vignette: Vignette) throws {
    let scenario = Scenario(vignette)
    let listed = try BruteForce(scenario)
    try #require(!listed.isTooMuch)
    let exact = try #require(PathAnalysis(scenario))
    #expect(exact.isComplete)
    #expect(exact.paths.description == "\(listed.paths.count)")
    #expect(exact.stuckWalks.description == "\(listed.stuck.count)")
    for (ending, paths) in exact.pathsByEnding {
      #expect(paths.description == "\(listed.paths.count { $0.situation == .ending(ending) })")
    }
    let visited = Set((listed.paths + listed.stuck).flatMap(\.path))
    #expect(Set(exact.unreached).isDisjoint(with: visited))
    #expect(Set(vignette.scenes.map(\.id)).subtracting(exact.unreached) == visited)
    guard !listed.paths.isEmpty else { return }
    try agreeOnRanges(exact, listed.paths)
    try agreeOnFigures(exact, listed.paths)
    try agreeOnMarkers(exact, listed.paths)
    try agreeOnSafety(exact, listed.paths)
  }

  private func agreeOnRanges(_ exact: PathAnalysis, _ paths: [Walk]) throws {
    let ranges = try #require(exact.ranges())
    func range(_ value: (Walk) -> Int) throws -> ClosedRange<Int> {
      let values = paths.map(value)
      return try #require(values.min())...(try #require(values.max()))
    }
    func sum(_ value: @escaping (VisitScore) -> Int) throws -> ClosedRange<Int> {
      try range { $0.visits.compactMap(\.score).reduce(0) { $0 + value($1) } }
    }
    func tasks(_ standing: TaskStanding) throws -> ClosedRange<Int> {
      try range { $0.taskRecords.count { $0.isSafety && $0.standing == standing } }
    }
    #expect(ranges.noticingEarned == (try sum(\.earned.noticing)))
    #expect(ranges.noticingLeast == (try sum(\.least)))
    #expect(ranges.noticingBest == (try sum(\.best)))
    #expect(ranges.noticing.earned == (try range { Profile.fractions(of: $0).noticing.numerator }))
    #expect(ranges.noticing.possible == (try range { Profile.fractions(of: $0).noticing.denominator }))
    #expect(ranges.timing.earned == (try range { Profile.fractions(of: $0).timing?.numerator ?? 0 }))
    #expect(ranges.timing.possible == (try range { Profile.fractions(of: $0).timing?.denominator ?? 0 }))
    #expect(ranges.enacted == (try range { Profile($0, catalogue: Shipped.catalogue).enactments.enacted }))
    #expect(ranges.enactmentsOpen == (try sum { $0.enactmentWasOpen ? 1 : 0 }))
    #expect(ranges.safetyInTime == (try tasks(.doneInTime)))
    #expect(ranges.safetyUndone == (try tasks(.notDone)))
    #expect(ranges.alliance?.bond == (try range { $0.state.alliance.bond }))
    #expect(ranges.alliance?.goals == (try range { $0.state.alliance.goals }))
    #expect(ranges.alliance?.tasks == (try range { $0.state.alliance.tasks }))
    #expect(ranges.scenes == (try range { $0.path.count }))
    #expect(ranges.choices == (try range { $0.visits.count { $0.score != nil } }))
  }

  private func agreeOnFigures(_ exact: PathAnalysis, _ paths: [Walk]) throws {
    let ranges = try #require(exact.ranges())
    let uniform = try #require(exact.uniform())
    for dimension in PathAnalysis.Dimension.allCases {
      let fractions = paths.map { walk -> Fraction? in
        let both = Profile.fractions(of: walk)
        return dimension == .noticing ? both.noticing : both.timing
      }
      let shares = try #require(exact.distribution(of: dimension))
      #expect(shares.count == Set(fractions.map(Value.init)).count)
      var counts: [Value: Int] = [:]
      for fraction in fractions { counts[Value(fraction), default: 0] += 1 }
      for share in shares {
        #expect(share.paths.description == counts[Value(share.fraction)].map(String.init))
      }
      let figure = dimension == .noticing ? ranges.noticing : ranges.timing
      let shown = fractions.compactMap { $0 }.filter { !$0.isWithheld }
      func isLess(_ left: Fraction, _ right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
      }
      for (found, expected) in [(figure.least, shown.min(by: isLess)), (figure.greatest, shown.max(by: isLess))] {
        #expect((found == nil) == (expected == nil))
        guard let found, let expected else { continue }
        #expect(!isLess(found.fraction, expected) && !isLess(expected, found.fraction))
        // The path that is shown for the value has it.
        let run = ScriptRun(exact.script(of: found), in: exact.scenario, catalogue: Shipped.catalogue)
        #expect(run.stop == nil)
        let both = Profile.fractions(of: run.session.walk)
        #expect((dimension == .noticing ? both.noticing : both.timing) == found.fraction)
      }
      let mean = dimension == .noticing ? uniform.noticing : uniform.timing
      #expect(mean.earned.description == "\(fractions.reduce(0) { $0 + ($1?.numerator ?? 0) })")
      #expect(mean.possible.description == "\(fractions.reduce(0) { $0 + ($1?.denominator ?? 0) })")
      #expect(mean.scenes.description == "\(fractions.reduce(0) { $0 + ($1?.scenes ?? 0) })")
    }
  }

  private func agreeOnMarkers(_ exact: PathAnalysis, _ paths: [Walk]) throws {
    for found in try #require(exact.markers()) {
      func count(_ wanted: (LedgerLine) -> Bool) -> String {
        String(paths.count { $0.ledger.contains { $0.marker == found.marker && wanted($0) } })
      }
      let live = paths.count {
        $0.visits.contains { visit in
          exact.scenario.scene(visit.scene)?.live.contains { $0.marker == found.marker } == true
        }
      }
      #expect(found.live.description == "\(live)")
      #expect(found.met.description == count { $0.judged.label == .met })
      #expect(found.tooSoon.description == count { $0.judged.label == .tooSoon })
      #expect(found.enacted.description == count { $0.judged.label.isEnactment })
      guard let script = found.script else { continue }
      let run = ScriptRun(script, in: exact.scenario, catalogue: Shipped.catalogue)
      #expect(run.stop == nil)
      if !found.met.isZero {
        #expect(run.session.walk.ledger.contains { $0.marker == found.marker && $0.judged.label == .met })
      }
    }
  }

  private func agreeOnSafety(_ exact: PathAnalysis, _ paths: [Walk]) throws {
    let points = try #require(exact.safety())
    let declared = exact.scenario.vignette.scenes.flatMap { scene in scene.safety.map { (scene.id, $0.task) } }
    #expect(points.map(\.scene) == declared.map(\.0))
    #expect(points.map(\.task) == declared.map(\.1))
    for (number, point) in points.enumerated() {
      // A scene may declare a task twice: the records stand in the order of the file.
      let twin = declared[..<number].count { $0 == (point.scene, point.task) }
      func count(_ standing: TaskStanding) -> String {
        let walks = paths.count { walk in
          let records = walk.taskRecords.filter { $0.isSafety && $0.task == point.task && $0.declaredAt == point.scene }
          return records.indices.contains(twin) && records[twin].standing == standing
        }
        return String(walks)
      }
      #expect(point.inTime.description == count(.doneInTime))
      #expect(point.undone.description == count(.notDone))
      guard let script = point.script else { continue }
      let run = ScriptRun(script, in: exact.scenario, catalogue: Shipped.catalogue)
      #expect(run.stop == nil)
      #expect(run.session.walk.taskRecords.contains { $0.task == point.task && $0.standing == .notDone })
    }
    let safe = paths.count { walk in !walk.taskRecords.contains { $0.isSafety && $0.standing == .notDone } }
    #expect(exact.pathsWithNothingUndone().description == "\(safe)")
  }
}
