// How the questions of an interview are worded.

extension DraftInterview {
  /// The heading of the subject that begins with a step, or nil if none begins.
  func heading(of step: Step) -> String? {
    switch step {
    case .objective(0): "1. What should the trainee be able to do differently on Monday? One to four, verb first."
    case .lesson: "2. Which one lesson must not be lost?"
    case .marker(0): "3. Which 6 to 12 markers carry it, and what can be seen or heard of each?"
    case .pull: "4. What will the trainee be pulled to feel?"
    case .task(0): "5. What must never be passed by? Safety tasks, such as sf-task-ask-suicide."
    case .pharmacology: "6. What is sound pharmacology here?"
    case .scene(0): "7. Which decision points are there, in the order of the story? A short title for each."
    case .line(0, .pull): "8. What can be said at each decision point?"
    case .reply(_, _) where isFirstReply(step):
      "9. What does the patient do with each? Body and tone, not explanations."
    case .ending(0, part: 0): "10. How can it end? Three endings, none of them better than another."
    case .leader: "11. What should the leader of a group know?"
    case .source: "12. Where does it come from, who writes it, and who may use it?"
    default: nil
    }
  }

  /// The question of a step.
  func text(of step: Step) -> String {
    switch step {
    case .patient: "Whom will the trainee meet? A name, such as Ms R"
    case .objective(let count): count == 0 ? "An objective" : "Another, or nothing to go on"
    case .lesson: "The lesson"
    case .marker(let count):
      count == 0
        ? "ID: words of the patient, or [a sign]; ? lists the ids" : "Another ID: words or [sign], or nothing to go on"
    case .pull: "The pull"
    case .task(let count): count == 0 ? "A safety task; ? lists them" : "Another, or nothing to go on"
    case .pharmacology: "Sound here"
    case .scene(let count): count == 0 ? "A decision point" : "Another, or nothing to go on"
    case .line(let scene, let role): "“\(title(of: scene))”: \(role.question)"
    case .reply(let scene, let role): "“\(line(of: role, at: scene))”: what comes back?"
    case .ending(let number, part: 0): "Ending \(number + 1), a title"
    case .ending(_, part: 1): "What became possible?"
    case .ending(_, part: 2): "What stayed hard?"
    case .ending(_, part: 3): "What is not known?"
    case .ending: "What happens next?"
    case .leader: "For the leader"
    case .source: "A published source, as authors; year; title; where in it; what was taken (nothing if it is invented)"
    case .licence: "A licence (nothing for CC-BY-4.0)"
    case .initials: "Your initials"
    }
  }

  private func isFirstReply(_ step: Step) -> Bool {
    let said = draft.scenes.enumerated().flatMap { scene, decision in
      DraftRole.allCases.filter { decision.lines[$0] != nil }.map { Step.reply(scene, $0) }
    }
    return said.first == step
  }

  private func title(of scene: Int) -> String {
    draft.scenes.indices.contains(scene) ? draft.scenes[scene].title : ""
  }

  private func line(of role: DraftRole, at scene: Int) -> String {
    draft.scenes.indices.contains(scene) ? draft.scenes[scene].lines[role] ?? "" : ""
  }
}
