// What leaders ask of a session, and the answers.

import GroupSession

extension GroupPresenter {
  /// Accepts waiting terminals, and handles all their messages.
  mutating func attend(at listener: GroupListener) {
    let leading = attached.leading
    attached.admit(from: listener)
    for said in attached.listen() { answer(said.message, from: said.terminal) }
    if leading != nil, attached.leading == nil {
      attached.send(.notice("The terminal that led is gone. Any other may take the lead."), to: attached.numbers)
    }
  }

  private mutating func answer(_ message: LeaderMessage, from number: Int) {
    if case .hello(let version) = message { return greet(number, version) }
    // Hello comes first.
    guard attached.isKnown(number) else { return attached.drop(number) }
    switch message {
    case .hello: break
    case .takeControl: attached.send(.control(isLeading: attached.lead(number)), to: number)
    case .giveUpControl:
      attached.giveUp(number)
      attached.send(.control(isLeading: false), to: number)
    case .look: areToSee.insert(number)
    case .ask(let request, let event): answer(request, from: number) { $0.apply(event) }
    case .nameCarrier(let request, let name): answer(request, from: number) { $0.name(carrier: name) }
    }
  }

  private mutating func greet(_ number: Int, _ version: Int) {
    guard !attached.isKnown(number) else { return attached.drop(number) }
    guard version == GroupWire.version else {
      return attached.dismiss(
        number,
        "This terminal runs another version of dyad: it uses form \(version) of the messages, and the session, with dyad "
          + "\(Dyad.version), form \(GroupWire.version). Start both from the same version.")
    }
    attached.greet(number)
    attached.send(.welcome(version: GroupWire.version, isLeading: false), to: number)
    attached.send(.view(session.leaderView(at: GroupClock.now)), to: number)
    for notice in notices { attached.send(.notice(notice), to: number) }
  }

  private mutating func answer(
    _ request: Int, from number: Int, _ body: (inout GroupPresenter) -> GroupRefusal?
  ) {
    guard attached.leading == number else {
      return attached.send(
        .refused(number: request, reason: "This terminal is watching. It can take the lead."), to: number)
    }
    if let refusal = body(&self) {
      attached.send(.refused(number: request, reason: refusal.description), to: number)
    } else {
      attached.send(.done(number: request), to: number)
    }
  }
}
