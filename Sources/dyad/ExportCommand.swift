// `dyad export`: a kept session as a file to take along, or as statements to a record store.

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
    abstract: "Write a kept session out: prose for a portfolio, a page, values or statements.",
    discussion: """
      What you noted and typed is left out until you ask for it. docs/exports.md says what each form holds.

      --post sends statements to a record store, with the name in DYAD_LRS_USER and the password in DYAD_LRS_PASSWORD.

      Exit status: 1 where the session cannot be read to its end, which the export says as well, 2 where nothing was written
      or sent.
      """)

  @Argument(help: "The session, by its letters or enough of them; dyad sessions lists all.")
  var session: String

  @Option(help: "markdown, text, html, json, csv or xapi.")
  var format = ExportFormat.markdown

  @Option(help: ArgumentHelp("Which walk, from 1; the last where it is left out.", valueName: "number"))
  var walk: Int?

  @Flag(help: "With what is said of the walk: the first page of the debrief, the moments, the medicines, safety.")
  var profile = false

  @Flag(help: "With what you noted at check-ins, and the lines that rest on it.")
  var feelings = false

  @Flag(help: "With what you typed on the way: purposes, remarks, lines of the reflective walk.")
  var words = false

  @Flag(help: "With your notes, and the templates that you filled in.")
  var notes = false

  @Option(help: "One moment in full, from 1.")
  var moment: Int?

  @Option(help: ArgumentHelp("A template to fill in, such as what-so-what; may be given again.", valueName: "template"))
  var template: [String] = []

  @Option(help: ArgumentHelp("Send the statements to this record store.", valueName: "address"))
  var post: String?

  @Option(help: "Whom statements are about: a pseudonym; nobody in particular where it is left out.")
  var actor: String?

  @Option(help: ArgumentHelp("The home page of the system that gave the pseudonym.", valueName: "address"))
  var actorHome: String?

  @OptionGroup var destination: OutputOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if [walk, moment].contains(where: { $0.map { $0 < 1 } == true }) {
      throw ValidationError("Walks and moments are counted from 1.")
    }
    if post != nil && format != .statements { throw ValidationError("--post needs --format xapi.") }
    if post != nil && destination.output != nil { throw ValidationError("Give either --post or --output.") }
    if (actor == nil) != (actorHome == nil) { throw ValidationError("Give --actor and --actor-home together.") }
  }

  func run() throws {
    try OpenJournal.with(data) { journal in
      let kept = try KeptSession(session, in: journal, library: library.lookup)
      guard let session = kept.asItWas else {
        throw UnreadableFile(
          description: "The case “\(kept.title)” can no longer be read, neither in the journal nor among the cases.")
      }
      let number = walk ?? session.walks.count
      guard number <= session.walks.count else {
        let walks = session.walks.count == 1 ? "one walk" : "\(session.walks.count) walks"
        throw UnreadableFile(description: "The session has \(walks); there is no walk \(number).")
      }
      let options = try options(of: session, kept, in: journal, walk: number - 1)
      let request = ExportRequest(format: format, walk: number - 1, options: options)
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
          description: "There is no template “\(name)”; there are \(all.map(\.id).joined(separator: ", ")).")
      }
      chosen.append(found)
    }
    return chosen
  }

  private func send(_ text: String, to address: String) throws {
    do throws(UnsentStatements) {
      let store = try StatementStore(address, credentials: .fromEnvironment)
      let receipt = try store.send(text.split(separator: "\n").map(String.init))
      StandardStreams.say("\(receipt.taken) statements were taken, \(receipt.known) were known already.")
    } catch { throw UnreadableFile(description: error.description) }
  }
}

extension ExportFormat: ExpressibleByArgument {
  /// A form by its name, or by how its files end.
  public init?(argument: String) { self.init(named: argument) }
}
