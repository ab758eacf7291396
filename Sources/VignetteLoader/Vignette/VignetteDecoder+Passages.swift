// Texts in paragraphs, and who speaks them.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  /// A text that has to be there and to say something.
  func passage(_ key: String, in object: inout ObjectReader) -> Passage {
    guard let value = object.require(key) else { return Passage() }
    let passage = passage(value)
    let isText = value.kind == .string || value.kind == .array
    if isText, passage.isEmpty, value.elements.first(where: { _ in true }) == nil { object.reportEmpty(value) }
    return passage
  }

  /// A text that may be left out.
  func optionalPassage(_ key: String, in object: inout ObjectReader) -> Passage {
    object.take(key).map(passage) ?? Passage()
  }

  /// A text: a string, or a list of paragraphs.
  func passage(_ value: JSONValue) -> Passage {
    switch value.kind {
    case .string:
      let text = value.string ?? ""
      return text.isBlank ? Passage() : Passage([paragraph(text, when: nil, from: value)])
    case .array: return Passage(value.elements.compactMap(paragraph))
    default:
      findings.wrongType(value, expected: "a text, or a list of paragraphs")
      return Passage()
    }
  }

  private func paragraph(_ value: JSONValue) -> Paragraph? {
    if value.kind == .object {
      guard var object = ObjectReader(value, "paragraph", findings) else { return nil }
      defer { object.finish() }
      let when = object.require("when").flatMap(condition)
      guard let field = object.require("text") else { return nil }
      return spoken(field, when: when)
    }
    return spoken(value, when: nil)
  }

  private func spoken(_ value: JSONValue, when: Condition?) -> Paragraph? {
    guard let text = findings.string(value, expecting: "a text, or an object with “when” and “text”") else {
      return nil
    }
    guard !text.isBlank else {
      if !value.isGuessed {
        findings.add(.badValue, value.range, "This paragraph is empty.", "Write something here, or take the entry out.")
      }
      return nil
    }
    return paragraph(text, when: when, from: value)
  }

  private func paragraph(_ text: String, when: Condition?, from value: JSONValue) -> Paragraph {
    for (name, mark) in speakerMarks where text.utf8.starts(with: mark) {
      let rest = text.utf8.index(text.startIndex, offsetBy: mark.count)
      return Paragraph(when: when, speaker: name, spans: PassageSpans.spans(in: text[rest...]))
    }
    checkSpeaker(of: text, at: value)
    return Paragraph(when: when, spans: PassageSpans.spans(in: text[...]))
  }

  /// Reports a name before a colon that is nearly, but not quite, one that may speak.
  private func checkSpeaker(of text: String, at value: JSONValue) {
    guard let colon = text.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = String(text[..<colon])
    let small = name.lowercased()
    let near =
      names.speakers.first { $0.lowercased() == small }
      ?? NearestName.suggestion(for: name, among: names.speakers)
    guard let near else { return }
    let isSpelledRight = names.speakers.contains(name)
    findings.add(
      .unknownName,
      value.sourceRange(ofText: 0..<name.utf8.count),
      isSpelledRight
        ? "After \(quoted(name + ":")) a space is missing, so that nobody speaks here."
        : "Nobody called \(quoted(name)) may speak.",
      isSpelledRight
        ? "Put a space after the colon." : "Correct the name, or add it to “voices” if this is somebody else.",
      suggestion: near == name ? nil : near
    )
  }
}
