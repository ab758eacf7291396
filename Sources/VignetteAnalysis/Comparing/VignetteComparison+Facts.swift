// Which field of a case is graph, which is scoring, and which is wording.

import Vignettes

extension VignetteComparison {
  /// A case divided into subjects and fields.
  static func facts(of vignette: Vignette) -> ComparedFacts {
    var facts = ComparedFacts()
    addCase(vignette, to: &facts)
    for task in vignette.safetyLines {
      facts.add(
        "safety task \(task.task)" + (task.when.map { " if \($0.words)" } ?? ""), .scoring,
        wording: [("line", task.line.words), ("reply", task.reply.words)])
    }
    for sitting in vignette.sittings {
      facts.add(
        "sitting \(sitting.id)", .graph, scoring: [("setting", sitting.setting.rawValue)],
        wording: [
          ("title", sitting.title), ("stretch", sitting.stretch ?? ""), ("when", sitting.when ?? ""),
          ("known", sitting.known.lines), ("not_known", sitting.notKnown.lines),
        ])
    }
    for scene in vignette.scenes { add(scene, to: &facts) }
    for ending in vignette.endings {
      facts.add(
        "ending \(ending.id)", .graph,
        wording: [
          ("title", ending.title), ("text", ending.text.words), ("patient", ending.patient.words),
          ("possible", ending.possible.words), ("hard", ending.hard.words), ("unknown", ending.unknown.words),
          ("next", ending.next.words),
        ])
    }
    for cut in vignette.cuts {
      facts.add(
        "cut \(cut.id)", .wording,
        wording: [
          ("title", cut.title), ("story", cut.story.words), ("leader", cut.leader?.notes.words ?? ""),
          ("prompts", cut.leader?.prompts.lines ?? ""),
        ],
        lists: [
          ("scene", cut.scene.text), ("options", cut.options.names), ("alliance", cut.alliance?.words ?? ""),
        ])
    }
    return facts
  }

  private static func addCase(_ vignette: Vignette, to facts: inout ComparedFacts) {
    let about = vignette.metadata
    facts.add(
      "the case", .graph,
      graph: [
        ("start", vignette.start.text), ("sittings", vignette.sittings.map(\.id).names),
        ("flags", vignette.flags.sorted().names),
      ] + vignette.counters.map { ("counter \($0.id)", "from \($0.start), at most \($0.max)") },
      scoring: [("alliance", vignette.alliance.words)],
      wording: [
        ("title", about.title), ("short_title", about.shortTitle), ("summary", about.summary),
        ("objectives", about.objectives.map(\.text).lines), ("jurisdiction", about.jurisdiction),
        ("clinician_role", about.clinicianRole), ("added_for_play", about.addedForPlay.lines),
        ("attribution", about.attribution), ("guidance_dates", about.guidanceDates.lines),
        ("why of the alliance", vignette.allianceReason ?? ""),
      ],
      lists: [
        ("id", about.id), ("language", about.language), ("audience", about.audience.joined(separator: ", ")),
        ("level", about.level), ("intended_use", about.intendedUse.rawValue), ("minutes", String(about.minutes)),
        ("content_notes", about.contentNotes.map(\.rawValue).joined(separator: ", ")),
        ("origin", about.origin.rawValue), ("licence", about.licence), ("themes", about.themes.names),
        ("markers of objectives", about.objectives.flatMap { $0.markers + $0.tasks }.names),
        ("sources", about.sources.map { "\($0.authors): \($0.title)" }.joined(separator: "; ")),
        ("authors", about.authors.map { "\($0.role) \($0.initials)" }.joined(separator: ", ")),
        ("drug_facts_date", about.drugFactsDate), ("review_by", about.reviewBy),
        ("keywords", about.keywords.joined(separator: ", ")),
        (
          "patient",
          [about.patient.name, about.patient.ageBand, about.patient.pronouns, about.patient.role]
            .joined(separator: ", ")
        ),
        ("voices", vignette.voices.joined(separator: ", ")), ("partner", vignette.partner ?? ""),
        ("regimen", vignette.regimen.map { "\($0.name) \($0.status.rawValue)" }.joined(separator: ", ")),
      ])
  }
}

extension Passage {
  /// The paragraphs as in a file, one a line, with their conditions.
  var words: String {
    paragraphs.map { paragraph in
      (paragraph.when.map { "(if \($0.words)) " } ?? "") + (paragraph.speaker.map { $0 + ": " } ?? "")
        + paragraph.spans.map(\.marked).joined()
    }.joined(separator: "\n")
  }
}

extension Paragraph.Span {
  /// The text with its marks.
  fileprivate var marked: String {
    switch kind {
    case .words, .direction: text
    case .emphasis, .stressedDirection: "*\(text)*"
    }
  }
}

extension Alliance {
  /// The three numbers in words.
  var words: String { "bond \(bond), goals \(goals), tasks \(tasks)" }
}

extension [String] {
  /// The texts, one a line.
  var lines: String { joined(separator: "\n") }
}

extension Array {
  /// The names, with commas between them.
  var names: String { map { "\($0)" }.joined(separator: ", ") }
}
