// Goes through a case and writes its script, block by block.

import Vignettes

/// Writes the blocks of a script.
struct ScreenplayWriter {
  let vignette: Vignette
  let catalogue: MarkerCatalogue
  let contents: ScriptContents
  let judgement: ScriptJudgement
  private(set) var blocks: [Screenplay.Block] = []
  let wording: ConditionWording
  private let titles: [PlaceID: String]

  init(vignette: Vignette, catalogue: MarkerCatalogue, contents: ScriptContents, judgement: ScriptJudgement) {
    self.vignette = vignette
    self.catalogue = catalogue
    self.contents = contents
    self.judgement = judgement
    wording = ConditionWording(catalogue: catalogue)
    let scenes = vignette.sittings.flatMap { sitting in vignette.scenes.filter { $0.sitting == sitting.id } }
    let stray = vignette.scenes.filter { scene in !vignette.sittings.contains { $0.id == scene.sitting } }
    let named =
      (scenes + stray).enumerated().map { ($0.element.id, "Scene \($0.offset + 1), \($0.element.title)") }
      + vignette.endings.enumerated().map { ($0.element.id, "Ending \($0.offset + 1), \($0.element.title)") }
    titles = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// Writes everything.
  mutating func write() {
    writeFront()
    for sitting in vignette.sittings {
      write(sitting)
      for scene in vignette.scenes where scene.sitting == sitting.id { write(scene) }
    }
    for scene in vignette.scenes where !vignette.sittings.contains(where: { $0.id == scene.sitting }) { write(scene) }
    writeEndings()
    writeSafetyLines()
    if contents.contains(.leader) { writeCuts() }
  }

  mutating func add(_ block: Screenplay.Block) { blocks.append(block) }

  /// Adds a note under a label, unless it is empty.
  mutating func add(_ label: String, _ text: Passage) {
    if !text.isEmpty { add(.note(label, spoken(text))) }
  }

  func spoken(_ text: Passage) -> [Screenplay.Spoken] {
    text.paragraphs.map { Screenplay.Spoken(when: $0.when.map(wording.text), paragraph: $0) }
  }

  func ways(_ branches: Branches) -> [Screenplay.Way] {
    branches.entries.map { entry in
      Screenplay.Way(
        when: entry.when.map(wording.text), title: titles[entry.to] ?? "“\(entry.to)”, which does not exist",
        anchor: entry.to.text)
    }
  }

  func title(of place: PlaceID) -> String { titles[place] ?? place.text }

  private mutating func writeFront() {
    let about = vignette.metadata
    let patient = [about.patient.name, about.patient.ageBand, about.patient.pronouns, about.patient.role]
    add(
      .facts(
        [
          .init(name: "Case", text: "\(about.id), version \(about.version)"),
          .init(name: "In short", text: about.summary),
          .init(name: "The patient", text: patient.filter { !$0.isEmpty }.joined(separator: ", ")),
          .init(name: "You", text: about.clinicianRole),
          .init(name: "Content", text: about.contentNotes.map(\.rawValue).joined(separator: ", ")),
          .init(name: "Begins at", text: title(of: vignette.start)),
        ] + alliance + [
          .init(name: "Licence", text: "\(about.licence), \(about.attribution)")
        ]))
    if contents.contains(.roles) { add(.list("Objectives", about.objectives.map(\.text))) }
  }

  /// The alliance at the start, with what argues it, for those who read roles.
  private var alliance: [Screenplay.Fact] {
    guard contents.contains(.roles) else { return [] }
    let reason = vignette.allianceReason.map { ". " + $0 } ?? ""
    return [.init(name: "The alliance at the start", text: wording.text(vignette.alliance) + reason)]
  }

  private mutating func write(_ sitting: Sitting) {
    add(.heading(level: 2, text: sitting.title, anchor: sitting.id.text))
    var facts = [
      Screenplay.Fact(
        name: "Setting", text: sitting.setting == .withPatient ? "with the patient" : "away from the patient")
    ]
    if let when = sitting.when { facts.append(.init(name: "When", text: when)) }
    if let stretch = sitting.stretch { facts.append(.init(name: "A stretch begins here", text: stretch)) }
    add(.facts(facts))
    if !sitting.known.isEmpty { add(.list("What is fixed by then", sitting.known)) }
    if !sitting.notKnown.isEmpty { add(.list("What nobody knows", sitting.notKnown)) }
  }

  private mutating func writeEndings() {
    add(.heading(level: 2, text: "Endings", anchor: "endings"))
    for ending in vignette.endings {
      add(.heading(level: 3, text: title(of: ending.id), anchor: ending.id.text))
      add(.spoken(spoken(ending.text)))
      add("What it was like for the patient", ending.patient)
      for part in ending.parts { add(part.title, part.text) }
    }
  }

  private mutating func writeSafetyLines() {
    guard !vignette.safetyLines.isEmpty else { return }
    add(.heading(level: 2, text: "Before a sitting closes", anchor: "before-a-sitting-closes"))
    for line in vignette.safetyLines {
      add(.heading(level: 3, text: catalogue.name(of: line.task), anchor: line.task.text))
      add(.note("You", spoken(line.line)))
      add(.spoken(spoken(line.reply)))
    }
  }

  private mutating func writeCuts() {
    guard !vignette.cuts.isEmpty else { return }
    add(.heading(level: 2, text: "Cuts for groups", anchor: "cuts-for-groups"))
    for cut in vignette.cuts {
      add(.heading(level: 3, text: cut.title, anchor: "cut-" + cut.id.text))
      var facts = [Screenplay.Fact(name: "Begins at", text: title(of: cut.scene))]
      if !cut.options.isEmpty {
        facts.append(.init(name: "Options", text: cut.options.map(\.text).joined(separator: ", ")))
      }
      if let alliance = cut.alliance { facts.append(.init(name: "Alliance", text: wording.text(alliance))) }
      add(.facts(facts))
      add("The story so far", cut.story)
      write(cut.leader)
    }
  }

  /// Writes notes for a leader.
  mutating func write(_ leader: LeaderNotes?) {
    guard contents.contains(.leader), let leader else { return }
    add("For the leader", leader.notes)
    if !leader.prompts.isEmpty { add(.list("Prompts", leader.prompts)) }
  }
}
