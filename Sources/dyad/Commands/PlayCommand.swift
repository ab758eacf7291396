// `dyad play`: one case, in the terminal, line by line, or from a script.

import ArgumentParser
import ConsultationUI
import Diagnostics
import Glibc
import Reports
import ScenarioEngine

/// Plays a case.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Play a case.",
    discussion: "With --script, dyad plays a walk from a file (docs/scripts.md) and prints the debrief.")

  @Argument(help: "A case, by id (such as ms-h) or file.")
  var vignette: String

  @Flag(help: "Play line by line, for screen readers, pipes and slow connections.")
  var plain = false

  @Option(help: ArgumentHelp("Play this script and print the debrief.", valueName: "file"))
  var script: String?

  @Flag(help: "Print the whole debrief as JSON; needs --script.")
  var json = false

  @Option(help: "How to play.")
  var mode: PlayMode?

  @Option(help: "The seed for the order of options (default: random).")
  var seed: UInt64?

  @Flag(help: "Use the mouse: a click selects, another chooses, the wheel scrolls.")
  var mouse = false

  @Flag(help: "Show state, windows and labels beside the text, for authors.")
  var author = false

  @Flag(help: "Play a draft with errors, as far as it goes.")
  var draft = false

  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  /// Drafts and the author's view keep no session: they are work on a file.
  private var keeper: SessionKeeper { author || draft ? SessionKeeper(dataFolder: nil) : data.keeper }

  func validate() throws {
    if json && script == nil { throw ValidationError("--json needs --script FILE.") }
    if script != nil && (mode != nil || seed != nil) {
      throw ValidationError("A script names its own mode and seed, in lines “mode …” and “seed …” at its top.")
    }
  }

  func run() throws {
    do {
      let loaded = try LoadedCase(vignette, library: library.lookup, isDraft: draft)
      if let shortcomings = loaded.shortcomings { StandardStreams.complain(shortcomings) }
      if let script {
        try playScript(script, loaded)
      } else if plain || !StandardStreams.isTerminal {
        PlainPlayer.play(
          loaded, mode: mode ?? .standard, seed: seed ?? PlainPlayer.freshSeed, keeping: keeper)
      } else {
        try TerminalPlayer.open(
          library: library.lookup, playing: vignette, isDraft: draft, mode: mode, seed: seed, mouse: mouse,
          forAuthor: author, keeping: keeper)
      }
    } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }

  private func playScript(_ path: String, _ loaded: LoadedCase) throws {
    let text = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    let parsed: PlaytestScript
    do { parsed = try PlaytestScript(parsing: text) } catch { throw refusal(of: error, in: path) }
    let run = ScriptRun(parsed, in: loaded.scenario, catalogue: loaded.catalogue)
    if let stop = run.stop { throw refusal(of: stop, in: path) }
    let debrief = Debrief(run.session, walk: run.session.walks.count - 1, catalogue: loaded.catalogue)
    if json {
      StandardStreams.write(JSONText.visible(try debrief.json()))
    } else {
      PlainPlayer.print(debrief)
    }
  }

  /// Where and why a script stops, and what was possible there.
  private func refusal(of stop: ScriptError, in path: String) -> ExitCode {
    var message = "\(path):\(stop.line): \(stop.message)"
    if !stop.possible.isEmpty { message += "\nPossible here:\n" + stop.possible.map { "  \($0)\n" }.joined() }
    StandardStreams.complain(message)
    return ExitStatus.problems
  }
}

extension PlayMode: ExpressibleByArgument {}

/// Where to look for cases.
struct LibraryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Look for cases in this folder first.", valueName: "folder"))
  var vignettes: String?

  var lookup: VignetteLibrary { VignetteLibrary(named: vignettes) }
}
