// Texts in paragraphs, and who speaks them.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  /// A required text that is not blank.
  func passage(_ key: String, in object: inout ObjectReader) -> Passage {
    guard let value = object.require(key) else { return Passage() }
    let passage = passage(value)
    let isText = value.kind == .string || value.kind == .array
    if isText, passage.isEmpty, value.elements.first(where: { _ in true }) == nil { object.reportEmpty(value) }
    return passage
  }

  /// An optional text.
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
      guard var object = ObjectReader(value, noun: "paragraph", findings) else { return nil }
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
        findings.add(
          .badValue, at: value.range, "This paragraph is empty.", advice: "Write something here, or remove the entry.")
      }
      return nil
    }
    return paragraph(text, when: when, from: value)
  }

  private func paragraph(_ text: String, when: Condition?, from value: JSONValue) -> Paragraph {
    // A colon further on can end neither a speaker's name nor a misspelling of one.
    let beginning = text.utf8.prefix(max(names.longestSpeaker, Self.longestNearSpeaker) + 1)
    guard let colon = beginning.firstIndex(of: UInt8(ascii: ":")) else {
      return Paragraph(when: when, spans: PassageSpans.spans(in: text[...]))
    }
    let name = String(text[..<colon])
    let rest = text[colon...].utf8.dropFirst()
    if rest.first == UInt8(ascii: " "), speakers.contains(name) {
      return Paragraph(when: when, speaker: name, spans: PassageSpans.spans(in: Substring(rest.dropFirst())))
    }
    checkSpeaker(name, at: value)
    return Paragraph(when: when, spans: PassageSpans.spans(in: text[...]))
  }

  /// The names of the speakers. A name with a colon could not be told from what is said.
  func voices(_ values: [JSONValue]) -> [String] {
    values.compactMap { value in
      guard let name = findings.string(value) else { return nil }
      if name.isBlank || name.utf8.contains(UInt8(ascii: ":")) {
        findings.add(
          .badValue,
          at: value.range,
          "\(quoted(name)) cannot be a speaker's name.",
          advice: "Write a name without a colon."
        )
      }
      return name
    }
  }

  private static let longestNearSpeaker = 40

  /// Reports a name before a colon that is nearly, but not quite, a speaker's.
  private func checkSpeaker(_ name: String, at value: JSONValue) {
    // Longer texts before a colon are narration, and no story has so many voices.
    guard name.utf8.count <= Self.longestNearSpeaker, names.speakers.count <= 50 else { return }
    let small = name.lowercased()
    let near =
      names.speakers.first { $0.lowercased() == small }
      ?? findings.nearest(to: name, among: names.speakers)
    guard let near else { return }
    let isSpelledRight = speakers.contains(name)
    findings.add(
      .unknownName,
      at: value.sourceRange(ofText: 0..<name.utf8.count),
      isSpelledRight
        ? "A space is missing after \(quoted(name + ":")), so this is not read as speech."
        : "No speaker is called \(quoted(name)).",
      advice: isSpelledRight
        ? "Put a space after the colon." : "Correct the name, or add it to “voices” if this is somebody else.",
      suggestion: near == name ? nil : near
    )
  }
}
