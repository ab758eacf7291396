// `dyad knowledge`: short questions before the cases, and again after them.

import ArgumentParser
import ConsultationUI
import JournalLink
import Reports
import ScenarioEngine

/// Takes a knowledge check, or shows its two lists.
struct KnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge",
    abstract: "Answer a few questions before the cases and again after them.",
    discussion: """
      The first time you only answer. The second time the reasons follow each answer, and both lists stand side by side. \
      There is no sum and no pass mark. dyad forget --knowledge removes both.
      """)

  /// How the lists can be written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    case text, markdown
  }

  @Argument(help: ArgumentHelp("The id or the file of a check.", valueName: "check"))
  var name = "prescribing"

  @Flag(help: "Show what you answered, before and after, and ask nothing.")
  var show = false

  @Option(help: "How to show it.")
  var format = Format.text

  @Flag(help: "Go line by line, for screen readers, pipes and slow connections.")
  var plain = false

  @Option(help: "The seed for the order of items and answers (default: random).")
  var seed: UInt64?

  @OptionGroup var destination: OutputOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if !show, destination.output != nil || format != .text {
      throw ValidationError("--format and --output need --show.")
    }
  }

  func run() throws {
    try OpenJournal.with(data) { journal in
      let check = try KnowledgeFile.read(name, library: library.lookup)
      let kept = try journal.takings().filter { $0.taking.check == check.id }
      let first = kept.last { $0.taking.occasion == .first }
      let second = kept.last { $0.taking.occasion == .second }
      let lists = KnowledgeLists(check, first: first?.taking, second: second?.taking)
      if show || second?.taking.isClosed == true { return try print(lists) }
      let isFirst = first?.taking.isClosed != true
      let open = isFirst ? first : second
      let taking =
        open?.taking
        ?? KnowledgeTaking(check, occasion: isFirst ? .first : .second, seed: seed ?? PlainPlayer.freshSeed)
      let keeper = KnowledgeKeeper(journal: journal, id: open?.id)
      try take(KnowledgeRun(check, taking: taking, earlier: isFirst ? nil : first?.taking), keeping: keeper)
    }
  }

  private func print(_ lists: KnowledgeLists) throws {
    switch format {
    case .text where destination.output == nil: lists.lines.forEach(StandardStreams.say)
    case .text: try destination.write(lists.lines.joined(separator: "\n") + "\n")
    case .markdown: try destination.write(lists.markdown)
    }
  }

  private func take(_ run: KnowledgeRun, keeping keeper: KnowledgeKeeper) throws {
    guard !plain, StandardStreams.isTerminal else { return KnowledgePlayer.play(run, keeping: keeper) }
    try TerminalPlayer.open(
      library: library.lookup, playing: nil, taking: (run, keeper), mode: nil, seed: seed, mouse: false,
      keeping: SessionKeeper(dataFolder: nil, hindrance: nil))
  }
}
