// Puts a cue sheet together: what the parts share, and what belongs to the evening before and the first minutes.

import ScenarioEngine
import Vignettes

/// Writes the parts of a cue sheet.
struct CuesheetWriter {
  let scenario: Scenario
  let walk: Walk
  let catalogue: MarkerCatalogue
  let setting: CuesheetSetting
  /// The scenes that can follow from where the group begins, the first included, in the order of the case.
  let reach: [Scene]

  init(_ scenario: Scenario, walk: Walk, catalogue: MarkerCatalogue, setting: CuesheetSetting) {
    self.scenario = scenario
    self.walk = walk
    self.catalogue = catalogue
    self.setting = setting
    reach = Self.scenes(from: walk, in: scenario.vignette, cut: setting.cut)
  }

  /// The scene at which the group begins.
  var first: Scene? {
    guard case .scene(let id) = walk.situation else { return nil }
    return scenario.scene(id)
  }

  /// The neutral title of a scene; where several in the case have one title, with a number that tells them apart.
  ///
  /// The map on the wall counts scenes as the room comes to them, so that no number of it can be known beforehand.
  func title(of scene: Scene) -> String {
    let namesakes = scenario.vignette.scenes.filter { $0.title == scene.title }
    guard namesakes.count > 1, let place = namesakes.firstIndex(where: { $0.id == scene.id }) else {
      return scene.title
    }
    return "\(scene.title) (\(place + 1) of \(namesakes.count))"
  }

  /// A place by its title in quotation marks; endings go without theirs.
  func named(_ id: PlaceID) -> String { scenario.scene(id).map { "“\(title(of: $0))”" } ?? "an ending" }

  /// A passage as it is said where the walk stands, or everything that may be said where the path is not known.
  func lines(_ passage: Passage, on walk: Walk?, in state: WalkState? = nil) -> [CuesheetLine] {
    passage.paragraphs.compactMap { paragraph in
      guard let walk else { return CuesheetLine(paragraph, isPerhaps: paragraph.when != nil) }
      return walk.holds(paragraph.when, in: state ?? walk.state) ? CuesheetLine(paragraph) : nil
    }
  }

  private static func scenes(from walk: Walk, in vignette: Vignette, cut: Cut?) -> [Scene] {
    guard case .scene(let start) = walk.situation else { return [] }
    let shown = Set(cut?.options ?? [])
    var found: Set<PlaceID> = []
    var open = [start]
    while let id = open.popLast() {
      guard let scene = vignette.scenes.first(where: { $0.id == id }), found.insert(id).inserted else { continue }
      let options = scene.body.options.filter { id != start || shown.isEmpty || shown.contains($0.id) }
      let branches = options.map(\.next) + [scene.body.next, scene.bridge?.to].compactMap { $0 }
      open += branches.flatMap { $0.entries.map(\.to) }
    }
    return vignette.scenes.filter { found.contains($0.id) }
  }
}

extension CuesheetWriter {
  /// What this is, what to have ready, and what is read to the room first.
  var beforehand: [CuesheetSection] {
    let metadata = scenario.vignette.metadata
    let notes = setting.wall.contentNotes.map { CuesheetLine($0) }
    let content = notes.isEmpty ? [] : [CuesheetBlock.aloud("Content notes, before the title", notes)]
    return [
      CuesheetSection(id: "what-this-is", title: "What this is", blocks: CuesheetWording.whatThisIs),
      CuesheetSection(
        id: "ready", title: "Before they come in", blocks: [.boxes(CuesheetWording.ready(setting.command))]),
      CuesheetSection(
        id: "first-words", title: "First words",
        blocks: content + [
          .aloud("Ground rules", setting.guide.groundRules.map { CuesheetLine($0) }),
          .aloud("Then the title", [CuesheetLine("\(metadata.title). \(setting.wall.fiction)")]),
        ]),
    ] + otherCuts
  }

  /// The cuts, where the session begins at the beginning.
  private var otherCuts: [CuesheetSection] {
    let cuts = scenario.vignette.cuts
    guard setting.cut == nil, !cuts.isEmpty else { return [] }
    return [
      CuesheetSection(
        id: "cuts", title: "Where else to begin",
        blocks: [
          .paragraph("A group has time for one scene and one decision. Each of these begins at one:"),
          .list(nil, cuts.map { "\($0.title) (--cut \($0.id)), at \(named($0.scene))." }),
        ])
    ]
  }
}
