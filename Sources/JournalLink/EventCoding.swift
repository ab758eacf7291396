// Converts the engine's events to and from the rows of the journal.

import ScenarioEngine
import Vignettes

/// An event as its row holds it and as it goes between the programs.
package struct StoredEvent: Hashable, Sendable {
  /// The kind, under its stored name.
  package let kind: String
  /// Everything except what was noted at a check-in.
  package let record: EventRecord
  /// What was noted; nil for other kinds, for an erased check-in, and if there was nothing to keep.
  package let checkIn: CheckInRecord?

  package init(kind: String, record: EventRecord, checkIn: CheckInRecord? = nil) {
    self.kind = kind
    self.record = record
    self.checkIn = checkIn
  }

  /// Whether words were noted here and erased since.
  package var isErasedCheckIn: Bool { kind == "checked-in" && record.noted == true && checkIn == nil }
}

// MARK: - Writing

extension StoredEvent {
  package init(_ event: SessionEvent) {
    switch event {
    case .started(let start): self.init(start)
    case .pageTurned(let scene): self.init(kind: "page-turned", record: EventRecord(scene: scene.text))
    case .optionChosen(let scene, let option):
      self.init(kind: "option-chosen", record: EventRecord(scene: scene.text, option: option.text))
    case .replyComposed(let scene, let parts):
      self.init(kind: "reply-composed", record: EventRecord(scene: scene.text, parts: parts.map(\.text)))
    case .penPaused(let scene, .choseOtherwise):
      self.init(kind: "pen-paused", record: EventRecord(scene: scene.text, pause: "chose-otherwise"))
    case .penPaused(let scene, .wentOn(let purpose)):
      self.init(kind: "pen-paused", record: EventRecord(scene: scene.text, pause: "went-on", purpose: purpose))
    case .checkedIn(let scene, let note):
      let checkIn = CheckInRecord(note)
      self.init(
        kind: "checked-in", record: EventRecord(scene: scene.text, noted: checkIn != nil), checkIn: checkIn)
    case .noticed(let scene, let tags):
      self.init(kind: "noticed", record: EventRecord(scene: scene.text, tags: tags.map(\.text)))
    case .walked(let scene, let answers):
      self.init(kind: "walked", record: EventRecord(scene: scene.text, answers: answers))
    case .safetyTakenUp(let task): self.init(kind: "safety-taken-up", record: EventRecord(task: task.text))
    case .safetyClosed: self.init(kind: "safety-closed", record: EventRecord())
    case .sceneSkipped(let scene): self.init(kind: "scene-skipped", record: EventRecord(scene: scene.text))
    case .rewound(let walk, let scene):
      self.init(kind: "rewound", record: EventRecord(scene: scene.text, walk: walk))
    case .remarked(let remark):
      self.init(
        kind: "remarked",
        record: EventRecord(
          scene: remark.scene.text, walk: remark.walk, marker: remark.marker?.text, text: remark.text))
    case .ended(let ending): self.init(kind: "ended", record: EventRecord(ending: ending.text))
    }
  }

  private init(_ start: SessionStart) {
    // The seed is text because it has 64 bits, and JSON readers often keep only 53.
    self.init(
      kind: "started",
      record: EventRecord(
        vignette: start.vignette, version: start.version, playHash: start.playHash,
        scoringVersion: start.scoringVersion, mode: start.mode.storedName, seed: String(start.seed)))
  }
}

extension CheckInRecord {
  /// Nil if there is nothing to erase: "rather not say" without an urge.
  fileprivate init?(_ note: CheckIn) {
    let urge = note.urge?.storedName
    switch note.answer {
    case .words(let words): self.init(answer: "words", words: words, urge: urge)
    case .unsure: self.init(answer: "unsure", urge: urge)
    case .nothing: self.init(answer: "nothing", urge: urge)
    case .ratherNotSay:
      guard urge != nil else { return nil }
      self.init(answer: "rather-not-say", urge: urge)
    }
  }
}

// MARK: - Reading

extension StoredEvent {
  /// The event; throws if the row lacks what its kind needs.
  package func event() throws -> SessionEvent {
    switch kind {
    case "started": .started(try start())
    case "page-turned": .pageTurned(scene: try scene())
    case "option-chosen": .optionChosen(scene: try scene(), option: OptionID(try need(record.option)))
    case "reply-composed": .replyComposed(scene: try scene(), parts: try need(record.parts).map { PartID($0) })
    case "pen-paused": .penPaused(scene: try scene(), try pause())
    case "checked-in": .checkedIn(scene: try scene(), try note())
    case "noticed": .noticed(scene: try scene(), try need(record.tags).map { MarkerID($0) })
    case "walked": .walked(scene: try scene(), try need(record.answers))
    case "safety-taken-up": .safetyTakenUp(task: MarkerID(try need(record.task)))
    case "safety-closed": .safetyClosed
    case "scene-skipped": .sceneSkipped(scene: try scene())
    case "rewound": .rewound(walk: try need(record.walk), scene: try scene())
    case "remarked":
      .remarked(
        Remark(
          walk: try need(record.walk), scene: try scene(), marker: record.marker.map { MarkerID($0) },
          text: try need(record.text)))
    case "ended": .ended(ending: PlaceID(try need(record.ending)))
    default: throw UnreadableRow()
    }
  }

  private func need<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw UnreadableRow() }
    return value
  }

  private func scene() throws -> PlaceID { PlaceID(try need(record.scene)) }

  private func pause() throws -> PenPause {
    switch record.pause {
    case "went-on": .wentOn(purpose: record.purpose)
    case "chose-otherwise": .choseOtherwise
    default: throw UnreadableRow()
    }
  }

  private func note() throws -> CheckIn {
    guard let checkIn else { return CheckIn(.ratherNotSay) }
    let urge = try checkIn.urge.map { try need(CheckIn.Urge(storedName: $0)) }
    switch checkIn.answer {
    case "words": return CheckIn(.words(try need(checkIn.words)), urge: urge)
    case "unsure": return CheckIn(.unsure, urge: urge)
    case "nothing": return CheckIn(.nothing, urge: urge)
    case "rather-not-say": return CheckIn(.ratherNotSay, urge: urge)
    default: throw UnreadableRow()
    }
  }

  private func start() throws -> SessionStart {
    SessionStart(
      vignette: try need(record.vignette), version: try need(record.version), playHash: try need(record.playHash),
      scoringVersion: try need(record.scoringVersion), mode: try need(PlayMode(storedName: try need(record.mode))),
      seed: try need(UInt64(try need(record.seed))))
  }
}

// MARK: - Names that are stored

extension PlayMode {
  /// The name in the journal, which does not change with the name of the case.
  package var storedName: String {
    switch self {
    case .standard: "standard"
    case .coach: "coach"
    case .unprompted: "unprompted"
    case .sayItFirst: "say-it-first"
    }
  }

  package init?(storedName: String) {
    guard let mode = Self.allCases.first(where: { $0.storedName == storedName }) else { return nil }
    self = mode
  }
}

extension CheckIn.Urge {
  /// The name in the journal, which does not change with the name of the case.
  package var storedName: String {
    switch self {
    case .prescribe: "prescribe"
    case .explain: "explain"
    case .reassure: "reassure"
    case .hurry: "hurry"
    case .argue: "argue"
    case .rescue: "rescue"
    case .avoid: "avoid"
    case .none: "none"
    case .referOn: "refer-on"
    }
  }

  package init?(storedName: String) {
    guard let urge = Self.allCases.first(where: { $0.storedName == storedName }) else { return nil }
    self = urge
  }
}
