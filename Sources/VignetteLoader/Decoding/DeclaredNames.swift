// Every name that a vignette declares, collected before any reference is checked.

import Diagnostics

/// The names that a file declares. References go forward as well as back, so a first pass collects the names.
final class DeclaredNames {
  /// The options, or the patterns, of each scene.
  private(set) var scenes: [String: [String]] = [:]
  private(set) var endings: Set<String> = []
  private(set) var sittings: Set<String> = []
  private(set) var options: Set<String> = []
  private(set) var counters: Set<String> = []
  private(set) var flags: Set<String> = []
  /// Medicines at the start, and those that any change introduces by `name`.
  private(set) var medicines: Set<String> = []
  /// Who may speak: `You`, the patient, and the voices.
  private(set) var speakers: [String] = ["You"]
  /// Whom the doctor may speak with: everybody who may speak but `You`.
  var partners: [String] { Array(speakers.dropFirst()) }
  /// The length of the longest of their names, in bytes of UTF-8.
  private(set) var longestSpeaker = 0

  /// The ids of scenes, endings, sittings, options and patterns, which share one namespace.
  private var shared: [(id: String, range: SourceRange)] = []

  /// Collects the names, and reports duplicate ids.
  init(in root: JSONValue, _ findings: Findings) {
    for sitting in root.list("sittings") { if let id = note(sitting) { sittings.insert(id) } }
    for scene in root.list("scenes") { gather(scene) }
    for ending in root.list("endings") { if let id = note(ending) { endings.insert(id) } }
    for medicine in root.list("regimen") { if let id = medicine["id"]?.string { medicines.insert(id) } }
    if let state = root["state"] {
      if let all = state["counters"] { for member in all.members { counters.insert(member.key) } }
      for flag in state.list("flags") { if let name = flag.string { flags.insert(name) } }
    }
    if let name = root["patient"]?["name"]?.string, !name.isEmpty { speakers.append(name) }
    for voice in root.list("voices") { if let name = voice.string, !name.isEmpty { speakers.append(name) } }
    longestSpeaker = speakers.map(\.utf8.count).max() ?? 0
    reportRepeated(findings)
  }

  /// The names of some sets in a stable order, for near matches.
  static func ordered(_ sets: Set<String>...) -> [String] { sets.flatMap { $0.sorted() } }

  private func gather(_ scene: JSONValue) {
    let id = note(scene)
    gatherMedicines(scene)
    var own: [String] = []
    for key in ["options", "patterns"] {
      for option in scene.list(key) {
        if let id = note(option) {
          options.insert(id)
          own.append(id)
        }
        gatherMedicines(option)
      }
    }
    if let id { scenes[id, default: []] += own }
  }

  private func gatherMedicines(_ value: JSONValue) {
    for change in value.list("regimen") where change["name"]?.string != nil {
      if let id = change["medicine"]?.string { medicines.insert(id) }
    }
  }

  private func note(_ value: JSONValue) -> String? {
    guard let field = value["id"], let id = field.string, !id.isEmpty else { return nil }
    shared.append((id, field.range))
    return id
  }

  private func reportRepeated(_ findings: Findings) {
    var uses = FirstUses()
    for use in shared.sorted(by: { $0.range.start < $1.range.start }) {
      uses.note(use.id, at: use.range, findings)
    }
    shared = []
  }
}

extension JSONValue {
  /// The elements of the list under a key; empty if there is no such list.
  fileprivate func list(_ key: String) -> [JSONValue] { self[key].map { Array($0.elements) } ?? [] }
}
