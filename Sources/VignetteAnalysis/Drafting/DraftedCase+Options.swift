// The options of a new file: from the pull, from flight, too soon, good enough, and another that can be defended.

import Diagnostics
import Vignettes

extension DraftedCase {
  /// The decision point at which a step with the medicine is right.
  var drugStep: Int { min(centre + 1, decisions.count - 1) }

  /// The options of a decision point.
  func options(at number: Int) -> [JSONOutput] {
    var roles: [DraftRole] = [.pull, .flight, .early, .enough]
    let isOther = decisions[number].decision.lines[.other].map { !$0.isEmpty } ?? false
    if isOther || number == drugStep || (draft.template == .group && number == centre) { roles.append(.other) }
    let all = roles.map { option($0, at: number) } + (task(at: number).map { [safetyOption($0, at: number)] } ?? [])
    // The position must not give the role away to anyone who reads the file or plays it unshuffled.
    let first = number % all.count
    return Array(all[first...] + all[..<first])
  }

  private func option(_ role: DraftRole, at number: Int) -> JSONOutput {
    let said = decisions[number].decision
    let reply = said.replies[role] ?? ""
    var line = said.lines[role] ?? ""
    if line.isEmpty, role == .other, number == drugStep { line = "[To write: the step with the medicine.]" }
    return .object(
      [
        ("id", .string(id(of: role, at: number))), ("line", .string(line.isEmpty ? role.placeholder : line)),
        ("does", "To write: what it does"),
        (
          "reply",
          .string(
            reply.isEmpty ? "[To write: how body and voice answer that.]" : spoken(reply))
        ),
      ] + effects(of: role, at: number) + [
        ("why", words("", or: "what this did, by what could be known then")),
        ("next", .string(id(after: number) ?? ending(after: role))),
      ])
  }

  /// The scoring fields of an option.
  private func effects(of role: DraftRole, at number: Int) -> [(String, JSONOutput)] {
    let markers = live(at: number).map(\.cued.marker)
    func takesUp(_ first: JSONOutput, others: JSONOutput? = nil) -> (String, JSONOutput) {
      let rest = others.map { depth in markers.dropFirst().map { ($0.text, depth) } } ?? []
      return ("takes_up", .object(markers.prefix(1).map { ($0.text, first) } + rest))
    }
    func alliance(_ part: String, _ change: Int) -> (String, JSONOutput) {
      ("alliance", .object([(part, .int(change))]))
    }
    switch role {
    case .pull:
      let act = ["ct-act-rescue", "ct-act-escalate", "ct-act-prescribe-to-relieve-self"][number % 3]
      // Giving way is often welcome. If the alliance always fell with it, the bond would be praise and blame.
      return [
        takesUp(.string(act)), ("tone", "certain"),
        alliance(number == centre ? "bond" : "tasks", number == centre ? 1 : -1),
      ]
    case .flight:
      let act = ["ct-act-hurry", "ct-act-defensive-explanation", "ct-act-withdraw"][number % 3]
      return (number % 2 == 0 ? [takesUp(.string(act))] : []) + [alliance("bond", -1)]
    case .early: return [takesUp(.int(4)), alliance("goals", -1)]
    case .enough:
      let before = number > 0 ? live(at: number - 1).prefix(1).map(\.cued.marker) : []
      return [
        takesUp(.int(2), others: .int(1)), ("repairs", .array(before.map { .string($0.text) })),
        ("skills", .array(["sk-h-pause"])), ("meets", .bool(true)), alliance("bond", 1),
      ]
    case .other:
      let isDrugStep = number == drugStep
      let change = JSONOutput.object([("medicine", "first-medicine"), ("to", "lowered")])
      return [takesUp(.int(1)), ("moves", .array([isDrugStep ? "change" : "ask"]))]
        + (isDrugStep ? [("meets", .bool(true)), ("regimen", .array([change]))] : []) + [alliance("tasks", 1)]
    }
  }

  private func ending(after role: DraftRole) -> String {
    switch role {
    case .enough, .other: "ending-1"
    case .pull: "ending-2"
    case .flight, .early: "ending-3"
    }
  }

  private func safetyOption(_ task: MarkerID, at number: Int) -> JSONOutput {
    .object([
      ("id", .string("ask-\(number + 1)")), ("line", words(catalogue[task]?.line ?? "", or: "how this is asked")),
      ("does", "To write: what it does"),
      ("reply", direction(catalogue[task]?.reply ?? "", or: "what comes back")), ("meets", .bool(true)),
      ("moves", .array(["ask"])), ("safety_done", .array([.string(task.text)])),
      ("why", words("", or: "what asking did")), ("next", .string(id(after: number) ?? "ending-1")),
    ])
  }
}
