// `dyad export`: a kept session as a file, or as statements for a record store.

import ArgumentParser
import ConsultationUI
import JournalLink
import Reports
import ScenarioEngine
import Vignettes

/// Writes a session out.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export a kept session as prose for a portfolio, a page, data or statements.",
    discussion: """
      What you noted and typed is left out unless you ask for it. docs/exports.md says what each format holds.

      --post sends statements to a record store, with the name in DYAD_LRS_USER and the password in DYAD_LRS_PASSWORD.

      Exit status: 1 if the session cannot be read to its end, which the export says too, 2 if nothing was written or \
      sent.
      """)

  @Argument(help: "The session, by its letters or the first few; dyad sessions lists them.")
  var session: String

  @Option(help: "The format.")
  var format = ExportFormat.markdown

  @Option(help: ArgumentHelp("Which walk, counting from 1 (default: the last).", valueName: "number"))
  var walk: Int?

  @Flag(help: "Include the whole debrief: its first page, the moments, the medicines, safety.")
  var profile = false

  @Flag(help: "Include what you noted at check-ins, and the lines based on it.")
  var feelings = false

  @Flag(help: "Include what you typed as you played: purposes, remarks, answers in the reflective walk.")
  var words = false

  @Flag(help: "Include your notes and the templates you filled in.")
  var notes = false

  @Option(help: "Include one moment in full, counting from 1 (prose only).")
  var moment: Int?

  @Option(help: ArgumentHelp("Add a blank template, such as what-so-what; repeatable.", valueName: "template"))
  var template: [String] = []

  @Option(help: ArgumentHelp("Send the statements to this record store.", valueName: "address"))
  var post: String?

  @Option(help: "The pseudonym that statements are about (default: nobody in particular).")
  var actor: String?

  @Option(help: ArgumentHelp("The home page of the system that issued the pseudonym.", valueName: "address"))
  var actorHome: String?

  @OptionGroup var destination: OutputOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if [walk, moment].contains(where: { $0.map { $0 < 1 } == true }) {
      throw ValidationError("Walks and moments count from 1.")
    }
    if post != nil && format != .statements { throw ValidationError("--post needs --format xapi.") }
    if post != nil && destination.output != nil { throw ValidationError("Give either --post or --output.") }
    if (actor == nil) != (actorHome == nil) { throw ValidationError("Give --actor and --actor-home together.") }
  }

  func run() throws {
    try OpenJournal.with(data) { journal in
      let kept = try KeptSession(session, in: journal, library: library.lookup)
      let (session, index) = try kept.walk(walk)
      let options = try options(of: session, kept, in: journal, walk: index)
      let request = ExportRequest(format: format, walk: index, options: options)
      let stored = kept.stored
      let text = try request.content(
        of: session, catalogue: kept.catalogue, id: stored.lastingName, times: stored.moments, breaks: stored.breaks,
        actor: who, date: stored.summary.started.date)
      if let post { try send(text, to: post) } else { try destination.write(text) }
      guard let shortfall = options.incomplete else { return }
      StandardStreams.complain(shortfall)
      throw ExitStatus.problems
    }
  }

  private var who: XAPIActor? {
    guard let actor, let actorHome else { return nil }
    return XAPIActor(homePage: actorHome, name: actor)
  }

  private func options(
    of session: Session, _ kept: KeptSession, in journal: JournalClient, walk: Int
  ) throws -> ExportOptions {
    let catalogue = kept.catalogue
    let written = notes ? try journal.notes(of: kept.stored.summary.id).map { KeptNote($0) } : []
    let filled = written.templates(in: catalogue)
    let blank = try templates(catalogue).filter { asked in !filled.contains { $0.id == asked.id } }
    let moments = Debrief(session, walk: walk, catalogue: catalogue).moments.count
    if let moment, moment > moments {
      throw UnreadableFile(description: "This walk has \(moments) moments; there is no moment \(moment).")
    }
    return ExportOptions(
      profile: profile, feelings: feelings, words: words, moment: moment.map { $0 - 1 },
      notes: written.plainNotes(in: catalogue) { kept.title(of: $0) }, templates: filled + blank,
      incomplete: kept.shortfall)
  }

  private func templates(_ catalogue: MarkerCatalogue) throws(UnreadableFile) -> [ReflectionTemplate] {
    let all = ReflectionTemplate.all(catalogue)
    var chosen: [ReflectionTemplate] = []
    for name in template {
      guard let found = all.first(where: { $0.id == name }) else {
        throw UnreadableFile(
          description: "There is no template “\(name)”. There are \(all.map(\.id).joined(separator: ", ")).")
      }
      chosen.append(found)
    }
    return chosen
  }

  private func send(_ text: String, to address: String) throws {
    do throws(UnsentStatements) {
      let store = try StatementStore(address, credentials: .fromEnvironment)
      let receipt = try store.send(text.split(separator: "\n").map(String.init))
      StandardStreams.say("The store took \(receipt.taken) statements; it had \(receipt.known) already.")
    } catch { throw UnreadableFile(description: error.description) }
  }
}

extension ExportFormat: ExpressibleByArgument {
  /// A format by its name or its file extension.
  public init?(argument: String) { self.init(named: argument) }

  /// The names that help and completions offer.
  public static var allValueStrings: [String] {
    allCases.map { $0 == .page ? "html" : $0 == .statements ? "xapi" : $0.rawValue }
  }
}
