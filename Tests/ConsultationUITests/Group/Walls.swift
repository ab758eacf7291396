// A wall of every kind, as a session would put it up.

import Canvas

@testable import GroupSession

/// Walls for the pictures.
enum Walls {
  /// Each kind once, and some again with as much on them as a page holds.
  static let all: [(name: String, view: ProjectionView)] = [
    (
      "content-notes",
      page(
        .contentNotes, "This story touches on:", "", "self-harm, long-term pain.", "",
        "You may leave at any time, and come back.")
    ),
    (
      "ground-rules",
      page(
        .groundRules, "What is said here stays here. We speak of a made-up", "patient as we would of a real one.", "",
        "We wonder; nobody has to be right. We do not question the", "person carrying the case, and we do not advise.",
        "",
        "You may pass, and you may leave and come back.", "", "If something here is too close, tell the leader in the",
        "break. No marks are kept.")
    ),
    ("title", title("Ms H")),
    ("title-long", title("The extra tablet")),
    ("story", story(goesOn: true)),
    (
      "story-short",
      page(.story, [speech("Ms H", "I just want it done properly this time.")], carrier: "Anna is carrying the case.")
    ),
    (
      "own-words",
      page(.ownWords, "What would you say here?", "", "In your own words, before there is anything to choose from.")
    ),
    ("options", options),
    ("votes", votes([3, 2, 0, 1], undecided: 1)),
    ("votes-both", votes([3, 2, 0, 1], undecided: 1, after: [1, 4, 0, 1])),
    ("votes-many", votes([12, 7, 0, 1], undecided: 4, after: [6, 15, 1, 1])),
    (
      "reply",
      page(.reply, [direction("[She folds the table again.]"), .blank, speech("Ms H", "Then we are both tired.")])
    ),
    ("ending", page(.ending, "She leaves the table on the chair.", "", "Nobody says anything about it.")),
    ("facts", facts),
    ("side-by-side", sideBySide),
    (
      "safety",
      page(
        .safety, "Before this is left: what would you want to be sure of, for", "Ms H, by the end of the day?", "",
        "What would you ask? Whom would you tell?")
    ),
    ("question", page(.question, "What might the words, and still more the actions, be for,", "here and now?")),
    ("closing", closing(goesOn: true)),
    (
      "closing-support",
      page(.closing, "Your own supervisor, GP, or occupational health.", "", "Samaritans: 116 123, free, at any hour.")
    ),
    (
      "debrief",
      page(
        .debrief,
        [heading("What was in the case"), .blank]
          + ["A second medicine was asked for while the first was not yet", "at its full strength."].map(line))
    ),
    ("blank", ProjectionView(kind: .blank, text: .page([]), goesOn: false, carrier: nil)),
    ("parked", page(.parked, "We are taking a moment.", "", "The story will keep.")),
  ]

  static func view(_ name: String) -> ProjectionView {
    all.first { $0.name == name }?.view ?? page(.story, "")
  }

  static func title(_ text: String) -> ProjectionView {
    page(.title, [heading(text), .blank, line("A made-up case. Nobody in it is a real patient.")])
  }

  /// A page that is as long and as wide as one can be.
  static func story(goesOn: Bool) -> ProjectionView {
    page(
      .story,
      [
        direction("[She squares a printed table on her knees; its edges are]"),
        direction("[soft from being unfolded. It is twenty past eleven.]"), .blank,
        speech("Ms H", "I just want it done properly this time. You have read"),
        indented("what my sister sent, so you will know that there are"),
        indented("two of them, and that they go together."), .blank,
        speech("You", "I have read it."), .blank,
        direction("[She waits. It takes a while until she looks up, and then]"),
        direction("[she looks at the window behind you.]"), .blank,
        speech("Ms H", "The first one alone has done nothing. Everybody who"),
        indented("knows anything about it says so.."),
      ], goesOn: goesOn, carrier: "Anna is carrying the case.")
  }

  static let options = page(
    .options,
    [
      choice("A", "“You would like me to be the one who does it properly.”"), .blank,
      choice("B", "“Let us look at your sister’s table together, and at what"),
      indented("the first one was meant to do.”", by: 3), .blank,
      choice("C", "“We can add the second one from Monday.”"), .blank,
      choice("D", "“I do not add a medicine because a table says so.”"), .blank,
      WallLine([.init(column: 0, text: "Undecided, and none of these, are answers too.", kind: .quiet)]),
    ])

  static let facts = page(
    .facts,
    [
      heading("Known"), .blank, item("One medicine, from Spain, for four months."), item("Her sister takes two."),
      .blank,
    ]
      + [heading("Not known"), .blank, item("What her sister was told."), item("Who asked for the table.")])

  static let sideBySide = ProjectionView(
    kind: .sideBySide,
    text: .columns(
      left: ["[She folds the table", "again.]", "", "Then we are both tired."].map(line),
      right: ["You see, that is all I", "wanted.", "", "[She is on her feet", "before you are.]"].map { text in
        WallLine(text.isEmpty ? [] : [.init(column: 32, text: text, kind: .words)])
      }), goesOn: false, carrier: nil)

  static func closing(goesOn: Bool) -> ProjectionView {
    page(
      .closing,
      ["That is where we leave it.", "", "It does not have to be finished. One word each, if you", "wish."].map(line),
      goesOn: goesOn)
  }

  static func votes(_ before: [Int], undecided: Int, after: [Int]? = nil) -> ProjectionView {
    let stages = [before] + (after.map { [$0] } ?? [])
    func row(_ label: String, _ kind: WallLine.Kind, _ figures: [Int]) -> WallLine {
      WallLine(
        [.init(column: 0, text: label, kind: kind)]
          + figures.enumerated().map { .init(column: 24 + $0 * 12 - "\($1)".count, text: "\($1)", kind: .figure) })
    }
    let heads = zip(["before", "after"], stages).enumerated().map { place, head in
      WallLine.Span(column: 24 + place * 12 - head.0.count, text: head.0, kind: .quiet)
    }
    let letters = before.indices.map { place in row(["A", "B", "C", "D"][place], .letter, stages.map { $0[place] }) }
    let others = [
      row("undecided", .words, stages.map { _ in undecided }), row("none of these", .words, stages.map { _ in 0 }),
    ]
    return page(.votes, [WallLine(heads), .blank] + letters + [.blank] + others)
  }

  static func page(_ kind: ProjectionView.Kind, _ lines: String...) -> ProjectionView { page(kind, lines.map(line)) }

  static func page(
    _ kind: ProjectionView.Kind, _ lines: [WallLine], goesOn: Bool = false, carrier: String? = nil
  ) -> ProjectionView {
    ProjectionView(kind: kind, text: .page(lines), goesOn: goesOn, carrier: carrier)
  }
}

extension Walls {
  static func line(_ text: String) -> WallLine {
    text.isEmpty ? .blank : WallLine([.init(column: 0, text: text, kind: .words)])
  }

  static func heading(_ text: String) -> WallLine { WallLine([.init(column: 0, text: text, kind: .heading)]) }

  static func direction(_ text: String) -> WallLine { WallLine([.init(column: 0, text: text, kind: .direction)]) }

  static func speech(_ name: String, _ text: String) -> WallLine {
    WallLine([.init(column: 0, text: name, kind: .speaker), .init(column: 7, text: text, kind: .words)])
  }

  static func indented(_ text: String, by columns: Int = 7) -> WallLine {
    WallLine([.init(column: columns, text: text, kind: .words)])
  }

  static func choice(_ letter: String, _ text: String) -> WallLine {
    WallLine([.init(column: 0, text: letter, kind: .letter), .init(column: 3, text: text, kind: .words)])
  }

  static func item(_ text: String) -> WallLine {
    WallLine([.init(column: 0, text: "·", kind: .quiet), .init(column: 2, text: text, kind: .words)])
  }
}
