// `dyad cuesheet`: what the leader of a group session needs on paper.

import ArgumentParser
import ConsultationUI
import Diagnostics
import GroupSession
import Reports
import ScenarioEngine
import Vignettes

/// Writes a cue sheet.
struct CuesheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cuesheet",
    abstract: "Write what the leader of a group session needs on paper.",
    discussion: """
      For a room with one screen: plan, prompts, notes, the choices with the letters that they will have on the wall, \
      every reply, what safety requires, a tally, a map to tick, and a form for afterwards. Start the session with the \
      line at the top of the sheet, and the letters will agree. docs/facilitating.md explains how to lead a session.
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html
  }

  @Argument(help: "A case, by id (such as ms-h) or file.")
  var vignette: String

  @Option(help: ArgumentHelp("Begin at this cut (default: the beginning of the case).", valueName: "name"))
  var cut: String?

  @Option(help: ArgumentHelp("The shape of the session, by its id in the guide (default: the first).", valueName: "id"))
  var shape: String?

  @Option(help: ArgumentHelp("Take ground rules, prompts and shapes from this file.", valueName: "file"))
  var guide: String?

  @Option(help: "The seed for the order of choices; give dyad present the same.")
  var seed: UInt64 = 1

  @Option(help: "How to write it; html is a page that prints on A4.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions
  @OptionGroup var library: LibraryOptions

  func run() throws {
    do throws(UnreadableFile) {
      let sheet = try sheet()
      let text =
        switch format {
        case .text: sheet.text
        case .markdown: sheet.markdown
        case .html: sheet.page
        }
      try output.write(text)
    } catch {
      StandardStreams.complain(error.description)
      throw ExitStatus.unreadable
    }
  }

  private func sheet() throws(UnreadableFile) -> Cuesheet {
    let loaded = try LoadedCase(vignette, library: library.lookup)
    let guide = try GuideFile.read(guide, library: library.lookup)
    let shape = try chosenShape(of: guide)
    let cut = try chosenCut(of: loaded.scenario.vignette)
    guard let walk = cut.map({ Walk(loaded.scenario, at: $0) }) ?? Walk(loaded.scenario) else {
      throw UnreadableFile(description: "No path through the case leads to the cut “\(cut?.id.text ?? "")”.")
    }
    let metadata = loaded.scenario.vignette.metadata
    let setting = CuesheetSetting(
      cut: cut, shape: shape, guide: guide, seed: seed, support: SupportFile.linesForRoom,
      wall: CuesheetSetting.WallWords(
        contentNotes: GroupWording.contentNotes(metadata.contentNotes), fiction: GroupWording.fiction,
        safety: GroupWording.safety(loaded.scenario.vignette.partnerName)),
      keys: Self.keys, command: command(shape))
    return Cuesheet(loaded.scenario, walk: walk, catalogue: loaded.catalogue, setting: setting)
  }

  /// The command that starts the session of this sheet.
  private func command(_ shape: SessionShape) -> String {
    let options = [("cut", cut), ("shape", shape.id), ("guide", guide), ("vignettes", library.vignettes)]
    let words = options.compactMap { name, value in value.map { "--\(name) \(ShellWord.of($0))" } }
    return (["dyad present \(ShellWord.of(vignette))"] + words + ["--seed \(seed)"]).joined(separator: " ")
  }

  /// The keys of the projecting terminal, as its own help names them.
  private static var keys: CuesheetKeys {
    func key(_ deed: GroupDeed) -> String { GroupKeymap.binding(of: deed, in: .wall)?.name.text(.unicode) ?? "" }
    return CuesheetKeys(
      nextPhase: key(.nextPhase), goOn: key(.goOn), goBack: key(.goBack), reveal: key(.reveal), choose: key(.choose),
      blank: key(.blank), park: key(.park), facts: key(.facts), votes: key(.vote), showVotes: key(.showVotes),
      rewind: key(.rewind), compare: key(.compare), skip: key(.skip), safety: key(.safety), debrief: key(.debrief),
      close: key(.close))
  }
}

extension CuesheetCommand {
  private func chosenShape(of guide: GroupGuide) throws(UnreadableFile) -> SessionShape {
    if let found = shape.map({ guide.shape($0) }) ?? guide.shapes.first { return found }
    throw Self.unknown("shape", named: shape ?? "", in: "The guide", among: guide.shapes.map(\.id))
  }

  private func chosenCut(of vignette: Vignette) throws(UnreadableFile) -> Cut? {
    guard let cut else { return nil }
    if let found = vignette.cuts.first(where: { $0.id.text == cut }) { return found }
    throw Self.unknown("cut", named: cut, in: "This case", among: vignette.cuts.map(\.id.text))
  }

  /// Says what was not found, which name was probably meant, and which names exist.
  private static func unknown(
    _ kind: String, named name: String, in owner: String, among known: [String]
  ) -> UnreadableFile {
    let near = NearestName.suggestion(for: name, among: known).map { " Did you mean “\($0)”?" } ?? ""
    let all = known.isEmpty ? "none" : known.joined(separator: ", ")
    return UnreadableFile(description: "There is no \(kind) “\(name)”.\(near) \(owner) has: \(all).")
  }
}
