// A case as a new file: the author's words, and placeholders for everything else.

import Diagnostics
import Vignettes

/// A draft being turned into a file that plays from start to ending.
struct DraftedCase {
  let draft: DraftAnswers
  let catalogue: MarkerCatalogue
  /// The day of writing.
  let today: Day
  /// The decision points, each with the index of its consultation.
  let decisions: [(sitting: Int, decision: DraftAnswers.Decision)]
  let markers: [DraftAnswers.Cued]
  let tasks: [MarkerID]
  /// The ids of the decision points.
  let ids: [String]

  init(_ draft: DraftAnswers, catalogue: MarkerCatalogue, today: Day) {
    self.draft = draft
    self.catalogue = catalogue
    self.today = today
    markers = draft.markers.isEmpty ? draft.template.markers.map { DraftAnswers.Cued(marker: $0) } : draft.markers
    tasks = draft.safetyTasks.isEmpty ? draft.template.safetyTasks : draft.safetyTasks
    if draft.scenes.isEmpty {
      decisions = draft.template.decisions.enumerated().flatMap { sitting, count in
        (0..<count).map { _ in (sitting, DraftAnswers.Decision(title: "")) }
      }
    } else {
      decisions = draft.scenes.map { (0, $0) }
    }
    ids = Self.ids(for: decisions.map(\.decision.title))
  }

  /// An id from the first words of each title, or from the decision's number if they give none or one already used.
  private static func ids(for titles: [String]) -> [String] {
    var used = commands
    return titles.enumerated().map { index, title in
      let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      let own = words.prefix(5).joined(separator: "-")
      // The frame's own ids end in a number, so no title's may.
      let isFree = own.last.map { !$0.isNumber } ?? false
      return isFree && used.insert(own).inserted ? own : "decision-\(index + 1)"
    }
  }

  /// Words that scripts and conditions interpret differently.
  private static var commands: Set<String> {
    [
      "read", "compose", "purpose", "otherwise", "skip", "feel", "notice", "walk", "safety", "close", "remark",
      "rewind", "mode", "seed", "at", "end", "here", "the-cut",
    ]
  }

  /// The whole file.
  var json: JSONOutput { .object(about + story) }

  /// How many consultations there are.
  var sittingCount: Int { (decisions.last?.sitting ?? 0) + 1 }

  /// The decision point for the leader's notes and the cut.
  var centre: Int { decisions.count / 2 }

  /// The patient's name.
  var patient: String { draft.patient.isEmpty ? "The patient" : draft.patient }

  /// The author's words, or a placeholder that says what belongs there.
  func words(_ said: String, or purpose: String) -> JSONOutput {
    .string(said.isEmpty ? "To write: \(purpose)." : said)
  }

  /// The same in the brackets of a stage direction.
  func direction(_ said: String, or purpose: String) -> JSONOutput {
    .string(said.isEmpty ? "[To write: \(purpose).]" : said)
  }

  /// What the patient does or says; a sign in brackets, or speech that already has its name, is used as it is.
  func spoken(_ said: String) -> String {
    said.hasPrefix("[") || said.hasPrefix("\(patient): ") ? said : "\(patient): \(said)"
  }

  private var story: [(String, JSONOutput)] {
    [
      (
        "alliance",
        .object([
          ("bond", .int(2)), ("goals", .int(2)), ("tasks", .int(1)),
          ("why", words("", or: "one line that argues this start")),
        ])
      ),
      (
        "regimen",
        .array([
          .object([
            ("id", "first-medicine"), ("name", "To write: the medicine at the start"), ("status", "kept"),
          ])
        ])
      ),
      ("safety_tasks", .array(tasks.map(safetyTask))),
      ("sittings", .array((0..<sittingCount).map(sitting))),
      ("start", .string(id(ofCheckInIn: 0))),
      ("scenes", .array(scenes)),
      ("endings", .array((0..<3).map(ending))),
      ("cuts", .array(draft.template == .group ? [cut] : [])),
      (
        "changelog",
        .array([
          .object([("version", "0.1.0"), ("date", .string(today.description)), ("change", "First draft.")])
        ])
      ),
    ]
  }

  private func safetyTask(_ task: MarkerID) -> JSONOutput {
    .object([
      ("task", .string(task.text)),
      ("line", words(catalogue[task]?.line ?? "", or: "what the trainee may say")),
      ("reply", direction(catalogue[task]?.reply ?? "", or: "what comes back")),
    ])
  }

  private func sitting(_ number: Int) -> JSONOutput {
    .object([
      ("id", .string("visit-\(number + 1)")), ("title", .string("Visit \(number + 1)")), ("setting", "with-patient"),
      ("when", words("", or: "when it takes place")),
    ])
  }

  private func ending(_ number: Int) -> JSONOutput {
    let close = draft.endings.indices.contains(number) ? draft.endings[number] : nil
    func part(_ index: Int, _ purpose: String) -> JSONOutput {
      let said = close?.parts ?? []
      return words(said.indices.contains(index) ? said[index] : "", or: purpose)
    }
    return .object([
      ("id", .string("ending-\(number + 1)")),
      ("title", words(close?.title ?? "", or: "a title that does not rank the ending")),
      ("text", words("", or: "what is told")), ("patient", words("", or: "what it was like for the patient")),
      ("possible", part(0, "what became possible")), ("hard", part(1, "what stayed hard")),
      ("unknown", part(2, "what is not known")), ("next", part(3, "what happens next")),
    ])
  }

  private var cut: JSONOutput {
    .object([
      ("id", "the-cut"), ("title", "To write: what the group decides"), ("scene", .string(id(ofDecision: centre))),
      ("story", "To write: the story so far, in at most 60 words."),
      ("options", .array(DraftRole.allCases.map { .string(id(of: $0, at: centre)) })),
      ("leader", .object([("notes", "To write: how the leader opens and closes."), ("prompts", .array([]))])),
    ])
  }
}

extension DraftAnswers {
  /// The draft as the text of a file that plays from start to ending, however little has been answered.
  ///
  /// - Parameters:
  ///   - catalogue: The markers, for the words of safety tasks.
  ///   - today: The date of the first changelog entry; the case is due for review two years later.
  /// - Returns: The JSON text, with a final line break.
  public func file(catalogue: MarkerCatalogue, today: Day) -> String {
    DraftedCase(self, catalogue: catalogue, today: today).json.text(within: 118) + "\n"
  }
}
