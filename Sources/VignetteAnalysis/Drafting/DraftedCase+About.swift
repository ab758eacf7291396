// The fields of a new file that describe the case.

import Diagnostics
import Vignettes

extension DraftedCase {
  /// Who writes it for whom, and from what.
  var about: [(String, JSONOutput)] {
    [
      ("schema_version", .int(1)), ("id", .string(draft.id)), ("version", "0.1.0"),
      ("title", .string(patient)), ("short_title", .string(patient)), ("language", "en-GB"),
      ("jurisdiction", "To write: whose law and licensing apply"),
      ("summary", "To write: at most 60 words, without giving the story away."),
      ("objectives", .array(objectives)),
      ("audience", .array(["To write: for whom"])), ("level", "core"),
      ("intended_use", .string(draft.template.use.rawValue)), ("minutes", .int(draft.template.minutes)),
      ("content_notes", .array(contentNotes.map { .string($0.rawValue) })),
      ("origin", .string((draft.source.isEmpty ? Origin.fictional : .derived).rawValue)), ("sources", .array(sources)),
      ("licence", .string(draft.licence.isEmpty ? "CC-BY-4.0" : draft.licence)),
      ("attribution", "To write: whom to credit"),
      (
        "authors",
        .array([
          .object([("role", "author"), ("initials", .string(draft.initials.isEmpty ? "xx" : draft.initials))])
        ])
      ),
      ("reviewers", .array([])), ("signoffs", .array([])),
      ("guidance_dates", .array(["To write: the guidance that the story relies on, with its date"])),
      ("drug_facts_date", .string(today.description)), ("review_by", .string(today.adding(months: 24).description)),
      (
        "patient",
        .object([
          ("name", .string(patient)), ("age_band", "To write: an age band"), ("pronouns", "they/them"),
          ("role", "To write: a role in life"),
        ])
      ),
      ("clinician_role", "To write: the role that the trainee plays"),
      ("themes", .array(markers.prefix(3).map { .string($0.marker.text) })),
    ]
  }

  /// The objectives. The markers are divided among them; the first gets the tasks.
  private var objectives: [JSONOutput] {
    let said = draft.objectives.isEmpty ? [""] : Array(draft.objectives.prefix(4))
    return said.enumerated().map { index, text in
      let own = markers.enumerated().filter { $0.offset % said.count == index }.map(\.element.marker)
      return .object([
        ("text", words(text, or: "what the trainee does differently, verb first")),
        ("markers", .array(unique(own).map { .string($0.text) })),
        ("tasks", .array(index == 0 ? tasks.map { .string($0.text) } : [])),
      ])
    }
  }

  private func unique(_ ids: [MarkerID]) -> [MarkerID] {
    var seen: Set<MarkerID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// The content notes that follow from the safety tasks.
  private var contentNotes: [ContentNote] {
    var notes: [ContentNote] = []
    if !Set(tasks).isDisjoint(with: ["sf-task-ask-suicide", "sf-task-safety-plan"]) { notes.append(.suicide) }
    if !Set(tasks).isDisjoint(with: ["sf-task-explore-act", "sf-task-means"]) { notes.append(.selfHarm) }
    return notes.isEmpty ? [.none] : notes
  }

  private var sources: [JSONOutput] {
    guard !draft.source.isEmpty else { return [] }
    func part(_ index: Int, _ purpose: String) -> JSONOutput {
      words(draft.source.indices.contains(index) ? draft.source[index] : "", or: purpose)
    }
    let year = draft.source.indices.contains(1) ? Int(draft.source[1]) : nil
    let stated = year.flatMap { (1000...9999).contains($0) ? $0 : nil }
    return [
      .object(
        [("authors", part(0, "the authors"))] + (stated.map { [("year", JSONOutput.int($0))] } ?? []) + [
          ("title", part(2, "the title")), ("locator", part(3, "where in it")), ("taken", part(4, "what was taken")),
        ])
    ]
  }
}
