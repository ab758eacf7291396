// How two versions of a vignette differ in play.

import Vignettes

/// What changed between the vignette of a stored session and the current one, place by place.
public struct PlayChanges: Sendable {
  /// What happened to a scene, an ending or an option.
  public enum Fate: String, Hashable, Sendable {
    /// It was not there before.
    case added
    /// It is no longer there.
    case removed
    /// It says or does something else.
    case changed
  }

  /// A scene or ending that changed.
  public struct Place: Hashable, Sendable {
    /// Its id.
    public let id: PlaceID
    /// Its title, from the newest version that has it.
    public let title: String
    /// What happened to it.
    public let fate: Fate
    /// The names of its options and parts that changed, in order; empty if it was added or removed as a whole.
    public let options: [String]
  }

  /// The old and the new version number.
  public let versions: (before: String, now: String)
  /// The places that changed: existing ones in the order of the file, then removed ones.
  public let places: [Place]
  /// Changes outside all places, such as "the medicines at the start".
  public let frame: [String]

  /// Compares two versions of one vignette.
  public init(from before: Vignette, to now: Vignette) {
    versions = (before.metadata.version, now.metadata.version)
    frame = zip(Self.frame(of: before), Self.frame(of: now)).filter { $0.content != $1.content }.map(\.0.name)
    let old = Self.surfaces(of: before)
    let new = Self.surfaces(of: now)
    let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let present = Set(new.map(\.id))
    places =
      new.compactMap { $0.change(from: known[$0.id]) }
      + old.filter { !present.contains($0.id) }
      .map { Place(id: $0.id, title: $0.title, fate: .removed, options: []) }
  }

  /// The changed places on a walk's path.
  public func places(on path: [PlaceID]) -> [Place] {
    let path = Set(path)
    return places.filter { path.contains($0.id) }
  }

  /// The changes as sentences, starting with the version.
  public var sentences: [String] {
    var sentences = ["The case was version \(versions.before) when this was played, and is \(versions.now) now."]
    if !frame.isEmpty { sentences.append("Outside the scenes this has changed: \(frame.joined(separator: ", ")).") }
    sentences += places.map { place in
      switch place.fate {
      case .added: "“\(place.title)” is new."
      case .removed: "“\(place.title)” is no longer there."
      case .changed:
        place.options.isEmpty
          ? "“\(place.title)” has changed."
          : "“\(place.title)” has changed: \(place.options.joined(separator: ", "))."
      }
    }
    return sentences
  }

  private static func surfaces(of vignette: Vignette) -> [Surface] {
    vignette.scenes.map(Surface.init) + vignette.endings.map(Surface.init)
  }

  private static func frame(of vignette: Vignette) -> [(name: String, content: String)] {
    // A value's description lists all its fields. None of these contains an unordered collection.
    [
      ("the alliance at the start", "\(vignette.alliance)"),
      ("the medicines at the start", "\(vignette.regimen)"),
      ("what is counted and remembered", "\(vignette.counters) \(vignette.flags)"),
      ("the lines about safety", "\(vignette.safetyLines)"),
      ("the sittings", "\(vignette.sittings)"),
      ("the first scene", "\(vignette.start)"),
    ]
  }
}

/// A place with what it says and does, for comparing.
private struct Surface {
  let id: PlaceID
  let title: String
  /// Everything except the options.
  let content: String
  /// The options, or the parts and patterns, by name.
  let options: [(name: String, content: String)]

  init(_ scene: Scene) {
    id = scene.id
    title = scene.title
    var other = scene.body.next == nil ? "" : "\(scene.body)"
    if case .compose(_, let patterns) = scene.body { other = patterns.map { "\($0)" }.joined() }
    let parts = scene.body.parts.map { ($0.id.text, "\($0)") }
    content = [
      "\(scene.sitting)", scene.title, "\(scene.text)", "\(scene.cues)", "\(scene.live)", "\(scene.lures)",
      "\(String(describing: scene.asks))", "\(scene.safety)", "\(scene.medicine)", "\(scene.safetyDone)",
      "\(scene.medicineDone)",
      "\(scene.regimen)",
      "\(String(describing: scene.bridge))", other,
    ].joined(separator: "\n")
    options = parts + scene.body.options.map { ($0.id.text, "\($0)") }
  }

  init(_ ending: Ending) {
    id = ending.id
    title = ending.title
    content = "\(ending)"
    options = []
  }

  func change(from old: Surface?) -> PlayChanges.Place? {
    guard let old else { return PlayChanges.Place(id: id, title: title, fate: .added, options: []) }
    let before = Dictionary(old.options.map { ($0.name, $0.content) }, uniquingKeysWith: { first, _ in first })
    let present = Set(options.map(\.name))
    let changed =
      options.filter { before[$0.name] != $0.content }.map(\.name)
      + old.options.map(\.name).filter { !present.contains($0) }
    guard content != old.content || !changed.isEmpty else { return nil }
    return PlayChanges.Place(id: id, title: title, fate: .changed, options: changed)
  }
}
