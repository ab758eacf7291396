// What a report is of: which case, which version, which walk, under which rules.

import ScenarioEngine
import Vignettes

/// The head of a report.
public struct DebriefHeader: Encodable, Hashable, Sendable {
  /// The vignette's id.
  public let vignette: String
  /// Its title.
  public let title: String
  /// The name of the patient, or of whoever the doctor works with instead; it is not the title of every case.
  public let patientName: String
  /// How many minutes it is meant to take, as its file says.
  public let minutes: Int
  /// Its version.
  public let version: String
  /// The hash of what affects play.
  public let playHash: String
  /// The hash of the whole content.
  public let contentHash: String
  /// The version of the scoring rules by which the report was worked out.
  public let scoringVersion: Int
  /// The version of the scoring rules under which the session was played.
  public let playedUnder: Int
  /// How it was played.
  public let mode: String
  /// Which walk, from 0.
  public let walk: Int
  /// The walk in words: "first walk".
  public let walkName: String
  /// The seed of the order of options.
  public let seed: UInt64
  /// What every report says of itself.
  public let footer: String
  /// Why the report stops before the end of what was played, as a sentence; nil for most.
  public let incomplete: String?

  init(_ session: Session, walk: Int, incomplete: String? = nil) {
    self.incomplete = incomplete
    let metadata = session.scenario.vignette.metadata
    vignette = metadata.id
    title = metadata.title
    patientName = session.scenario.vignette.partnerName
    minutes = metadata.minutes
    version = metadata.version
    playHash = session.scenario.vignette.hashes.play
    contentHash = session.scenario.vignette.hashes.content
    scoringVersion = ScoringVersion.current
    playedUnder = session.start.scoringVersion
    mode = session.start.mode.rawValue
    self.walk = walk
    walkName = Self.name(ofWalk: walk)
    seed = session.start.seed
    footer = Debrief.footer
  }

  /// What a report says if the session was played under other rules than it is read by; nil otherwise.
  public var rulesNote: String? {
    guard playedUnder != scoringVersion else { return nil }
    return "Played under scoring rules \(playedUnder) and read here by rules \(scoringVersion), "
      + "so some lines can differ from what was shown then."
  }

  /// The case, its version, the rules and the content, as one line.
  public var provenance: String {
    "\(vignette) \(version), scoring \(scoringVersion), content \(contentHash.prefix(12))."
      + (rulesNote.map { " " + $0 } ?? "")
  }

  /// A walk's name in words.
  public static func name(ofWalk walk: Int) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth"]
    return words.indices.contains(walk) ? "\(words[walk]) walk" : "walk \(walk + 1)"
  }
}

/// Titles and parts of scenes, looked up once.
struct DebriefPlaces {
  private let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// A scene's title, its sitting and the sitting's place, as a report names them.
  func place(_ id: PlaceID) -> DebriefPlace {
    guard let scene = scenario.scene(id) else {
      return DebriefPlace(scene: id.text, title: scenario.ending(id)?.title ?? id.text, sitting: "", part: 0)
    }
    return DebriefPlace(
      scene: id.text, title: scene.title, sitting: scenario.sitting(of: scene)?.title ?? scene.sitting.text,
      part: scenario.part(scene.sitting) ?? 0)
  }

  /// When a declared task fell due, as a phrase (docs/scoring.md §5.5).
  func due(_ record: TaskRecord) -> String {
    let scene = scenario.scene(record.declaredAt)
    let declared = (record.isSafety ? scene?.safety : scene?.medicine)?.first { $0.task == record.task }
    switch declared?.due {
    case .scene(let id): return "at “\(place(id).title)”"
    case .sitting(let id):
      let title = scenario.vignette.sittings.first { $0.id == id }?.title ?? id.text
      return "in " + DebriefPlace(scene: "", title: "", sitting: title, part: scenario.part(id) ?? 0).named
    case .here, nil: return "at “\(place(record.declaredAt).title)”"
    }
  }
}

/// Where something happened.
public struct DebriefPlace: Encodable, Hashable, Sendable {
  /// The scene's id.
  public let scene: String
  /// The scene's title.
  public let title: String
  /// The sitting's title.
  public let sitting: String
  /// The sitting's place in the story, from 1; 0 for what comes before part 1.
  public let part: Int
}

/// One paragraph of the story as a report quotes it.
public struct DebriefParagraph: Encodable, Hashable, Sendable {
  /// Who speaks; nil for narration and directions.
  public let speaker: String?
  /// The words.
  public let text: String

  static func shown(_ passage: Passage, in walk: Walk, _ state: WalkState) -> [DebriefParagraph] {
    passage.paragraphs.filter { walk.holds($0.when, in: state) }
      .map { DebriefParagraph(speaker: $0.speaker, text: $0.plainText) }
  }
}

extension String {
  /// The text with a small first letter, for the middle of a sentence.
  var lowercasedFirst: String { isEmpty ? self : first.map { $0.lowercased() + dropFirst() } ?? self }

  /// The text with a capital first letter, for the start of a sentence.
  var uppercasedFirst: String { first.map { $0.uppercased() + dropFirst() } ?? self }
}
