// Reads Twine 2 pages (https://github.com/iftechfoundation/twine-specs, twine-2-htmloutput-spec.md).

import Diagnostics

/// Finds the story in a page and reads its passages. It goes through the page once, whatever the page holds.
struct TwineHTMLReader {
  let bytes: [UInt8]
  private(set) var story = TwineStory()
  var findings: ImportFindings
  private var search: ByteSearch
  private var startNode: String?
  private var isInside = false
  private var hasStory = false

  init(_ bytes: [UInt8], findings: ImportFindings) {
    self.bytes = bytes
    self.findings = findings
    search = ByteSearch(bytes)
  }

  /// Reads the whole page. The answer says whether it holds a story.
  mutating func read() -> Bool {
    var index = 0
    while let start = search.next("<", from: index) {
      if search.holds("<!--", at: start) {
        // Twine puts nothing of a story into comments.
        index = search.next("-->", from: start + 4).map { $0 + 3 } ?? bytes.count
      } else if let tag = HTMLTag(bytes, at: start) {
        index = take(tag, at: start)
      } else {
        index = start + 1
      }
    }
    if story.start == nil { story.missingStartNode = startNode }
    return hasStory
  }

  /// Takes one tag; gives the place to go on from.
  private mutating func take(_ tag: HTMLTag, at start: Int) -> Int {
    let place = SourceRange(start: start, end: tag.end)
    switch tag.name {
    case "script", "style": return skip(tag, at: place)
    case "tw-storydata": open(tag, at: place)
    case "/tw-storydata": isInside = false
    case "tw-tag" where isInside: story.unusedData.append("colours of tags")
    case "tw-passagedata" where isInside: return takePassage(tag, at: place)
    default: break
    }
    return tag.end
  }

  private mutating func open(_ tag: HTMLTag, at place: SourceRange) {
    guard !hasStory else {
      findings.add(
        .data, place,
        "The page holds another story, \(excerpt(tag.attributes["name"] ?? "")), which is not carried over.",
        "Export that story by itself and import it.")
      return
    }
    (hasStory, isInside) = (true, true)
    story.title = tag.attributes["name"]
    story.format = tag.attributes["format"]
    startNode = tag.attributes["startnode"]
    story.dataPlace = place
    let known: Set<String> = ["name", "startnode"]
    story.unusedData = tag.attributes.filter { !known.contains($0.key) && !$0.value.isEmpty }.keys.sorted()
  }

  private mutating func skip(_ tag: HTMLTag, at place: SourceRange) -> Int {
    let close = search.next("</" + tag.name, from: tag.end, ignoringCase: true) ?? bytes.count
    if isInside, bytes[tag.end..<close].contains(where: { !$0.isBlank && !$0.isLineBreak }) {
      findings.add(
        tag.name == "script" ? .script : .style, place,
        tag.name == "script"
          ? "The story's script is not carried over; cases run no scripts."
          : "The story's style sheet is not carried over; cases are plain text.",
        "Nothing has to be done, unless the story depends on what it does.")
    }
    return close
  }

  private mutating func takePassage(_ tag: HTMLTag, at place: SourceRange) -> Int {
    let close = search.next("</tw-passagedata", from: tag.end, ignoringCase: true) ?? bytes.count
    let name = tag.attributes["name"] ?? ""
    guard story.passages.count < TwineStory.passageLimit else {
      findings.add(
        .size, place,
        "The passage \(excerpt(name)) is not carried over: it comes after the first "
          + "\(TwineStory.passageLimit).", "Divide the story into smaller files.")
      return close
    }
    if tag.attributes["pid"] == startNode, startNode != nil, story.start == nil { story.start = name }
    story.hasMap = story.hasMap || tag.attributes["position"] != nil
    story.passages.append(
      TwineStory.Passage(
        name: name, tags: (tag.attributes["tags"] ?? "").split(separator: " ").map(String.init),
        text: HTMLReferences.resolved(bytes[tag.end..<close]), place: place))
    return close
  }
}
