// Writes a case as Twee 3, to be read and changed in Twine and read back without loss.

import Vignettes

/// Writes a case as a Twine story: a passage for each scene, option and ending, with the visible words and, in a
/// comment, whatever else dyad needs (docs/interchange.md).
public struct TweeWriter {
  private let story: StoryJSON
  private var passages: [String] = []
  private var row = 0

  private init(_ story: StoryJSON) { self.story = story }

  /// The case as the text of a Twee file. The same case always gives the same text.
  ///
  /// - Parameter story: The JSON of a vignette in which the loader finds no error.
  /// - Returns: The text, ending with a line break.
  public static func text(of story: StoryJSON) -> String {
    var writer = TweeWriter(story)
    writer.write()
    return writer.passages.joined(separator: "\n\n\n") + "\n"
  }

  private mutating func write() {
    let title = story["title"]?.string ?? ""
    let titleIsSafe = title == title.trimmed && !title.contains(where: \.isNewline) && !title.hasPrefix("::")
    passages.append(":: StoryTitle\n" + (titleIsSafe ? title : TweeText.onOneLine(title, without: "::").trimmed))
    passages.append(":: StoryData\n" + storyData.text)
    let rest = story.without(Set(["scenes", "endings", "start"] + (titleIsSafe ? ["title"] : [])))
    passages.append(Self.header("The case", "case", x: 0, row: 0) + Self.block("case", rest))
    for scene in story["scenes"]?.elements ?? [] { write(scene: scene) }
    for (column, ending) in (story["endings"]?.elements ?? []).enumerated() { write(ending: ending, column: column) }
  }

  private var storyData: StoryJSON {
    .object([
      .init("ifid", .string(StoryIdentity.ifid(of: story["id"]?.string ?? ""))),
      .init("format", .string("SugarCube")),
      .init("format-version", .string("2.36.1")),
      .init("start", story["start"] ?? .string("")),
      .init(
        "tag-colors",
        .object([
          .init("scene", .string("blue")), .init("option", .string("gray")), .init("ending", .string("green")),
          .init("case", .string("purple")),
        ])),
    ])
  }

  private mutating func write(scene: StoryJSON) {
    row += 1
    let choices = ["options", "patterns"].first { !Self.listed(scene[$0]).isEmpty }
    let options = choices.map { Self.listed(scene[$0]) } ?? []
    var kept = scene.without(Set(["id", "text", "next"] + (choices.map { [$0] } ?? [])))
    var body = [TweeText.shown(scene["text"])]
    kept = kept.adding("text", scene["text"].flatMap(TweeText.kept(text:)))
    if options.isEmpty {
      body.append(TweeText.shown(next: scene["next"]))
      kept = kept.adding("next", scene["next"].flatMap(TweeText.kept(next:)))
    } else {
      body += options.map(Self.link)
      kept = kept.adding("next", scene["next"])
    }
    append(scene["id"], kind: "scene", x: 0, keeping: kept.ordered(by: FieldOrder.scene), body: body)
    for (column, option) in options.enumerated() { write(option: option, column: column + 1) }
  }

  private mutating func write(option: StoryJSON, column: Int) {
    var kept = option.without(["id", "line", "reply", "next", "when"])
    kept = kept.adding("when", option["when"].flatMap(Self.keptCondition))
    kept = kept.adding("line", option["line"].flatMap(TweeText.kept(line:)))
    kept = kept.adding("reply", option["reply"].flatMap(TweeText.kept(text:)))
    kept = kept.adding("next", option["next"].flatMap(TweeText.kept(next:)))
    append(
      option["id"], kind: "option", x: column, keeping: kept.ordered(by: FieldOrder.option),
      body: [TweeText.shown(option["reply"]), TweeText.shown(next: option["next"])])
  }

  private mutating func write(ending: StoryJSON, column: Int) {
    if column == 0 { row += 1 }
    var kept = ending.without(Set(["id", "text"] + FieldOrder.endingSections))
    var body: [String] = []
    for key in ["text"] + FieldOrder.endingSections {
      guard let value = ending[key] else { continue }
      body.append((key == "text" ? "" : "<!-- \(key) -->\n") + TweeText.shown(value))
      kept = kept.adding(key, TweeText.kept(text: value))
    }
    append(ending["id"], kind: "ending", x: column, keeping: kept.ordered(by: FieldOrder.ending), body: body)
  }

  private mutating func append(_ id: StoryJSON?, kind: String, x: Int, keeping kept: StoryJSON, body: [String]) {
    passages.append(
      Self.header(id?.string ?? "", kind, x: x, row: row) + Self.block(kind, kept) + "\n"
        + body.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  /// The options that can have passages of their own: all of them, or none if one has no id.
  private static func listed(_ value: StoryJSON?) -> [StoryJSON] {
    let options = value?.elements ?? []
    return options.allSatisfy { $0["id"]?.string?.isEmpty == false } ? options : []
  }

  private static func link(to option: StoryJSON) -> String {
    let words = option["order"].map(Self.words(forOrder:)) ?? TweeText.words(forLine: option["line"])
    let link = "[[\(words)->\(option["id"]?.string ?? "")]]"
    return (option["when"]?.string.map { TweeText.condition($0) + "\n" } ?? "") + link
  }

  /// The pattern of a composed reply as the words of its link.
  static func words(forOrder order: StoryJSON) -> String {
    order.elements.map { $0.string == "*" ? "anything" : $0.string ?? "" }.joined(separator: ", then ")
  }

  private static func keptCondition(_ value: StoryJSON) -> StoryJSON? {
    let links = TweeText.reread(TweeText.condition(value.string ?? "") + "\n[[x]]").links
    return links.first?.when == value.string ? nil : value
  }

  private static func header(_ name: String, _ tag: String, x: Int, row: Int) -> String {
    let position = "{\"position\":\"\(100 + 150 * x),\(100 + 150 * row)\",\"size\":\"100,100\"}"
    return ":: \(TweeHeader.escaped(name)) [\(tag)] \(position)\n"
  }

  /// What is kept, as a comment without anything that would end it early or that Twine would read as a link.
  private static func block(_ kind: String, _ fields: StoryJSON) -> String {
    let text = fields.text.replacing("--", with: "-\\u002d").replacing("[[", with: "[\\u005b")
    return "<!-- dyad \(kind)\n\(text)\n-->"
  }
}

extension StoryJSON {
  /// An object with one more key, unless there is no value for it.
  func adding(_ key: String, _ value: StoryJSON?) -> StoryJSON {
    value.map { .object(members + [Member(key, $0)]) } ?? self
  }
}
