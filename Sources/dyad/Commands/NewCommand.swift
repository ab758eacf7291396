// `dyad new`: starts the file of a case, from questions or a template.

import ArgumentParser
import Canvas
import Glibc
import VignetteAnalysis
import Vignettes

/// Writes a new case.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Start a case from twelve questions or a template.",
    discussion: """
      The file can be played at once, from its start to an ending, with “To write” wherever words are missing. You may \
      leave any answer empty. Ctrl-D and Ctrl-C both end the questions and write the file with the answers so far. At a \
      question about ids, ? lists them, and ? care lists those that contain “care”. No other case that dyad finds may \
      have the same name. docs/authoring.md explains each step.
      """)

  @Argument(help: "The name of the case; the-refill makes the file the-refill.json.")
  var name: String

  @Option(help: "Start from this template, and ask nothing.")
  var template: DraftTemplate?

  @Flag(help: "Overwrite an existing file.")
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
      throw ValidationError("“\(id)” cannot name a case. Use lower-case letters, digits and hyphens, as in the-refill.")
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
    // Refuse before the questions: the answers may take an hour.
    if FileReading.isThere(file), !FileReading.isFile(file) {
      throw UnwritableFile(description: "“\(file)” is not a regular file. Choose another name.")
    }
    if !force, access(file, F_OK) == 0 {
      throw UnwritableFile(
        description: "“\(file)” already exists. Choose another name, or overwrite it with --force.")
    }
    try refuseTakenID()
    let draft = template.map { DraftAnswers(id: id, template: $0) } ?? asked(catalogue)
    let bytes = Array(draft.file(catalogue: catalogue, today: .today).utf8)
    if force { try FileWriting.replace(file, with: bytes) } else { try FileWriting.create(file, bytes) }
    // These lines are not wrapped, since people copy the commands.
    let lines = [
      "\(file) is written. “To write” marks missing words.", "dyad play \(ShellWord.of(file)) plays it.",
      "dyad check \(ShellWord.of(file)) says what to mend.",
    ]
    lines.forEach { StandardStreams.write(VisibleText.sanitised($0) + "\n") }
  }

  /// If two cases have the same id, only the first that is found counts: the new one would hide the other or never be
  /// seen.
  private func refuseTakenID() throws(UnreadableFile) {
    guard let taken = library.lookup.listing.entries.first(where: { $0.id == id }),
      FileReading.identity(of: taken.source) != FileReading.identity(of: file)
    else { return }
    throw UnreadableFile(
      description: "“\(id)” is already the id of a case: “\(taken.title)”, in \(taken.source). Of two with the same id "
        + "only one is found; choose another, such as \(id)-2.")
  }

  private func asked(_ catalogue: MarkerCatalogue) -> DraftAnswers {
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
