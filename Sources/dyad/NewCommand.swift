// `dyad new`: a file to begin a case with, from questions or from a template.

import ArgumentParser
import Canvas
import Glibc
import VignetteAnalysis
import Vignettes

/// Writes a new case.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a case: answer twelve questions, or take a template.",
    discussion: """
      The file plays at once, from its start to an ending, with “To write” wherever words are missing. Every answer may be
      empty; Ctrl-D and Ctrl-C both end the questions and write the file with what was said; where ids are asked for, ?
      lists them, and ? care those with “care” in them. The name must not be that of a case that is found already.
      docs/authoring.md goes through it step by step.
      """)

  @Argument(help: "The name of the case, such as the-refill; the file is called the-refill.json.")
  var name: String

  @Option(help: "Ask nothing, and begin from minimal, three-consultations or group.")
  var template: DraftTemplate?

  @Flag(help: "Write over a file that is there.")
  var force = false

  @OptionGroup var library: LibraryOptions

  private var file: String { name.hasSuffix(".json") ? name : name + ".json" }

  private var id: String { file.split(separator: "/").last.map { String($0.dropLast(5)) } ?? "" }

  func validate() throws {
    let groups = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isID = groups.allSatisfy { group in
      !group.isEmpty && group.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    guard isID else {
      throw ValidationError("“\(id)” is no name for a case: small letters and digits, with hyphens, as in the-refill.")
    }
  }

  func run() throws {
    do {
      try write()
    } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    } catch let refusal as UnwritableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }

  private func write() throws {
    let catalogue = try library.lookup.catalogue()
    // Before an hour of answers, and not after it.
    if FileReading.isThere(file), !FileReading.isFile(file) {
      throw UnwritableFile(description: "“\(file)” is no plain file; choose another name.")
    }
    if !force, access(file, F_OK) == 0 {
      throw UnwritableFile(
        description: "“\(file)” is there already; choose another name, or write over it with --force.")
    }
    try refuseTakenID()
    guard let today = Calendar.today else { throw UnreadableFile(description: "This machine does not know the day.") }
    let draft = template.map { VignetteDraft(id: id, template: $0) } ?? asked(catalogue)
    let bytes = Array(draft.file(catalogue: catalogue, today: today).utf8)
    if force { try FileWriting.replace(file, with: bytes) } else { try FileWriting.create(file, bytes) }
    // A command is to be copied, and so no line is broken in it.
    let lines = [
      "\(file) is written. “To write” stands where words are missing.", "dyad play \(ShellWord.of(file)) plays it.",
      "dyad check \(ShellWord.of(file)) says what to mend.",
    ]
    lines.forEach { StandardStreams.write(VisibleText.sanitised($0) + "\n") }
  }

  /// Of two cases with one id the first that is found counts, so that a second would hide the other, or never be seen.
  private func refuseTakenID() throws(UnreadableFile) {
    guard let taken = library.lookup.listing.entries.first(where: { $0.id == id }),
      FileReading.identity(of: taken.source) != FileReading.identity(of: file)
    else { return }
    throw UnreadableFile(
      description: "“\(id)” is the id of a case already: “\(taken.title)”, in \(taken.source). Of two with one id only "
        + "one is found; choose another, such as \(id)-2.")
  }

  private func asked(_ catalogue: MarkerCatalogue) -> VignetteDraft {
    var interview = DraftInterview(id: id, catalogue: catalogue)
    var answers = AnswerReader()
    StandardStreams.say(
      "Every answer may be empty. Ctrl-D and Ctrl-C both end the questions and write what you said to \(file).")
    while let question = interview.question {
      if let heading = question.heading {
        StandardStreams.say("")
        StandardStreams.say(heading)
      }
      StandardStreams.ask(question.text + (question.text.hasSuffix("?") ? " " : ": "))
      guard let line = answers.next() else {
        StandardStreams.say("")
        break
      }
      interview.receive(line).forEach(StandardStreams.say)
    }
    StandardStreams.say("")
    return interview.draft
  }
}

extension DraftTemplate: ExpressibleByArgument {}
