// `dyad import`: turns a Twine story into a draft case, and reports what did not fit.

import ArgumentParser
import Diagnostics
import Interchange
import VignetteLoader

/// Makes a draft from a Twine story.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a Twine story into a draft case.",
    discussion: """
      Reads Twee 3 and Twine 2 pages (docs/interchange.md). The draft goes to standard output or a file; what could not \
      be carried over is listed on standard error with its position. A story that dyad write made becomes the same case \
      again, with the changes made in Twine.

      Exit status: 0 if a draft was made, 1 if the file holds no story, 2 if a file cannot be read or written.
      """)

  @Argument(help: ArgumentHelp("A Twee file, or a page published by Twine 2.", valueName: "file"))
  var file: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    do {
      let bytes = try FileReading.bytes(of: file)
      let draft = VignetteDraft(bytes: bytes, readingJSON: StoryJSON.reading)
      let report = FileReport(file: file, diagnostics: draft.findings, lines: LineIndex(bytes))
      guard let story = draft.story else {
        StandardStreams.complain("nothing was imported.\n" + DiagnosticRenderer.text([report]))
        throw ExitStatus.problems
      }
      try output.write(story.text + "\n")
      StandardStreams.complain(summary(of: story, draft) + "\n" + DiagnosticRenderer.text([report]))
    } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }

  private func summary(of story: StoryJSON, _ draft: VignetteDraft) -> String {
    let scenes = story["scenes"]?.elements.count ?? 0
    let endings = story["endings"]?.elements.count ?? 0
    let kind = draft.isOwn ? "came back as a case" : "became a draft"
    let size = "of \(scenes) \(scenes == 1 ? "scene" : "scenes") and \(endings) \(endings == 1 ? "ending" : "endings")"
    let lost = draft.findings.count { $0.severity > .information }
    let report = lost == 0 ? "Nothing was lost." : "Look at these \(lost == 1 ? "one thing" : "\(lost) things"):"
    return "“\(file)” \(kind) \(size). \(report)"
  }
}
