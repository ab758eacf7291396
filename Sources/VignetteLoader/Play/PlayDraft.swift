// One attempt at a play: the blocks, in the order in which people read them.

import Diagnostics
import Vignettes

/// A play that is being written.
struct PlayDraft {
  let root: JSONValue
  let asJSON: Set<FieldPath>
  let asides: [FieldPath: [String]]
  let letters: [FieldPath: String]
  let wording: PlayWording
  /// Whether single paragraphs are mostly texts by themselves and no lists.
  let isPlain: Bool
  /// The fields for which no words were found.
  var unsaid: Set<FieldPath> = []
  /// The fields that stand as paragraphs.
  var said: Set<FieldPath> = []
  var lines: [String] = []

  init(
    _ root: JSONValue, catalogue: MarkerCatalogue, asJSON: Set<FieldPath>, asides: [FieldPath: [String]],
    letters: [FieldPath: String]
  ) {
    self.root = root
    self.asJSON = asJSON
    self.asides = asides
    self.letters = letters
    wording = PlayWording(root, catalogue: catalogue)
    isPlain = Self.isPlain(root)
  }

  /// The play, ending with a line break.
  mutating func text() -> String {
    heading("#", .about, root, at: .root)
    let about = PlayNotes.about
    notes(Array(about[..<PlayNotes.leading]), of: root, at: .root, hides: hidden, isLast: false)
    aside(.root)
    sittings()
    for (number, ending) in elements("endings") {
      let path = FieldPath.root.appending("endings").appending(number)
      heading("#", .ending, ending, at: path)
      paragraphs("text", of: ending, at: path, in: .ending)
      notes(PlayNotes.ending, of: ending, at: path, hides: ["id", "title"])
      aside(path)
    }
    for (number, pause) in elements("safety_tasks") { self.pause(pause, number) }
    for (number, cut) in elements("cuts") {
      let path = FieldPath.root.appending("cuts").appending(number)
      heading("#", .cut, cut, at: path)
      notes(PlayNotes.cut, of: cut, at: path, hides: ["id", "title"])
      aside(path)
    }
    gap()
    lines += ["# " + PlayKind.aboutThisCase.rawValue, ""]
    if isPlain { lines.append("- Single paragraphs: plain") }
    notes(Array(about[PlayNotes.leading...]), of: root, at: .root, hides: hidden)
    aside(FieldPath.root.appending("changelog"))
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func elements(_ list: String) -> [(Int, JSONValue)] {
    root[list].map { Array($0.elements.enumerated().map { ($0.offset, $0.element) }) } ?? []
  }

  /// Fields of the case that headings, blocks and defaults say.
  private var hidden: Set<String> {
    var hidden: Set<String> = ["id", "title", "sittings", "scenes", "endings", "safety_tasks"]
    if root["cuts"]?.elements.first(where: { _ in true }) != nil { hidden.insert("cuts") }
    if root["schema_version"]?.integer == 1 { hidden.insert("schema_version") }
    if let title = root["title"]?.string, root["short_title"]?.string == title { hidden.insert("short_title") }
    if let start = root["start"]?.string, root["scenes"]?[0]?["id"]?.string == start { hidden.insert("start") }
    for list in ["sources", "reviewers", "signoffs"]
    where root[list].map({ $0.elements.first { _ in true } == nil }) ?? false {
      hidden.insert(list)
    }
    return hidden
  }

  // MARK: Blocks

  private mutating func heading(_ signs: String, _ kind: PlayKind, _ block: JSONValue, at path: FieldPath) {
    let isJSON = asJSON.contains(path.appending("title"))
    let (words, id) = (isJSON ? "" : PlayWording.title(block["title"]?.string ?? ""), block["id"])
    let tag = id?.string.map { " #" + $0 } ?? ""
    let colon = words.isEmpty && tag.isEmpty ? "" : ":"
    gap()
    lines += [signs + " " + kind.rawValue + colon + (words.isEmpty ? "" : " " + words) + tag, ""]
  }

  /// Sittings with their scenes. A scene that does not follow its sitting names it.
  private mutating func sittings() {
    let all = elements("sittings")
    var written = 0
    var current: String?
    func next() -> (Int, JSONValue)? { written < all.count ? all[written] : nil }
    for (number, scene) in elements("scenes") {
      let wanted = scene["sitting"]?.string
      let ahead = all[min(written, all.count)...].firstIndex { $0.1["id"]?.string == wanted }
      if current != wanted, let ahead {
        while written <= ahead {
          sitting(all[written].1, written)
          written += 1
        }
        current = wanted
      }
      self.scene(scene, number, namesSitting: current != wanted)
    }
    while let (number, last) = next() {
      sitting(last, number)
      written += 1
    }
  }

  private mutating func sitting(_ sitting: JSONValue, _ number: Int) {
    let path = FieldPath.root.appending("sittings").appending(number)
    heading("#", .sitting, sitting, at: path)
    notes(PlayNotes.sitting, of: sitting, at: path, hides: ["id", "title"])
    aside(path)
  }

  private mutating func scene(_ scene: JSONValue, _ number: Int, namesSitting: Bool) {
    let path = FieldPath.root.appending("scenes").appending(number)
    let kind = PlayKind.allCases.first { $0.sceneKind == scene["kind"]?.string && $0.sceneKind != nil } ?? .scene
    heading("##", kind, scene, at: path)
    paragraphs("text", of: scene, at: path, in: kind)
    let hides: Set<String> = ["id", "title", "kind", "options", "patterns", "next"]
    notes(PlayNotes.scene, of: scene, at: path, hides: namesSitting ? hides : hides.union(["sitting"]))
    if scene["kind"] != nil, kind == .scene, let value = scene["kind"] { json("kind", value) }
    aside(path)
    arrows(scene, at: path)
    for (key, isPattern) in [("options", false), ("patterns", true)] {
      for (place, option) in (scene[key].map { Array($0.elements) } ?? []).enumerated() {
        self.option(option, at: path.appending(key).appending(place), place, kind, isPattern: isPattern)
      }
    }
  }

  private mutating func option(_ option: JSONValue, at path: FieldPath, _ place: Int, _ kind: PlayKind, isPattern: Bool)
  {
    let id = option["id"]?.string.map { " #" + $0 } ?? ""
    var hides: Set<String> = ["id", "next"]
    let letter = letters[path] ?? PlayWording.letter(place)
    if isPattern {
      let order = (option["order"].map { Array($0.elements) } ?? []).map {
        $0.string == "*" ? "anything" : $0.string ?? ""
      }
      gap()
      lines += ["Order: " + order.joined(separator: ", ") + id, ""]
      if !asJSON.contains(path.appending("order")) { hides.insert("order") }
    } else {
      var parts = [letter + "."]
      if !asJSON.contains(path.appending("when")), let when = option["when"]?.string {
        if let words = wording.condition(when) {
          parts.append("(if \(words))")
        } else {
          unsaid.insert(path.appending("when"))
        }
        hides.insert("when")
      }
      if !asJSON.contains(path.appending("line")), let line = option["line"]?.string.flatMap(wording.line) {
        parts.append(line)
        hides.insert("line")
      }
      gap()
      lines += [parts.joined(separator: " ") + id, ""]
    }
    paragraphs("reply", of: option, at: path, in: kind, belowOption: true)
    notes(PlayNotes.option, of: option, at: path, hides: hides)
    aside(path)
    arrows(option, at: path)
  }

  private mutating func pause(_ pause: JSONValue, _ number: Int) {
    let path = FieldPath.root.appending("safety_tasks").appending(number)
    let task = pause["task"]?.string ?? ""
    gap()
    lines += ["# \(PlayKind.safetyPause.rawValue): " + wording.marker(task), ""]
    var hides: Set<String> = ["task"]
    if !asJSON.contains(path.appending("line")), let line = pause["line"]?.string.flatMap(wording.line) {
      lines += ["\(letters[path] ?? "A"). " + line, ""]
      hides.insert("line")
      paragraphs("reply", of: pause, at: path, in: .safetyPause, belowOption: true)
    }
    notes(PlayNotes.safetyPause, of: pause, at: path, hides: hides)
    aside(path)
  }

  private mutating func aside(_ path: FieldPath) {
    guard let notes = asides[path], !notes.isEmpty else { return }
    gap()
    lines += notes.map { "Note to self: " + $0 } + [""]
  }
}
