// `dyad cuesheet`: what the leader of a group session has on paper.

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
    abstract: "Write what the leader of a group session has on paper, for a room with one screen.",
    discussion: """
      Plan, prompts, notes, the choices under the letters that they will have on the wall, every reply, what safety asks
      for, a tally, a map to tick and a form for afterwards. Begin the session with the line at the top of the sheet,
      and the letters agree. docs/facilitating.md says how a session goes.
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html
  }

  @Argument(help: "A case by its id, such as ms-h, or by its file.")
  var vignette: String

  @Option(help: ArgumentHelp("Begin at this cut of the case; otherwise at the beginning.", valueName: "name"))
  var cut: String?

  @Option(help: ArgumentHelp("The shape of the session, by its id in the guide.", valueName: "id"))
  var shape: String?

  @Option(help: ArgumentHelp("Take ground rules, prompts and shapes from this file.", valueName: "file"))
  var guide: String?

  @Option(help: "The seed of the order of the choices; give the same to dyad present.")
  var seed: UInt64 = 1

  @Option(help: "text, markdown, or html: a page that prints on A4.")
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
      throw UnreadableFile(description: "No way through the case leads to the cut “\(cut?.id.text ?? "")”.")
    }
    let metadata = loaded.scenario.vignette.metadata
    let setting = CuesheetSetting(
      cut: cut, shape: shape, guide: guide, seed: seed, support: SupportFile.linesForRoom,
      wall: CuesheetSetting.WallWords(
        contentNotes: GroupWording.contentNotes(metadata.contentNotes), fiction: GroupWording.fiction,
        safety: GroupWording.safety(metadata.patient.name)),
      keys: Self.keys, command: command(shape))
    return Cuesheet(loaded.scenario, walk: walk, catalogue: loaded.catalogue, setting: setting)
  }

  /// What begins the session that the sheet is of.
  private func command(_ shape: SessionShape) -> String {
    let options = [("cut", cut), ("shape", shape.id), ("guide", guide), ("vignettes", library.vignettes)]
    let words = options.compactMap { name, value in value.map { "--\(name) \(ShellWord.of($0))" } }
    return (["dyad present \(ShellWord.of(vignette))"] + words + ["--seed \(seed)"]).joined(separator: " ")
  }

  /// The keys of the projecting terminal, by the names that its own help gives them.
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
    throw Self.unknown("shape", shape ?? "", "The guide has", among: guide.shapes.map(\.id))
  }

  private func chosenCut(of vignette: Vignette) throws(UnreadableFile) -> Cut? {
    guard let cut else { return nil }
    if let found = vignette.cuts.first(where: { $0.id.text == cut }) { return found }
    throw Self.unknown("cut", cut, "This case has", among: vignette.cuts.map(\.id.text))
  }

  /// Names what was not found, the name that was most likely meant, and all that there are.
  private static func unknown(_ kind: String, _ name: String, _ owner: String, among known: [String]) -> UnreadableFile
  {
    let near = NearestName.suggestion(for: name, among: known).map { " Did you mean “\($0)”?" } ?? ""
    let all = known.isEmpty ? "none at all" : known.joined(separator: ", ")
    return UnreadableFile(description: "There is no \(kind) “\(name)”.\(near) \(owner): \(all).")
  }
}
