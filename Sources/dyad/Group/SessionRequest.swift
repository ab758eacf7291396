// From what was asked for to a session that is ready: begun, or gone on with after a crash.

import GroupSession
import ScenarioEngine
import Vignettes

/// A session with its name, its socket and its state file.
struct OpenedSession {
  var session: GroupSession
  let listener: SessionListener
  let file: SessionStateFile
  let catalogue: MarkerCatalogue
  /// What the leader is told at once, and the wall is not.
  let notices: [String]
}

/// What was asked for.
struct SessionRequest {
  let vignette: String?
  let cut: String?
  let shape: String?
  let guide: String?
  let seed: UInt64?
  let isAnew: Bool
  let library: VignetteLibrary

  /// Opens the session that was broken off where it is the one that is asked for, and otherwise a new one.
  func open() throws(UnreadableFile) -> OpenedSession {
    let folder = try RuntimeFolder.forNewSession()
    let asked: LoadedCase? = if let vignette { try LoadedCase(vignette, library: library) } else { nil }
    return try folder.whileAlone { () throws(UnreadableFile) -> OpenedSession in
      let running = Set(SessionListener.running(in: RuntimeFolder.existing).map(\.name))
      let left = SessionStateFile.left(besides: running)
      for damaged in left where damaged.state == nil && isAbout(damaged, asked) {
        StandardStreams.complain(
          "What was kept of the session “\(damaged.name)” cannot be read; it was put aside, and a new session begins.")
        damaged.setAside()
      }
      if let found = left.first(where: { isAskedFor($0, asked) }) {
        if let opened = try goOn(with: found, asked, in: folder) { return opened }
      }
      guard let asked else {
        throw UnreadableFile(description: "No session was broken off here; name a case, such as dyad present ms-h.")
      }
      for old in left where old.state?.start.vignette == asked.id { old.remove() }
      return try begin(asked, in: folder, besides: running)
    }
  }

  private func isAbout(_ left: SessionStateFile.Left, _ asked: LoadedCase?) -> Bool {
    guard let asked else { return true }
    return Self.names(for: asked.id).contains(left.name)
  }

  /// The same case, and nothing else asked for than what was going on.
  private func isAskedFor(_ left: SessionStateFile.Left, _ asked: LoadedCase?) -> Bool {
    guard let start = left.state?.start, !isAnew else { return false }
    guard let asked else { return true }
    return start.vignette == asked.id && (cut == nil || cut == start.cut) && (shape == nil || shape == start.shape.id)
  }

  /// Goes on where a session was broken off; nil, with a sentence, where the case is another by now.
  private func goOn(
    with left: SessionStateFile.Left, _ asked: LoadedCase?, in folder: RuntimeFolder
  ) throws(UnreadableFile) -> OpenedSession? {
    guard let state = left.state else { return nil }
    let loaded: LoadedCase
    if let asked {
      loaded = asked
    } else {
      loaded = try LoadedCase(state.start.file ?? state.start.vignette, library: library)
    }
    let guide = try GuideFile.read(guide, library: library)
    let session: GroupSession
    do {
      session = try GroupSession(
        resuming: state, in: loaded.scenario, guide: guide, catalogue: loaded.catalogue)
    } catch {
      StandardStreams.complain("The session that was broken off cannot go on: \(error.description)")
      left.setAside()
      return nil
    }
    return try opened(
      session, loaded.catalogue, in: folder, names: [left.name] + Self.names(for: loaded.id),
      notices: ["This session was broken off and goes on where it was. The wall is empty; bring it back when you like."]
    )
  }

  private func begin(
    _ loaded: LoadedCase, in folder: RuntimeFolder, besides running: Set<String>
  ) throws(UnreadableFile) -> OpenedSession {
    let guide = try GuideFile.read(guide, library: library)
    let start = GroupStart(
      loaded.scenario,
      file: vignette.flatMap { $0.contains("/") || $0.hasSuffix(".json") ? SessionNote.wholePath(of: $0) : nil },
      cut: try chosenCut(of: loaded)?.id, shape: try chosenShape(of: guide), groundRules: guide.groundRules,
      support: SupportFile.linesForRoom, seed: seed ?? PlainPlayer.freshSeed)
    let session: GroupSession
    do {
      session = try GroupSession(
        loaded.scenario, start: start, guide: guide, catalogue: loaded.catalogue, at: GroupClock.now)
    } catch { throw UnreadableFile(description: error.description) }
    let names = Self.names(for: loaded.id).filter { !running.contains($0) }
    return try opened(session, loaded.catalogue, in: folder, names: names, notices: [])
  }

  private func opened(
    _ session: GroupSession, _ catalogue: MarkerCatalogue, in folder: RuntimeFolder, names: [String], notices: [String]
  ) throws(UnreadableFile) -> OpenedSession {
    let listener = try SessionListener(in: folder, firstFreeOf: names)
    return OpenedSession(
      session: session, listener: listener, file: SessionStateFile(name: listener.name, in: folder),
      catalogue: catalogue, notices: notices)
  }

  private func chosenCut(of loaded: LoadedCase) throws(UnreadableFile) -> Cut? {
    guard let cut else { return nil }
    let cuts = loaded.scenario.vignette.cuts
    if let found = cuts.first(where: { $0.id.text == cut }) { return found }
    let known = cuts.map(\.id.text).joined(separator: ", ")
    throw UnreadableFile(
      description: "This case has no cut “\(cut)”; " + (known.isEmpty ? "it has none at all." : "there are \(known)."))
  }

  private func chosenShape(of guide: GroupGuide) throws(UnreadableFile) -> SessionShape {
    if let found = shape.map({ guide.shape($0) }) ?? guide.shapes.first { return found }
    let known = guide.shapes.map(\.id).joined(separator: ", ")
    throw UnreadableFile(description: "There is no shape “\(shape ?? "")”; there are \(known).")
  }

  /// The names that sessions of a case go by: its id, and numbered where one runs already.
  private static func names(for id: String) -> [String] {
    let kept = id.unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
    let name = kept.isEmpty ? "session" : String(String.UnicodeScalarView(kept.prefix(80)))
    return [name] + (2...99).map { "\(name)-\($0)" }
  }
}

extension LoadedCase {
  /// The case's id.
  var id: String { scenario.vignette.metadata.id }
}
