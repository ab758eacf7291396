// What was killed in one state, and what of it was lost: a line of `make soak`.

import Foundation
import TestSupport
import Testing

/// Counts kills and losses. What is not looked at in a state is nil.
struct KillTally {
  private let state: String
  private(set) var kills = 0
  private(set) var eventsLost = 0
  private(set) var notesLost: Int?
  private(set) var terminalsNotRestored: Int?

  /// `state` says when the program was killed, as in “killed inside the editor”.
  init(_ state: String) { self.state = state }

  /// Counts a kill, and what was lost by it; `notesLost` is nil if no notes were taken.
  mutating func count(eventsLost: Int, notesLost: Int? = nil) {
    kills += 1
    self.eventsLost += eventsLost
    if let notesLost { self.notesLost = (self.notesLost ?? 0) + notesLost }
  }

  /// Waits for a program's end and looks at its terminal.
  mutating func count(_ terminal: PseudoTerminal, endedBy number: Int32) throws {
    let status = try terminal.waitForExit()
    #expect(status == .signalled(number))
    kills += 1
    let isFine = number == SIGKILL || terminal.isRestored
    terminalsNotRestored = (terminalsNotRestored ?? 0) + (isFine ? 0 : 1)
    guard !isFine else { return }
    let end = String(decoding: terminal.rawLog.suffix(200), as: UTF8.self).debugDescription
    Issue.record("signal \(number): \(terminal.screen.modes), modes \(terminal.hasModesOfTheStart), end \(end)")
  }

  /// Looks at what a session has left.
  mutating func count(_ screen: PlayedScreen) throws {
    let lost = try screen.losses()
    eventsLost += lost.events
    notesLost = (notesLost ?? 0) + lost.notes
  }

  /// Says it in one line, and expects that nothing is lost.
  func report() {
    let notes = notesLost.map { "\($0) notes lost" } ?? "no notes taken"
    let terminals = terminalsNotRestored.map { "\($0) terminals not restored" } ?? "no terminal looked at"
    print("\(state): \(kills) kills, \(eventsLost) events lost, \(notes), \(terminals)")
    #expect(kills > 0 && eventsLost == 0 && notesLost ?? 0 == 0 && terminalsNotRestored ?? 0 == 0)
  }
}
