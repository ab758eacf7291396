// From a Twine story to the JSON of a case that an author can continue.

import Diagnostics

/// Reads JSON text; nil if it is not JSON. The caller supplies it, so there is one reader in the program.
public typealias JSONReading = (_ text: [UInt8]) -> StoryJSON?

/// A case made from a Twine story (docs/interchange.md).
public struct VignetteDraft {
  /// The case, its fields in the order of docs/format.md; nil if the file contains no story.
  ///
  /// A story written by `dyad write` comes back as the same case, with the changes made in Twine. For any other story,
  /// fields that it cannot fill are left empty, and `dyad check` names each.
  public let story: StoryJSON?
  /// Everything that could not be carried over and everything that was filled in, by position.
  public let findings: [Diagnostic]
  /// Whether the story came from `dyad write`.
  public let isOwn: Bool

  /// The largest file that is read, in bytes.
  public static let sizeLimit = 16 << 20

  /// Makes a draft from a Twee file or a page of Twine 2. Nothing in the file can stop it or make it slow.
  public init(bytes: [UInt8], readingJSON: @escaping JSONReading) {
    if let other = NoPlainText(bytes) {
      (story, findings, isOwn) = (nil, [other.finding], false)
      return
    }
    var findings = ImportFindings(lines: LineIndex(bytes.count <= Self.sizeLimit ? bytes : []))
    guard let story = Self.read(bytes, readingJSON: readingJSON, findings: &findings), !story.passages.isEmpty else {
      (self.story, self.findings, isOwn) = (nil, findings.all, false)
      return
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      findings.add(
        .encoding, nil, "Parts of the file are not UTF-8; what could not be read is shown as “\u{FFFD}”.",
        "Save it as UTF-8 and import it again.")
    }
    var builder = DraftBuilder(story, readingJSON: readingJSON, findings: findings)
    (self.story, isOwn) = (builder.draft(), builder.isOwn)
    self.findings = builder.findings.all.sorted(by: Diagnostic.precedes)
  }

  private static func read(
    _ bytes: [UInt8], readingJSON: @escaping JSONReading, findings: inout ImportFindings
  ) -> TwineStory? {
    guard bytes.count <= sizeLimit else {
      findings.add(
        .size, .error, nil, "The file has \(bytes.count) bytes, more than the limit of \(sizeLimit) for a story.",
        "Export the story as Twee, which leaves out pictures and the story format.")
      return nil
    }
    // A file that begins with a passage is Twee, whatever its text contains.
    if !TweeReader.begins(bytes) {
      var page = TwineHTMLReader(bytes, findings: findings)
      if page.read() {
        findings = page.findings
        if page.story.passages.isEmpty { refuse(&findings) }
        return page.story
      }
    }
    guard TweeReader.accepts(bytes) else {
      refuse(&findings)
      return nil
    }
    var twee = TweeReader(bytes, readingJSON: readingJSON, findings: findings)
    twee.read()
    findings = twee.findings
    if twee.story.passages.isEmpty { refuse(&findings) }
    return twee.story
  }

  private static func refuse(_ findings: inout ImportFindings) {
    findings.add(
      .empty, .error, nil,
      "The file contains no Twine story: no line begins with “::”, and there is no <tw-storydata>.",
      "In Twine 2, choose Build, then Export As Twee or Publish to File, and import that file.")
  }
}
