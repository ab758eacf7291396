// Opens the requested group session: a new one, or one that goes on after a crash.

import GroupSession
import ScenarioEngine
import Vignettes

/// A session with its socket and its state file.
struct OpenedGroupSession {
  var session: GroupSession
  let listener: GroupListener
  let file: GroupStateFile
  let catalogue: MarkerCatalogue
  /// What to tell the leader at once, but not the wall.
  let notices: [String]
}

/// The group session that a command line asks for.
struct GroupRequest {
  let vignette: String?
  let cut: String?
  let shape: String?
  let guide: String?
  let seed: UInt64?
  let isAnew: Bool
  let library: VignetteLibrary

  /// Opens the interrupted session if it is the one asked for, otherwise a new one.
  func open() throws(UnreadableFile) -> OpenedGroupSession {
    let folder = try RuntimeFolder.forNewSession()
    let asked: LoadedCase? = if let vignette { try LoadedCase(vignette, library: library) } else { nil }
    return try folder.whileAlone { () throws(UnreadableFile) -> OpenedGroupSession in
      let running = Set(GroupListener.running(in: RuntimeFolder.existing).map(\.name))
      let left = GroupStateFile.left(besides: running)
      for damaged in left where damaged.state == nil && isAbout(damaged, asked) {
        StandardStreams.complain(
          "The state of the session “\(damaged.name)” cannot be read. It was set aside, and a new session begins.")
        damaged.setAside()
      }
      if let found = left.first(where: { isAskedFor($0, asked) }) {
        if let opened = try goOn(with: found, asked, in: folder) { return opened }
      }
      guard let asked else {
        throw UnreadableFile(description: "There is no interrupted session. Name a case, as in dyad present ms-h.")
      }
      for old in left where old.state?.start.vignette == asked.id { old.remove() }
      return try begin(asked, in: folder, besides: running)
    }
  }

  private func isAbout(_ left: GroupStateFile.Left, _ asked: LoadedCase?) -> Bool {
    guard let asked else { return true }
    return Self.names(for: asked.id).contains(left.name)
  }

  /// Whether an interrupted session is of the same case, cut and shape.
  private func isAskedFor(_ left: GroupStateFile.Left, _ asked: LoadedCase?) -> Bool {
    guard let start = left.state?.start, !isAnew else { return false }
    guard let asked else { return true }
    return start.vignette == asked.id && (cut == nil || cut == start.cut) && (shape == nil || shape == start.shape.id)
  }

  /// Goes on with an interrupted session; if the case has changed, says so and returns nil.
  private func goOn(
    with left: GroupStateFile.Left, _ asked: LoadedCase?, in folder: RuntimeFolder
  ) throws(UnreadableFile) -> OpenedGroupSession? {
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
      StandardStreams.complain("The interrupted session cannot go on: \(error.description)")
      left.setAside()
      return nil
    }
    return try opened(
      session, loaded.catalogue, in: folder, names: [left.name] + Self.names(for: loaded.id),
      notices: [
        "This session was interrupted and goes on where it was. The wall is empty; bring it back when you like."
      ]
    )
  }

  private func begin(
    _ loaded: LoadedCase, in folder: RuntimeFolder, besides running: Set<String>
  ) throws(UnreadableFile) -> OpenedGroupSession {
    let guide = try GuideFile.read(guide, library: library)
    let start = GroupStart(
      loaded.scenario,
      file: vignette.flatMap { $0.contains("/") || $0.hasSuffix(".json") ? GroupNote.wholePath(of: $0) : nil },
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
  ) throws(UnreadableFile) -> OpenedGroupSession {
    let listener = try GroupListener(in: folder, firstFreeOf: names)
    return OpenedGroupSession(
      session: session, listener: listener, file: GroupStateFile(name: listener.name, in: folder),
      catalogue: catalogue, notices: notices)
  }

  private func chosenCut(of loaded: LoadedCase) throws(UnreadableFile) -> Cut? {
    guard let cut else { return nil }
    let cuts = loaded.scenario.vignette.cuts
    if let found = cuts.first(where: { $0.id.text == cut }) { return found }
    let known = cuts.map(\.id.text).joined(separator: ", ")
    throw UnreadableFile(
      description: "This case has no cut “\(cut)”" + (known.isEmpty ? ", nor any other." : ". There are \(known)."))
  }

  private func chosenShape(of guide: GroupGuide) throws(UnreadableFile) -> SessionShape {
    if let found = shape.map({ guide.shape($0) }) ?? guide.shapes.first { return found }
    let known = guide.shapes.map(\.id).joined(separator: ", ")
    throw UnreadableFile(description: "There is no shape “\(shape ?? "")”. There are \(known).")
  }

  /// The names for sessions of a case: its id, then its id with numbers, in case one runs already.
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
