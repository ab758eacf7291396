// `dyad progress`: what comes back, over several sessions.

import ArgumentParser
import Diagnostics
import JournalLink
import Reports

/// Prints the look back over sessions.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Look back over the sessions that are kept: what comes back with one patient and another.",
    discussion: """
      At most three sentences, each from two cases or more, with the places under them. With --full, families of markers
      stand beside patients; when a session was played changes nothing in the picture. There is no score. Each session is
      read in the case as it was played.
      """)

  @Flag(help: "Print it as JSON.")
  var json = false

  @Flag(help: "Add the families of markers beside the patients, and feeling and act.")
  var full = false

  @Flag(help: "Say the picture in sentences, for screen readers.")
  var plain = false

  @Flag(help: "Show your own words for feelings, and not the catalogue's nouns.")
  var words = false

  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func run() throws {
    try OpenJournal.with(data) { journal in
      let kept = try KeptSessions(in: journal, catalogue: try library.lookup.catalogue(), words: words)
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
