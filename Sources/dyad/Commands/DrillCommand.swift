// `dyad drill`: a single decision, or the same request from one patient after another.

import ArgumentParser
import ConsultationUI
import JournalLink
import Reports
import Vignettes

/// Plays a short form.
struct DrillCommand: ParsableCommand {
  /// What to type for the same request from several patients.
  static let sameRequest = "same-request"

  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Practise a single decision, or the same request from one patient after another.",
    discussion: """
      A question comes first, then the decision, then a few lines about it. It takes about two minutes. With a case's \
      id, dyad picks a decision of that case, if possible one that you have not practised; with same-request, each \
      patient who asks for another medicine. Without either you get what the revisit list offers now, or else a list of \
      all drills.
      """)

  @Argument(
    help: ArgumentHelp("The id of a case, or same-request (default: what the revisit list offers).", valueName: "id"))
  var what: String?

  @Option(help: "The decision at this scene of the case.")
  var scene: String?

  @Flag(help: "Play line by line, for screen readers, pipes and slow connections.")
  var plain = false

  @Flag(help: "Use the mouse: a click selects, another chooses, the wheel scrolls.")
  var mouse = false

  @Option(help: "The seed for the order of options (default: random).")
  var seed: UInt64?

  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if scene != nil && (what == nil || what == Self.sameRequest) {
      throw ValidationError("--scene needs a case, as in dyad drill ms-h --scene the-table.")
    }
  }

  func run() throws {
    try OpenJournal.telling {
      let keeper = data.keeper
      let source = LookBackSource(library: library.lookup, journal: keeper.journal)
      let forms = try source.forms()
      guard let drills = try chosen(forms, source), !drills.isEmpty else { return list(forms) }
      try play(drills, from: source, keeping: keeper)
    }
  }

  private func play(_ drills: [Drill], from source: LookBackSource, keeping keeper: SessionKeeper) throws {
    guard !plain, StandardStreams.isTerminal else {
      return try DrillPlayer.play(drills, from: source, keeping: keeper, seed: seed ?? PlainPlayer.freshSeed)
    }
    try TerminalPlayer.open(
      library: source.cases, playing: nil, drilling: drills, mode: nil, seed: seed, mouse: mouse, keeping: keeper)
  }

  /// The decisions asked for; nil if none was named and the revisit list offers none.
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

  /// Why a case has no short forms.
  private static func refusal(of name: String, _ cases: VignetteLibrary) throws(UnreadableFile) -> UnreadableFile {
    let file = try cases.file(of: name)
    let loaded = try LoadedCase(file, library: cases)
    let vignette = loaded.scenario.vignette
    let id = vignette.metadata.id
    if vignette.metadata.intendedUse == .group {
      return UnreadableFile(
        description: "“\(file)” is for groups only, as its intended_use says; a drill is for one person.")
    }
    if ShortForms(in: [vignette], catalogue: loaded.catalogue).cases.isEmpty {
      return UnreadableFile(
        description: "“\(file)” has no decision to practise: that needs two options or more, and a "
          + "marker under “live” at the same scene (docs/format.md §3).")
    }
    let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    return UnreadableFile(
      description: "A drill needs the id of a case and the folder of its file: "
        + "dyad drill \(id) --vignettes \(ShellWord.of(folder.isEmpty ? "/" : folder))")
  }

  private func list(_ forms: ShortForms) {
    StandardStreams.say("The revisit list offers nothing just now. You can practise:")
    StandardStreams.say("")
    if !forms.sameRequest.isEmpty {
      let patients = DebriefWording.listed(forms.sameRequest.map(\.patient))
      StandardStreams.say("dyad drill \(Self.sameRequest): \(patients) each ask for another medicine.")
    }
    for found in forms.cases {
      let many = found.drills.count == 1 ? "one decision" : "one of \(found.drills.count) decisions"
      StandardStreams.say("dyad drill \(found.vignette): \(many) with \(found.patient).")
    }
    if forms.cases.isEmpty { StandardStreams.say("No case has a decision to practise.") }
  }
}
