// The fields of the whole case, and what is reported about the whole story.

import Diagnostics

extension DraftBuilder {
  /// The whole case.
  mutating func assembled(scenes: [StoryJSON], endings: [StoryJSON], start: String) -> StoryJSON {
    var fields = kept ?? template
    if let title = story.title,
      fields["title"] == nil
        || TweeText.onOneLine(
          fields["title"]?.string ?? "", without: "::"
        ).trimmed != title
    {
      fields = fields.without(["title"]).adding("title", .string(title))
    }
    return fields.without(["scenes", "endings", "start"])
      .adding("start", .string(start)).adding("scenes", .array(scenes)).adding("endings", .array(endings))
      .ordered(by: FieldOrder.vignette)
  }

  /// The case made from a foreign story; what a story cannot say is left empty for the author.
  private var template: StoryJSON {
    let title = story.title?.trimmed ?? ""
    let empty = StoryJSON.string("")
    let none = StoryJSON.array([])
    return .object([
      .init("schema_version", .number("1")), .init("id", .string(StoryNames.kebab(title) ?? "draft")),
      .init("version", .string("0.1.0")), .init("title", .string(title)), .init("short_title", .string(title)),
      .init("language", empty), .init("jurisdiction", empty), .init("summary", empty), .init("objectives", none),
      .init("audience", none), .init("level", empty), .init("intended_use", empty), .init("minutes", .number("0")),
      .init("content_notes", none), .init("origin", empty), .init("sources", none), .init("licence", empty),
      .init("attribution", empty), .init("authors", none), .init("reviewers", none), .init("signoffs", none),
      .init("guidance_dates", none), .init("drug_facts_date", empty), .init("review_by", empty),
      .init(
        "patient",
        .object(["name", "age_band", "pronouns", "role"].map { .init($0, empty) })),
      .init("clinician_role", empty), .init("voices", .array(voices.map(StoryJSON.string))), .init("themes", none),
      .init("alliance", .object([])), .init("safety_tasks", none),
      .init(
        "sittings",
        .array([
          .object([.init("id", .string("sitting-1")), .init("title", empty), .init("setting", .string("with-patient"))])
        ])),
      .init("changelog", none),
    ])
  }

  /// Names before a colon at the start of at least two paragraphs, which seem to be speakers.
  private var voices: [String] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for line in parts.flatMap({ $0.content.sections.values.flatMap(\.self) }) {
      guard let range = line.text.firstRange(": "), line.text[..<range.lowerBound].utf8.count <= 30 else { continue }
      let name = String(line.text[..<range.lowerBound])
      guard name.first?.isUppercase == true, !name.contains(where: { "[]().,;!?*".contains($0) }), name != "You" else {
        continue
      }
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += 1
    }
    return order.filter { counts[$0, default: 0] > 1 }.sorted().prefix(20).map(\.self)
  }

  /// Reports metadata of the story that has no field in a case.
  mutating func reportData() {
    let unused = Set(story.unusedData)
    if isOwn {
      let added = unused.subtracting([
        "ifid", "format", "format-version", "tag-colors", "zoom", "creator", "creator-version", "colours of tags",
      ])
      if !added.isEmpty { report(unused: added) }
      return
    }
    if !unused.isEmpty { report(unused: unused) }
    if story.hasMap {
      findings.add(
        .map, .information, story.dataPlace, "The positions of the passages on Twine's map are not carried over.",
        "You need not do anything: dyad draws its own map.")
    }
    findings.add(
      .filled, .information, nil,
      "Every link became an option, every passage without links an ending, and everything is one sitting, “sitting-1”, with "
        + "the patient; the speakers are in “voices”. What a story cannot say is empty.",
      "Run dyad check on the draft: it lists every field that you still have to fill in.")
  }

  private mutating func report(unused: Set<String>) {
    findings.add(
      .data, .information, story.dataPlace,
      "The story has settings that a case has no field for: "
        + unused.sorted().map { excerpt($0) }.joined(separator: ", ") + ".", "You need not do anything.")
  }

  /// Reports the tags of a passage written in Twine.
  mutating func reportTags(of part: Part) {
    let own: Set<String> = part.kept == nil ? [] : ["scene", "option", "ending", "case"]
    let tags = part.passage.tags.filter { !own.contains($0) }
    guard !tags.isEmpty else { return }
    findings.add(
      .tags, part.passage.place,
      "The tags of \(excerpt(part.passage.name)) are not carried over: \(excerpt(tags.joined(separator: ", "))).",
      "Use them to decide on sittings and on what is live in the scene.")
  }

  /// Reports options that no scene leads to.
  mutating func reportOrphans() {
    for part in parts where part.kind == .option && !usedOptions.contains(part.id) {
      findings.add(
        .orphan, part.passage.place, "No scene links to the option “\(part.id)”, so it is not carried over.",
        "Link to it from its scene in Twine, and import the story again.")
    }
  }
}
