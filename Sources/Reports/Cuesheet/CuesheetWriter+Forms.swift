// What is filled in by hand: the vote, what safety asks for, the map to tick, and the questions afterwards.

import ScenarioEngine
import Vignettes

extension CuesheetWriter {
  /// The tally of two votes: one before the talk and one after it.
  var votes: [CuesheetSection] {
    let letters = first.map { ChoiceLetters(at: $0, of: walk, cut: setting.cut, seed: setting.seed).rows.count } ?? 0
    let names = (letters > 0 ? letters : 5)
    let rows = (0..<names).map { ChoiceLetters.letter($0) } + ["Undecided", "None of these"]
    let table = CuesheetTable(
      caption: "Hands, on three. Numbers only: nobody's name.",
      columns: ["Choice", "Before the talk", "After the talk"],
      rows: rows.map { [$0, "", ""] }, isRoomy: true)
    return [
      CuesheetSection(
        id: "votes", title: "The vote",
        blocks: [
          .paragraph(
            "Commit first, then look: cards, slips, or hands on three. Nobody has to vote. The majority does not decide; "
              + "you take the branch, and after a rewind the one that few wanted is worth a look."),
          .table(table), .question("What would somebody here say instead?"),
        ])
    ]
  }

  /// The tasks of the scenes in reach, and the scene that the room is asked before the close.
  var safety: [CuesheetSection] {
    let rows =
      open.map { [catalogue.name(of: $0.task), "\(named($0.declaredAt)), before the cut", "before the close", ""] }
      + reach.flatMap { scene in
        scene.safety.map { [catalogue.name(of: $0.task), named(scene.id), due($0), ""] }
      }
    var blocks: [CuesheetBlock] = [
      .paragraph(
        "Where the story goes past one of these unattended, or its scene is skipped, it stays to be talked about, and the "
          + "session closes only after the room has been asked what it would want to be sure of "
          + "(\(setting.keys.safety)). Nobody has made a mistake; it is simply asked."),
      .aloud("The room is asked", setting.wall.safety.map { CuesheetLine($0) }),
    ]
    if !rows.isEmpty {
      blocks.append(
        .table(
          CuesheetTable(
            caption: "What safety asks for in the scenes that can come", columns: ["What", "Scene", "By", "Done"],
            rows: rows)))
    }
    let words = tasks.map { task in
      "\(catalogue.name(of: task)): \(walk.safetyLine(for: task, catalogue: catalogue).line.plainText)"
    }
    if !words.isEmpty { blocks.append(.list("How each can be said to the patient", words)) }
    return [
      CuesheetSection(id: "safety", title: "Safety", blocks: blocks),
      CuesheetSection(
        id: "distress", title: "When somebody is distressed", level: 3, blocks: [.list(nil, CuesheetWording.distress)]),
    ]
  }

  /// What was asked for before the cut and is still open there.
  private var open: [TaskRecord] {
    walk.taskRecords.filter { record in
      record.isSafety && record.standing == .open && !reach.contains { $0.id == record.declaredAt }
    }
  }

  /// The tasks that are open or in reach, each once.
  private var tasks: [MarkerID] {
    var found: [MarkerID] = []
    for task in open.map(\.task) + reach.flatMap(\.safety).map(\.task) where !found.contains(task) {
      found.append(task)
    }
    return found
  }

  /// By when a task falls due, as the end of a sentence.
  func due(_ task: TaskDue) -> String {
    switch task.due {
    case .here: "in this scene"
    case .scene(let id): "by \(named(id))"
    case .sitting(let id):
      scenario.vignette.sittings.first { $0.id == id }.map { "before “\($0.title)” is over" } ?? "before it is over"
    }
  }

  /// The scenes to tick as they are come to.
  var map: [CuesheetSection] {
    let rows = reach.map { [title(of: $0), "", "", ""] } + [["An ending", "", "", ""]]
    return [
      CuesheetSection(
        id: "map", title: "The path",
        blocks: [
          .table(
            CuesheetTable(
              caption:
                "The map on the wall counts scenes as you come to them. Write in the number, and the letters that were taken.",
              columns: ["Scene", "Number on the map", "Letter", "After a rewind"], rows: rows))
        ])
    ]
  }

  /// What to watch in the room.
  var group: [CuesheetSection] {
    [
      CuesheetSection(
        id: "dynamics", title: "What to watch in the group",
        blocks: [.list(nil, setting.guide.dynamics(of: scenario.vignette.metadata.id))])
    ]
  }

  /// The end: closing words, whom to turn to, and the leaders' ten minutes as a blank form.
  var afterwards: [CuesheetSection] {
    [
      CuesheetSection(
        id: "closing", title: "Closing",
        blocks: [
          .aloud("Closing words", setting.guide.closing.map { CuesheetLine($0) }),
          .aloud("Whom to turn to", setting.support.map { CuesheetLine($0) }),
          .paragraph(CuesheetWording.debrief(setting.keys)),
        ]),
      CuesheetSection(
        id: "afterwards", title: "After the session", isOnNewPaper: true,
        blocks: [
          .paragraph(
            "Ten minutes for the leaders, by themselves. Paper only; no names of members, and nothing is stored.")
        ] + CuesheetWording.afterwards.map { .question($0) } + [.boxes(CuesheetWording.anybodyDistressed)]),
    ]
  }
}
