// `dyad progress`: what recurs over several sessions.

import ArgumentParser
import Diagnostics
import JournalLink
import Reports

/// Prints the look back over sessions.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Look back over kept sessions: what comes back with one patient and another.",
    discussion: """
      At most three sentences, each from two cases or more, with the places under them. --full adds families of markers by \
      patient; when a session was played makes no difference to it. There is no score. Each session is read in the case as \
      it was played.
      """)

  @Flag(help: "Print it as JSON.")
  var json = false

  @Flag(help: "Add the families of markers by patient, and feeling and act.")
  var full = false

  @Flag(help: "Print sentences instead of the picture, for screen readers.")
  var plain = false

  @Flag(help: "Show your own words for feelings instead of the catalogue's.")
  var words = false

  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func run() throws {
    try OpenJournal.with(data) { journal in
      let kept = try LookBackReader(in: journal, catalogue: try library.lookup.catalogue(), words: words)
      let progress = kept.progress()
      if let leftOut = kept.leftOut { StandardStreams.complain(leftOut) }
      if json {
        StandardStreams.write(JSONText.visible(try progress.json()))
      } else {
        print(progress)
      }
    }
  }

  private func print(_ progress: Progress) {
    for section in progress.text(marks: plain ? .words : .unicode, inFull: full) {
      StandardStreams.say(section.title)
      section.paragraphs.forEach(StandardStreams.say)
      StandardStreams.say("")
    }
    StandardStreams.say(progress.footer)
  }
}
