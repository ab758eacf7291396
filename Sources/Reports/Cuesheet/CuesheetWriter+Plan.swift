// The plan of the session: phases with their minutes and a clock to fill in, and each phase with what is at hand in it.

import Vignettes

extension CuesheetWriter {
  /// The phases in one table, with columns for the clock.
  var plan: [CuesheetSection] {
    let shape = setting.shape
    let rows = shape.phases.enumerated().map { place, phase in
      ["\(place + 1). \(phase.name)", "\(phase.minutes)", "", "", CuesheetWording.screen(phase.screen)]
    }
    let table = CuesheetTable(
      caption: "\(shape.minutes) minutes in all. Write in the clock; nothing happens when time is up.",
      columns: ["Phase", "Min", "Began", "Ended", "On the wall"], rows: rows)
    return [
      CuesheetSection(
        id: "plan", title: "The plan",
        blocks: [
          .paragraph(shape.summary), .table(table),
          .list("Keys to know by heart", CuesheetWording.known(setting.keys)),
        ])
    ]
  }

  /// Each phase: what the room does, what is on the wall, which key, and the prompts that are at hand.
  ///
  /// Prompts that several phases share stand in full at the first of them.
  var phases: [CuesheetSection] {
    var said: [String: String] = [:]
    let phases = setting.shape.phases.enumerated().map { place, phase -> CuesheetSection in
      let name = "\(place + 1). \(phase.name)"
      var blocks: [CuesheetBlock] = [
        .list(
          nil,
          (["The room: \(phase.room)", "On the wall: \(CuesheetWording.screen(phase.screen))."])
            + ["Keys: \(CuesheetWording.keys(phase.screen, setting.keys))."])
      ]
      if let leader = phase.leader { blocks.append(.paragraph(leader)) }
      if phase.screen == .questions { blocks.append(.aloud("The questions, one at a time", questions)) }
      let sets = phase.prompts.compactMap { id in setting.guide.prompts.first { $0.id == id } }
      let shown = sets.map { set in
        said[set.id].map { GroupGuide.PromptSet(id: set.id, when: "\(set.when): see \($0).", prompts: []) } ?? set
      }
      if !shown.isEmpty { blocks.append(.prompts(shown)) }
      for set in sets where said[set.id] == nil { said[set.id] = name }
      return CuesheetSection(
        id: "phase-\(place + 1)", title: "\(name), \(phase.minutes) minutes", level: 3, blocks: blocks)
    }
    return [CuesheetSection(id: "phases", title: "Phase by phase", blocks: [])] + phases + otherPrompts(than: said)
  }

  /// The six questions, as they stand on the wall where the group is at no scene with questions of its own.
  private var questions: [CuesheetLine] {
    if case .walk(let own, _)? = first?.body, !own.isEmpty { return own.flatMap { lines($0.text, on: walk) } }
    return catalogue.markers.compactMap(\.question).map { CuesheetLine($0) }
  }

  /// Prompts that no phase of the shape names.
  private func otherPrompts(than said: [String: String]) -> [CuesheetSection] {
    let others = setting.guide.prompts.filter { said[$0.id] == nil }
    guard !others.isEmpty else { return [] }
    return [
      CuesheetSection(
        id: "other-prompts", title: "At any time", level: 3, blocks: [.prompts(others)])
    ]
  }
}
