// Replays stored events in a vignette that may have changed since.

import ScenarioEngine
import Vignettes

/// A stored session, replayed as far as its events fit. It never guesses, but reports what does not fit and why.
public struct Replay: Sendable {
  /// An event that did not fit.
  public struct Misfit: Sendable {
    /// Its number in the stored session.
    public let number: Int
    /// The event.
    public let event: SessionEvent
    /// Why it does not fit, as a sentence.
    public let reason: String
  }

  /// The session as far as the events fit. If play has changed, it begins with the current hashes.
  public let session: Session
  /// The numbers of the stored events that fitted, the start included, in order.
  public let fitting: [Int]
  /// What did not fit: remarks on lines that no longer exist, and at most one event that stopped the replay.
  public let misfits: [Misfit]
  /// How many events after the one that stopped the replay were not tried.
  public let untried: Int
  /// Whether what affects play is as it was when the session began.
  public let isUnchanged: Bool

  /// Replays events in a vignette. A list that does not begin with `started` makes a new session.
  public init(_ events: [SessionEvent], in scenario: Scenario) {
    let first: SessionStart? = if case .started(let start)? = events.first { start } else { nil }
    let hash = scenario.vignette.hashes.play
    isUnchanged = first?.playHash == hash
    let start = isUnchanged ? first : first.map { $0.moved(to: scenario.vignette) }
    var session =
      start.map { Session(scenario, start: $0) } ?? Session(scenario, mode: .standard, seed: 0)
    var fitting = [0]
    var misfits: [Misfit] = []
    var tried = min(1, events.count)
    for (number, event) in events.enumerated().dropFirst() {
      tried = number + 1
      do {
        try session.apply(event)
        fitting.append(number)
      } catch {
        misfits.append(Misfit(number: number, event: event, reason: error.description))
        // Nothing later depends on a remark.
        if case .remarked = event { continue }
        break
      }
    }
    self.session = session
    self.fitting = fitting
    self.misfits = misfits
    untried = events.count - tried
  }

  /// Whether every event fitted.
  public var isWhole: Bool { misfits.isEmpty }
}

extension SessionStart {
  /// The same beginning in another version of the vignette.
  fileprivate func moved(to vignette: Vignette) -> SessionStart {
    SessionStart(
      vignette: vignette.metadata.id, version: vignette.metadata.version, playHash: vignette.hashes.play, mode: mode,
      seed: seed)
  }
}
