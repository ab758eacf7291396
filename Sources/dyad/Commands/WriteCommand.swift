// `dyad write`: writes a case as a script for reviewers or a story for Twine.

import ArgumentParser
import Diagnostics
import Interchange
import Reports
import ScenarioEngine
import VignetteLoader
import Vignettes

/// Writes a case in another form.
struct WriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Write a case as a script to read or a story for Twine.",
    discussion: """
      As Markdown or a page, the case reads like a screenplay: every option with its reply. As Twee you can open it in \
      Twine, change it there, and bring it back with dyad import (docs/interchange.md).
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case twee, markdown, html
  }

  @Argument(help: "A case, by id (such as ms-h) or file.")
  var vignette: String

  @Option(help: "How to write it.")
  var format: Format = .markdown

  @Flag(help: "Show what each option takes up, acts out and meets, and when it comes too soon.")
  var roles = false

  @Flag(help: "Show the leader's notes and prompts, and the cuts for groups.")
  var leader = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if format == .twee && (roles || leader) {
      throw ValidationError("--roles and --leader are for scripts; Twee always holds the whole case.")
    }
  }

  func run() throws {
    do {
      try output.write(try text())
    } catch {
      StandardStreams.complain(error.description)
      throw ExitStatus.unreadable
    }
  }

  private func text() throws(UnreadableFile) -> String {
    let catalogue = try library.lookup.catalogue()
    let file = try library.lookup.file(of: vignette)
    let bytes = try FileReading.bytes(of: file)
    let loaded = VignetteLoader.load(bytes: bytes, catalogue: catalogue)
    guard let model = loaded.vignette, !loaded.diagnostics.contains(where: { $0.severity == .error }),
      let story = StoryJSON.reading(bytes)
    else {
      let first = loaded.diagnostics.first { $0.severity == .error }
      throw UnreadableFile(
        description: "“\(file)” has errors and cannot be written: \(first?.message ?? "it holds no case.") "
          + "Run dyad check \(ShellWord.of(file)) to see all of them.")
    }
    let contents: ScriptContents = (roles ? ScriptContents.roles : []).union(leader ? .leader : [])
    let script = Screenplay(
      of: model, catalogue: catalogue, showing: contents,
      judgement: ScriptJudgement(window: BandWording.window, label: BandWording.label))
    return switch format {
    case .twee: TweeWriter.text(of: story)
    case .markdown: script.markdown
    case .html: script.page
    }
  }
}

/// The engine's judgements for each band of the alliance, as phrases.
enum BandWording {
  /// Such as `from depth 2 to 3 (new or strained), 4 (forming, firm)`.
  static func window(_ live: LiveMarker, withPatient: Bool) -> String {
    let windows = contexts.map { Window(of: live, withPatient: withPatient, context: $0) }
    return "from depth \(live.floor) to \(grouped(windows.map { String($0.ceiling) }))"
  }

  /// Such as `right, too soon (new or strained), met (forming, firm)`, without a rupture and before the marker was met.
  static func label(_ option: SceneOption, of live: LiveMarker, withPatient: Bool) -> String {
    let taking = option.takesUp.first { $0.marker == live.marker }
    return grouped(
      contexts.map { context in
        DebriefWording.short(
          Classification(taking, by: option, of: live, withPatient: withPatient, in: context).label)
      })
  }

  private static var contexts: [ScoringContext] {
    AllianceBand.allCases.map { ScoringContext(band: $0, ruptured: false, metBefore: false) }
  }

  /// One phrase if all bands agree, otherwise each phrase with its bands.
  private static func grouped(_ phrases: [String]) -> String {
    let bands = AllianceBand.allCases.map { $0 == .strained ? "new or strained" : $0.word }
    var order: [String] = []
    for phrase in phrases where !order.contains(phrase) { order.append(phrase) }
    guard order.count > 1 else { return order.first ?? "" }
    return order.map { phrase in
      let names = zip(bands, phrases).filter { $0.1 == phrase }.map(\.0)
      return "\(phrase) (\(names.joined(separator: ", ")))"
    }.joined(separator: "; ")
  }
}
