// A kept session, with its case as it is now and as it was played.

import ConsultationUI
import JournalLink
import Reports
import ScenarioEngine
import Vignettes

/// A session from the journal, with everything needed to show it or go on with it.
struct KeptSession {
  let stored: StoredSession
  let catalogue: MarkerCatalogue
  /// The case as it is now, or as it was played if it is no longer found.
  let present: LoadedCase?
  /// The case as it was played; nil if no copy can be read.
  let copy: LoadedCase?

  /// Reads a session by its letters, or the first few.
  init(_ name: String, in journal: JournalClient, library: VignetteLibrary) throws {
    let id = try journal.find(name)
    stored = try journal.session(id)
    let catalogue = try library.catalogue()
    self.catalogue = catalogue
    copy = try journal.vignette(of: id).flatMap {
      try? LoadedCase(bytes: $0, named: "the copy kept with \(id)", catalogue: catalogue)
    }
    present = (try? LoadedCase(stored.summary.vignette, library: library)) ?? copy
  }

  /// The title kept with it.
  var title: String { stored.summary.title }

  /// The title of a scene or an ending in the case as it was played.
  func title(of place: PlaceID) -> String? { (copy ?? present)?.scenario.title(of: place) }

  /// The session as it was played, as far as it can be read; nil if its case cannot be read.
  var asItWas: Session? { (copy ?? present).map { Replay(stored.events, in: $0.scenario).session } }

  /// A walk of the session as it was played.
  ///
  /// - Parameter number: counted from 1; nil for the last.
  /// - Returns: the session and the walk's index.
  /// - Throws: `UnreadableFile` if its case cannot be read, or it has no such walk.
  func walk(_ number: Int?) throws -> (session: Session, index: Int) {
    guard let session = asItWas else {
      throw UnreadableFile(
        description: "The case “\(title)” can no longer be read, neither in the journal nor among the cases.")
    }
    let count = session.walks.count
    let number = number ?? count
    guard (1...count).contains(number) else {
      let walks = count == 1 ? "one walk" : "\(count) walks"
      throw UnreadableFile(description: "The session \(stored.summary.id) has \(walks); there is no walk \(number).")
    }
    return (session, number - 1)
  }

  /// Why the session as it was played stops before its last step; nil if it does not.
  var shortfall: String? {
    if let number = stored.unreadableFrom {
      return "The journal is damaged here: this goes up to step \(number) of the session."
    }
    guard let stop = (copy ?? present).flatMap({ Replay(stored.events, in: $0.scenario).stop }) else { return nil }
    return "What was kept after step \(stop.number) of the session does not fit its case, so this goes no further."
  }

  /// The session in the case as it is now.
  var replayed: Replay? { present.map { Replay(stored.events, in: $0.scenario) } }

  /// Whether it can go on as if it had never been interrupted.
  func isUntouched(_ replay: Replay) -> Bool {
    replay.isUnchanged && replay.isWhole && stored.unreadableFrom == nil
  }

  /// What separates the session from its case as it is now.
  var change: ChangedSession {
    ChangedSession(
      code: stored.summary.id.code, title: title, sentences: sentences, canGoOn: present != nil,
      canBeRead: copy != nil)
  }

  private var sentences: [String] {
    guard let present, let replay = replayed else {
      return ["The case “\(title)” can no longer be read, neither from the folders of cases nor from the journal."]
    }
    var sentences: [String] = []
    if let copy, !replay.isUnchanged {
      sentences += changes(PlayChanges(from: copy.scenario.vignette, to: present.scenario.vignette))
    } else if !replay.isUnchanged {
      sentences.append("The case has changed since, and is now version \(present.scenario.vignette.metadata.version).")
    }
    if let number = stored.unreadableFrom {
      sentences.append("The journal is damaged here: what came after the first \(number) steps cannot be read.")
    }
    return sentences + [fit(replay)] + lost(replay)
  }

  /// What changed on the walk's path, and how many changes there are elsewhere.
  private func changes(_ changes: PlayChanges) -> [String] {
    let path = asItWas?.walks.flatMap(\.path) ?? []
    let met = changes.places(on: path)
    let elsewhere = changes.places.count - met.count
    var sentences = [changes.sentences.first ?? ""]
    sentences += met.map { "You passed “\($0.title)”, which \($0.fate == .removed ? "is gone" : "has changed")." }
    if !changes.frame.isEmpty { sentences.append("Also changed: \(changes.frame.joined(separator: ", ")).") }
    if elsewhere > 0 { sentences.append("Elsewhere \(elsewhere == 1 ? "one place" : "\(elsewhere) places") changed.") }
    return sentences
  }

  private func fit(_ replay: Replay) -> String {
    guard let stop = replay.stop else { return "Everything that you did still fits." }
    let title = stop.event.scene.flatMap { replay.session.scenario.title(of: $0) }
    let scene = title.map { " at “\($0)”" } ?? ""
    return "What you did fits up to step \(stop.number + 1)\(scene): \(stop.reason)"
  }

  private func lost(_ replay: Replay) -> [String] {
    let remarks = replay.misfits.count - (replay.stop == nil ? 0 : 1)
    var sentences: [String] = []
    if replay.untried > 0 {
      let steps = replay.untried == 1 ? "The step after that would" : "The \(replay.untried) steps after that would"
      sentences.append(steps + " be left out.")
    }
    if remarks > 0 {
      sentences.append(remarks == 1 ? "One remark would be left out." : "\(remarks) remarks would be left out.")
    }
    return sentences
  }
}

extension Replay {
  /// The event at which the replay stopped; nil if it did not stop. A remark that does not fit stops nothing.
  fileprivate var stop: Misfit? {
    guard let last = misfits.last else { return nil }
    if case .remarked = last.event { return nil }
    return last
  }
}

extension Scenario {
  /// The title of a scene or an ending.
  func title(of place: PlaceID) -> String? { scene(place)?.title ?? ending(place)?.title }
}
