// Puts a case together from the passages of a story.

import Diagnostics

/// Works through the passages: first which is what, then the links between them.
struct DraftBuilder {
  /// A passage that becomes something.
  struct Part {
    let passage: TwineStory.Passage
    let content: PassageContent
    let id: String
    let kind: StoryNames.Kind
    /// What `dyad write` kept of it; nil for a passage that was written in Twine.
    let kept: StoryJSON?
  }

  let story: TwineStory
  let readingJSON: JSONReading
  var findings: ImportFindings
  var names = StoryNames()
  /// What `dyad write` kept of the case; nil for stories from elsewhere.
  private(set) var kept: StoryJSON?
  private(set) var parts: [Part] = []
  /// Options by their ids.
  private(set) var options: [String: Part] = [:]
  /// Options that some scene has taken.
  var usedOptions: Set<String> = []
  private var contents: [PassageContent] = []

  init(_ story: TwineStory, readingJSON: @escaping JSONReading, findings: ImportFindings) {
    self.story = story
    self.readingJSON = readingJSON
    self.findings = findings
  }

  /// Whether the story came from `dyad write`.
  var isOwn: Bool { kept != nil }

  /// The sitting that passages from Twine are put in.
  var firstSitting: String { kept?["sittings"]?.elements.first?["id"]?.string ?? "sitting-1" }

  /// The case.
  mutating func draft() -> StoryJSON {
    let passages = story.passages.filter { takes($0) }
    readContents(of: passages)
    names.reserve((kept?["sittings"]?.elements ?? []).compactMap { $0["id"]?.string } + ["sitting-1"])
    let start = startName(among: passages)
    nameParts(passages, start: start)
    reportData()
    let scenes = parts.filter { $0.kind == .scene }.map { scene($0) }
    let endings = parts.filter { $0.kind == .ending }.map { ending($0) }
    reportOrphans()
    let first = start.map(names.target) ?? parts.first { $0.kind == .scene }?.id ?? ""
    reportStart(start, as: first)
    return assembled(scenes: scenes, endings: endings, start: first)
  }

  /// Whether a passage becomes part of the case; reports it where it does not.
  private mutating func takes(_ passage: TwineStory.Passage) -> Bool {
    let tags = Set(passage.tags.map { $0.lowercased() })
    if tags.contains("script") || tags.contains("stylesheet") {
      let isScript = tags.contains("script")
      findings.add(
        isScript ? .script : .style, passage.place,
        "The passage \(excerpt(passage.name)) holds \(isScript ? "a script" : "a style sheet") and is not carried over.",
        "Nothing has to be done, unless the story depends on what it does.")
      return false
    }
    if Self.special.contains(passage.name) || !tags.isDisjoint(with: Self.specialTags) {
      findings.add(
        .special, passage.place,
        "The passage \(excerpt(passage.name)) serves the story format and is not carried over.",
        "Copy what matters of it into the case: its authors, its notes, or the first scene.")
      return false
    }
    return true
  }

  private mutating func readContents(of passages: [TwineStory.Passage]) {
    contents = passages.map { passage in
      var reader = PassageReader(passage, format: story.format, readingJSON: readingJSON, findings: findings)
      reader.read()
      findings = reader.findings
      return reader.content
    }
    for (passage, content) in zip(passages, contents) where content.block?.kind == "case" {
      if kept != nil || !content.lines.isEmpty || !content.links.isEmpty {
        findings.add(
          .special, passage.place,
          kept != nil
            ? "The passage \(excerpt(passage.name)) holds the fields of a case once more; they are not carried over."
            : "The passage \(excerpt(passage.name)) holds the fields of the case; other words in it are not carried over.",
          "Put words into a scene, and keep one such passage.")
      }
      if kept == nil { kept = content.block?.fields }
    }
  }

  private func startName(among passages: [TwineStory.Passage]) -> String? {
    let known = Set(passages.map(\.name))
    return [story.start, "Start"].compactMap(\.self).first(where: known.contains)
  }

  /// Reports a start that was not found, or not named.
  private mutating func reportStart(_ start: String?, as first: String) {
    let named = story.start.map { excerpt($0) } ?? story.missingStartNode.map { "the passage number \(excerpt($0))" }
    guard start == nil || start != story.start else { return }
    if let named {
      findings.add(
        .data, story.dataPlace,
        "The story starts with \(named), which is no passage of it that is carried over; the case starts with "
          + "“\(first)”.", "Choose the start in Twine and import the story again, or set “start” in the case.")
    } else if start == nil {
      findings.add(
        .data, story.dataPlace, "The story names no passage that it starts with; the case starts with “\(first)”.",
        "Set “start” in the case where that is not so.")
    }
  }

  private mutating func nameParts(_ passages: [TwineStory.Passage], start: String?) {
    // Ids that dyad wrote are given first, so that a passage made in Twine cannot take one of them.
    let order = passages.indices.sorted {
      (contents[$0].block == nil ? 1 : 0, $0) < (contents[$1].block == nil ? 1 : 0, $1)
    }
    var made: [Int: Part] = [:]
    for index in order where contents[index].block?.kind != "case" {
      let (passage, content) = (passages[index], contents[index])
      let kind = Self.kind(of: content, isStart: passage.name == start)
      let part = Part(
        passage: passage, content: content, id: names.id(for: passage.name, or: "passage"), kind: kind,
        kept: content.block?.fields)
      if !names.add(passage.name, id: part.id, as: kind) {
        findings.add(
          .name, passage.place,
          "There is another passage \(excerpt(passage.name)) before this one; this one becomes “\(part.id)”, and no link "
            + "leads to it.", "Give the passages different names in Twine, or set “next” in the case.")
      }
      if kind == .option { options[part.id] = part }
      made[index] = part
    }
    parts = passages.indices.compactMap { made[$0] }
    for part in parts { reportTags(of: part) }
  }

  private static func kind(of content: PassageContent, isStart: Bool) -> StoryNames.Kind {
    switch content.block?.kind {
    case "scene": .scene
    case "option": .option
    case "ending": .ending
    default: content.links.isEmpty && !isStart ? .ending : .scene
    }
  }

  private static let special: Set<String> = [
    "StoryTitle", "StoryData", "StoryAuthor", "StorySubtitle", "StoryMenu", "StorySettings", "StoryIncludes",
    "StoryBanner", "StoryCaption", "StoryInit", "StoryInterface", "StoryShare", "StoryDisplayTitle",
    "StoryInterface", "PassageHeader", "PassageFooter", "PassageReady", "PassageDone", "StoryStylesheet",
    "StoryJavaScript",
  ]
  private static let specialTags: Set<String> = [
    "header", "footer", "startup", "debug-header", "debug-footer", "debug-startup", "twine.image", "widget", "init",
    "twine.audio", "twine.video", "twine.font", "twine.vtt", "annotation",
  ]
}
