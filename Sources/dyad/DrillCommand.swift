// `dyad drill`: one decision by itself, or the same request from one patient after another.

import ArgumentParser
import ConsultationUI
import JournalLink
import Reports
import Vignettes

/// Takes up a short form.
struct DrillCommand: ParsableCommand {
  /// What the same request from several patients is called here.
  static let sameRequest = "same-request"

  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Take one decision by itself, or the same request from one patient after another.",
    discussion: """
      A question comes first, then the decision, then a few lines about it; about two minutes. With a case's id it is a
      decision of that case, one that was not taken yet where there is one; with same-request, each patient who asks for
      another medicine. Without either it is what the revisit list offers now, and where it offers nothing, a list of
      what there is.
      """)

  @Argument(help: ArgumentHelp("A case by its id, or same-request.", valueName: "id"))
  var what: String?

  @Option(help: "With a case: the decision at this scene.")
  var scene: String?

  @Flag(help: "Take it line by line, for screen readers, pipes and slow lines.")
  var plain = false

  @Flag(help: "Take the mouse: a press selects, a second one chooses, the wheel scrolls.")
  var mouse = false

  @Option(help: "The seed of the order of options; drawn afresh where it is left out.")
  var seed: UInt64?

  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if scene != nil && (what == nil || what == Self.sameRequest) {
      throw ValidationError("--scene goes with a case, as in dyad drill ms-h --scene the-table.")
    }
  }

  func run() throws {
    try OpenJournal.telling {
      let keeper = data.keeper
      let source = LookBackSource(library: library.lookup, journal: keeper.journal)
      let forms = try source.forms()
      guard let drills = try chosen(forms, source), !drills.isEmpty else { return list(forms) }
      try take(drills, source, keeper)
    }
  }

  private func take(_ drills: [Drill], _ source: LookBackSource, _ keeper: SessionKeeper) throws {
    guard !plain, StandardStreams.isTerminal else {
      return try DrillPlayer.play(drills, from: source, keeping: keeper, seed: seed ?? PlainPlayer.freshSeed)
    }
    try TerminalPlayer.open(
      library: source.cases, playing: nil, drilling: drills, mode: nil, seed: seed, mouse: mouse, keeping: keeper)
  }

  /// The decisions that were asked for; nil where none was named and the revisit list offers none.
  private func chosen(_ forms: ShortForms, _ source: LookBackSource) throws -> [Drill]? {
    switch what {
    case nil: return source.due(forms).map { [$0] }
    case Self.sameRequest: return forms.sameRequest
    case let id?:
      guard let found = forms.cases.first(where: { $0.vignette == id }) else {
        throw try Self.refusal(of: id, source.cases)
      }
      guard let scene else { return forms.next(of: id).map { [$0] } }
      guard let drill = found.drills.first(where: { $0.scene == scene }) else {
        let scenes = found.drills.map(\.scene).joined(separator: ", ")
        throw UnreadableFile(description: "“\(id)” has no decision “\(scene)”; there are \(scenes).")
      }
      return [drill]
    }
  }

  /// Why a case is not among those that have short forms.
  private static func refusal(of name: String, _ cases: VignetteLibrary) throws(UnreadableFile) -> UnreadableFile {
    let file = try cases.file(of: name)
    let loaded = try LoadedCase(file, library: cases)
    let vignette = loaded.scenario.vignette
    let id = vignette.metadata.id
    if vignette.metadata.intendedUse == .group {
      return UnreadableFile(
        description: "“\(file)” is for a group alone, as its intended_use says; a drill is taken by one person.")
    }
    if ShortForms(in: [vignette], catalogue: loaded.catalogue).cases.isEmpty {
      return UnreadableFile(
        description: "“\(file)” has no decision that can be taken by itself: that takes two options or more, and a "
          + "marker under “live” at the same scene (docs/format.md §3).")
    }
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    return UnreadableFile(
      description: "A drill is asked for by the id of a case, and with the folder of its file: "
        + "dyad drill \(id) --vignettes \(ShellWord.of(folder.isEmpty ? "/" : folder))")
  }

  private func list(_ forms: ShortForms) {
    StandardStreams.say("Nothing stands on the revisit list just now. There are:")
    StandardStreams.say("")
    if !forms.sameRequest.isEmpty {
      let patients = DebriefWording.listed(forms.sameRequest.map(\.patient))
      StandardStreams.say("dyad drill \(Self.sameRequest): \(patients) each ask for another medicine.")
    }
    for found in forms.cases {
      let many = found.drills.count == 1 ? "one decision" : "one of \(found.drills.count) decisions"
      StandardStreams.say("dyad drill \(found.vignette): \(many) with \(found.patient).")
    }
    if forms.cases.isEmpty { StandardStreams.say("No case has a decision that can be taken by itself.") }
  }
}
