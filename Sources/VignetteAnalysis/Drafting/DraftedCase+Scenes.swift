// The scenes of a new file: a check-in before each consultation, then its decision points in a row.

import Diagnostics
import Vignettes

extension DraftedCase {
  /// All scenes, in the order of the story.
  var scenes: [JSONOutput] {
    (0..<sittingCount).flatMap { sitting in
      let own = decisions.indices.filter { decisions[$0].sitting == sitting }.map(decision)
      return hasCheckIn(sitting) ? [checkIn(in: sitting)] + own : own
    }
  }

  /// The id of the check-in before a consultation.
  func id(ofCheckInIn sitting: Int) -> String { "before-visit-\(sitting + 1)" }

  /// The id of a decision point.
  func id(ofDecision number: Int) -> String { ids.indices.contains(number) ? ids[number] : "decision-\(number + 1)" }

  /// The id of an option.
  func id(of role: DraftRole, at number: Int) -> String { "\(role.rawValue)-\(number + 1)" }

  /// Where a path goes after a decision point that does not end it.
  func id(after number: Int) -> String? {
    guard decisions.indices.contains(number + 1) else { return nil }
    let next = decisions[number + 1].sitting
    return next != decisions[number].sitting && hasCheckIn(next) ? id(ofCheckInIn: next) : id(ofDecision: number + 1)
  }

  /// The markers that are live at a decision point: divided in order, and reused if there are too few.
  func live(at number: Int) -> [(number: Int, cued: DraftAnswers.Cued)] {
    let count = max(decisions.count, 1)
    let own = markers.enumerated().filter { $0.offset % count == number }
    let shown =
      own.isEmpty && !markers.isEmpty
      ? [(number % markers.count, markers[number % markers.count])] : own.map { ($0.offset, $0.element) }
    var seen: Set<MarkerID> = []
    return shown.prefix(5).filter { seen.insert($0.1.marker).inserted }.map { (number: $0.0, cued: $0.1) }
  }

  /// The safety task declared and offered at a decision point: one each, from the first on.
  func task(at number: Int) -> MarkerID? { tasks.indices.contains(number) ? tasks[number] : nil }

  private func hasCheckIn(_ sitting: Int) -> Bool { sitting == 0 || sitting == sittingCount - 1 }

  private func checkIn(in sitting: Int) -> JSONOutput {
    let first = decisions.firstIndex { $0.sitting == sitting } ?? 0
    return .object([
      ("id", .string(id(ofCheckInIn: sitting))), ("kind", "check-in"), ("sitting", .string("visit-\(sitting + 1)")),
      ("title", "Before the visit"), ("text", direction("", or: "what is in the air before anyone speaks")),
      (
        "leader",
        .object([("notes", words(draft.pull, or: "what the trainee will be pulled to feel")), ("prompts", .array([]))])
      ),
      ("list", "short"), ("next", .string(id(ofDecision: first))),
    ])
  }

  private func decision(_ number: Int) -> JSONOutput {
    let (sitting, said) = decisions[number]
    let live = live(at: number)
    var fields: [(String, JSONOutput)] = [
      ("id", .string(id(ofDecision: number))), ("sitting", .string("visit-\(sitting + 1)")),
      ("title", words(said.title, or: "a neutral title")),
      (
        "text",
        .array([direction("", or: "what is seen and heard here, without explanations")] + live.map(cueParagraph))
      ),
      ("live", .array(live.enumerated().map { liveMarker($0.element, isFirst: $0.offset == 0) })),
    ]
    if number % 2 == 0, let lure = lure(at: number) { fields.append(("lures", .array([lure]))) }
    if let task = task(at: number) {
      let due = JSONOutput.object([("task", .string(task.text)), ("due", .string("visit-\(sitting + 1)"))])
      let bridge = JSONOutput.object([
        ("text", words("", or: "what happened, in two lines, for a reader who skips this")),
        ("to", .string(id(after: number) ?? "ending-1")),
      ])
      fields += [("safety", .array([due])), ("bridge", bridge)]
    }
    if let notes = leaderNotes(at: number) { fields.append(("leader", notes)) }
    return .object(fields + [("options", .array(options(at: number)))])
  }

  private func cueParagraph(_ marker: (number: Int, cued: DraftAnswers.Cued)) -> JSONOutput {
    let cue = marker.cued.cue
    if cue.isEmpty { return .string("[\(placeholderCue(marker.number)), in words or a sign.]") }
    return .string(spoken(cue))
  }

  private func placeholderCue(_ number: Int) -> String { "To write: cue \(number + 1)" }

  private func liveMarker(_ marker: (number: Int, cued: DraftAnswers.Cued), isFirst: Bool) -> JSONOutput {
    let cue = marker.cued.cue
    let bare = cue.hasPrefix("\(patient): ") ? String(cue.dropFirst(patient.count + 2)) : cue
    let said = bare.filter { $0 != "[" && $0 != "]" && $0 != "*" }
    return .object([
      ("marker", .string(marker.cued.marker.text)), ("weight", .int(isFirst ? 2 : 1)),
      ("cue", .string(said.isEmpty ? placeholderCue(marker.number) : said)),
      ("ceiling", .object([("strained", .int(2)), ("forming", .int(3)), ("firm", .int(3))])),
      ("why_ceiling", self.words("", or: "why the patient can bear no more yet")),
    ])
  }

  private func lure(at number: Int) -> JSONOutput? {
    let own = Set(live(at: number).map(\.cued.marker))
    let lures: [MarkerID] = ["rt-med-stigma", "rt-ctx-family", "rf-negative-identity", "rt-ill-secondary-gain"]
    return lures.filter { !own.contains($0) }.dropFirst(number / 2 % 3).first.map { lure in
      .object([("marker", .string(lure.text)), ("why_not", words("", or: "what is missing for it"))])
    }
  }

  private func leaderNotes(at number: Int) -> JSONOutput? {
    var notes: [JSONOutput] = []
    if number == centre {
      notes = [
        words(
          draft.lesson.isEmpty ? "" : "What must not be lost: \(draft.lesson)", or: "the lesson that must not be lost"),
        words(draft.leader, or: "what the leader of a group should know"),
      ]
    }
    if number == drugStep {
      notes.append(
        words(
          draft.pharmacology.isEmpty ? "" : "Sound pharmacology here: \(draft.pharmacology)",
          or: "what is sound pharmacology here"))
    }
    guard !notes.isEmpty else { return nil }
    return .object([
      ("notes", .array(notes)), ("prompts", .array(number == centre ? ["To write: a question to the group"] : [])),
    ])
  }
}
