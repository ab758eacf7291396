// The map of a case: layers, bottlenecks and ways, in each of its forms.

import TestSupport
import Testing
import VignetteLoader
import Vignettes

@testable import VignetteAnalysis

@Suite("Map and coverage")
struct ExactMapTests {
  private var draft: Draft {
    Draft([
      scene(
        "a", safety: [TaskDue(task: "sf-task-means", due: .scene("c"))], [option("x", to: "b"), option("y", to: "c")]),
      scene("b", [option("z", when: .flag("f"), to: "c")]),
      scene("c", [option("v", to: "one"), option("w", to: "d")]),
      scene("d", [option("u", to: "two")]),
      scene("e", [option("t", to: "three")]),
    ])
  }

  @Test("bottlenecks are what every way goes through, endings apart")
  func bottlenecks() throws {
    let map = try #require(SceneMap(draft.vignette))
    #expect(map.places.filter(\.isBottleneck).map(\.id) == ["a", "c"])
    #expect(map.places.filter(\.isEnding).map(\.id).sorted() == ["one", "two"])
    #expect(map.unreached == ["e", "three"])
    #expect(map.places.first { $0.id == "c" }?.layer == 2)
    #expect(map.places.filter { !$0.dueHere.isEmpty }.map(\.id) == ["c"])
    #expect(map.ways.filter(\.isConditional).map { map.places[$0.from].id } == ["b"])
  }

  @Test("bottlenecks agree with leaving each place out in turn", arguments: 1...30)
  func leavingOut(seed: Int) throws {
    var draw = RandomVignette(seed: UInt64(seed), catalogue: Shipped.catalogue)
    let vignette = draw.make(scenes: 10)
    let map = try #require(SceneMap(vignette))
    for (number, place) in map.places.enumerated() where !place.isEnding {
      var reached: Set<Int> = number == 0 ? [] : [0]
      for way in map.ways where reached.contains(way.from) && way.to != number { reached.insert(way.to) }
      #expect(place.isBottleneck == !reached.contains { map.places[$0].isEnding }, "\(place.id)")
    }
  }

  @Test("every form names every place and has as many ways")
  func forms() throws {
    let vignette = try #require(VignetteLoader.load(bytes: SmallVignette.bytes, catalogue: Shipped.catalogue).vignette)
    let map = try #require(SceneMap(vignette))
    for form in [map.text, map.dot, map.mermaid, map.svg, map.json.text()] {
      for place in map.places { #expect(form.contains(place.id.text)) }
    }
    #expect(map.text.split(separator: "\n").count { $0.contains("→") } == map.ways.count)
    #expect(map.dot.split(separator: "\n").count { $0.contains(" -> ") } == map.ways.count)
    #expect(
      map.mermaid.split(separator: "\n").count { $0.contains("--> ") || $0.contains("-->|") || $0.contains("-.->") }
        == map.ways.count)
    #expect(map.svg.split(separator: "\n").count { $0.contains("marker-end") } == map.ways.count)
  }

  @Test("an author's text cannot break out of a drawing")
  func escaping() throws {
    var draft = draft
    draft.sittings = [Sitting(id: "first", title: "a\"]; <b> & \\ c\nd", setting: .withPatient)]
    let map = try #require(SceneMap(draft.vignette))
    #expect(map.dot.contains(#"label="a\"]; <b> & \\ c d""#))
    #expect(map.mermaid.contains("a&quot;]; &lt;b&gt; &amp; \\ c d"))
  }

  @Test("coverage lists where markers are live, and what an objective names and the case lacks")
  func coverage() throws {
    let vignette = try #require(VignetteLoader.load(bytes: SmallVignette.bytes, catalogue: Shipped.catalogue).vignette)
    let coverage = CaseCoverage(vignette)
    #expect(coverage.markers.map(\.marker) == ["tr-request-as-care", "ct-feel-pressure", "rt-med-stigma"])
    #expect(coverage.markers[0].live == ["the-request", "the-answer"])
    #expect(coverage.markers[0].isTheme)
    #expect(coverage.markers[2].lure == ["the-request"])
    #expect(coverage.objectives.map(\.missing) == [[]])
    #expect(coverage.tasks.map(\.task) == ["sf-task-ask-suicide", "md-task-adherence"])
    let families = coverage.families(in: Shipped.catalogue)
    #expect(families.first { $0.family.id == "sf-task" }?.used == 1)
    #expect(families.reduce(0) { $0 + $1.all } == Shipped.catalogue.markers.count)
  }
}
