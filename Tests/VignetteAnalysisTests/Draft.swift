// Small vignettes built in code, for tests of one rule at a time.

import Diagnostics
import Vignettes

@testable import VignetteAnalysis

/// A vignette in the making: scenes and three endings, all in one sitting with the patient unless given otherwise.
struct Draft {
  var start: PlaceID = "a"
  var alliance = Alliance(bond: 2, goals: 2, tasks: 2)
  var counters: [Vignette.Counter] = []
  var flags: [VariableID] = []
  var sittings = [
    Sitting(id: "first", title: "First", setting: .withPatient),
    Sitting(id: "second", title: "Second", setting: .withPatient),
    Sitting(id: "letter", title: "Letter", setting: .away),
  ]
  var scenes: [Scene]
  var endings: [PlaceID] = ["one", "two", "three"]
  var cuts: [Cut] = []
  var metadata = Self.metadata()

  init(_ scenes: [Scene]) { self.scenes = scenes }

  var vignette: Vignette {
    Vignette(
      metadata: metadata,
      voices: [],
      alliance: alliance,
      counters: counters,
      flags: flags,
      regimen: [],
      safetyLines: [],
      sittings: sittings,
      start: start,
      scenes: scenes,
      endings: endings.map(Self.ending),
      cuts: cuts,
      hashes: ContentHashes(content: "", play: "")
    )
  }

  /// What one rule finds.
  func findings(
    of rule: any VignetteRule.Type,
    thresholds: Thresholds = .standard,
    catalogue: MarkerCatalogue = .forTests
  ) -> [Finding] {
    rule.findings(in: RuleContext(vignette, catalogue: catalogue, thresholds: thresholds))
  }

  /// The JSON Pointers of what one rule finds, a `#` after those of keys.
  func places(of rule: any VignetteRule.Type, thresholds: Thresholds = .standard) -> [String] {
    findings(of: rule, thresholds: thresholds).map { finding in
      switch finding.location {
      case .value(let path): path.description
      case .key(let path): path.description + "#"
      }
    }
  }

  private static func ending(_ id: PlaceID) -> Ending {
    Ending(
      id: id,
      title: id.text,
      text: Passage(),
      patient: Passage(),
      possible: Passage(),
      hard: Passage(),
      unknown: Passage(),
      next: Passage()
    )
  }

  static func metadata(
    id: String = "draft",
    pronouns: String = "",
    ageBand: String = "",
    contentNotes: [ContentNote] = []
  ) -> Metadata {
    Metadata(
      id: id,
      version: "1.0.0",
      title: "Draft",
      shortTitle: "Draft",
      language: "en-GB",
      jurisdiction: "none",
      summary: "",
      objectives: [],
      audience: [],
      level: "",
      intendedUse: .both,
      minutes: 1,
      contentNotes: contentNotes,
      origin: .fictional,
      addedForPlay: [],
      sources: [],
      licence: "",
      attribution: "",
      authors: [],
      reviewers: [],
      signoffs: [],
      guidanceDates: [],
      drugFactsDate: "",
      reviewBy: "",
      patient: Metadata.Patient(name: "P", ageBand: ageBand, pronouns: pronouns, role: ""),
      clinicianRole: "",
      themes: [],
      keywords: [],
      changelog: []
    )
  }
}

extension MarkerCatalogue {
  /// The cues and tasks that the safety tests need.
  static let forTests = MarkerCatalogue(
    version: "1.0.0",
    families: [],
    markers: [],
    pairs: [],
    cueTasks: [
      CueTasks(cues: ["sf-cue-passive-ideation"], tasks: ["sf-task-ask-suicide"], asAuthored: ["sf-task-follow-up"]),
      CueTasks(cues: ["sf-cue-toxic-means"], tasks: ["sf-task-means", "sf-task-safeguard"], asAuthored: []),
    ]
  )
}

extension Passage: ExpressibleByStringLiteral {
  /// One paragraph of narration.
  public init(stringLiteral text: String) {
    self.init(text.isEmpty ? [] : [Paragraph(spans: [Paragraph.Span(text)])])
  }
}

extension Branches: ExpressibleByStringLiteral {
  /// One place, whatever the state.
  public init(stringLiteral text: String) { self.init([Branch(when: nil, to: PlaceID(text))]) }
}

/// A decision.
func scene(
  _ id: PlaceID,
  sitting: SittingID = "first",
  text: Passage = "",
  cues: [MarkerID] = [],
  live: [LiveMarker] = [],
  safety: [TaskDue] = [],
  bridge: PlaceID? = nil,
  _ options: [SceneOption]
) -> Scene {
  Scene(
    id: id,
    sitting: sitting,
    title: id.text,
    text: text,
    cues: cues,
    live: live,
    safety: safety,
    bridge: bridge.map { Bridge(text: "", to: Branches(to: $0)) },
    body: .decision(options)
  )
}

/// A page.
func page(
  _ id: PlaceID,
  sitting: SittingID = "first",
  text: Passage = "",
  cues: [MarkerID] = [],
  live: [LiveMarker] = [],
  safety: [TaskDue] = [],
  does safetyDone: [MarkerID] = [],
  bridge: PlaceID? = nil,
  next: Branches
) -> Scene {
  Scene(
    id: id,
    sitting: sitting,
    title: id.text,
    text: text,
    cues: cues,
    live: live,
    safety: safety,
    safetyDone: safetyDone,
    bridge: bridge.map { Bridge(text: "", to: Branches(to: $0)) },
    body: .page(quiet: false, next: next)
  )
}

/// An option without text, but for a reply.
func option(
  _ id: OptionID,
  when: Condition? = nil,
  reply: Passage = "",
  takesUp: [TakingUp] = [],
  repairs: [MarkerID] = [],
  skills: [MarkerID] = [],
  meets: Bool = false,
  alliance: Alliance = Alliance(),
  rupture: Rupture = .none,
  does safetyDone: [MarkerID] = [],
  settings: [Setting] = [],
  to next: Branches
) -> SceneOption {
  SceneOption(
    id: id,
    when: when,
    reply: reply,
    takesUp: takesUp,
    repairs: repairs,
    skills: skills,
    meets: meets,
    alliance: alliance,
    rupture: rupture,
    safetyDone: safetyDone,
    settings: settings,
    next: next
  )
}
