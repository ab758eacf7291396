// Macros of SugarCube and Harlowe, and the links that some of them make.

import Diagnostics

extension PassageReader {
  /// Names that are read as Harlowe's macros even if the story names no format; other names may be prose.
  private static let harloweMacros: Set<String> = [
    "set", "put", "move", "if", "unless", "else-if", "elseif", "else", "print", "display", "link", "link-goto",
    "link-reveal", "link-reveal-goto", "link-repeat", "link-replace", "goto", "go-to", "live", "event", "either",
    "random", "show", "hide", "text-style", "text-colour", "text-color", "colour", "color", "background", "align",
    "click", "click-replace", "replace", "append", "prepend", "enchant", "transition", "t8n", "alert", "prompt", "css",
    "a", "array", "dm", "datamap", "cycling-link", "after", "for", "loop", "stop", "undo", "restart", "seq-link",
  ]
  private static let linkMacros: Set<String> = ["link", "button", "link-goto", "link-reveal-goto", "click"]

  /// `<<name …>>`.
  mutating func readAngledMacro(at index: Int) -> Int? {
    guard index + 2 < bytes.count, let end = search.next(">>", from: index + 2) else { return nil }
    let first = bytes[index + 2]
    guard first.isLetter || [UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-")].contains(first) else {
      return nil
    }
    let content = bytes[(index + 2)..<end]
    let macro = content.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }.asText
    if macro == "script" || macro == "style" {
      let close = search.next("<</" + macro, from: end) ?? bytes.count
      drop(macro == "script" ? .script : .style, "Script", at: index..<close, advice: "Cases run no scripts.")
      return close
    }
    dropMacro(macro, index..<(end + 2), content: content)
    return end + 2
  }

  /// `(name: …)`, and the hook after it, whose words stay.
  mutating func readRoundMacro(at index: Int) -> Int? {
    let rest = bytes[(index + 1)...].prefix(40)
    guard let colon = rest.firstIndex(where: { !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: "-") }),
      bytes[colon] == UInt8(ascii: ":"), colon > index + 1, let end = brackets.closers[index], end > colon
    else { return nil }
    let macro = bytes[(index + 1)..<colon].asText.lowercased()
    guard format == "harlowe" || (format.isEmpty && Self.harloweMacros.contains(macro)) else { return nil }
    dropMacro(macro, index..<(end + 1), content: bytes[(colon + 1)..<end])
    var next = end + 1
    while next < bytes.count, bytes[next].isBlank { next += 1 }
    if next < bytes.count, bytes[next] == UInt8(ascii: "["), brackets.markHook(at: next) { return next }
    return end + 1
  }

  /// Reports a macro; if it links to a passage, the link is carried over.
  private mutating func dropMacro(_ macro: String, _ range: Range<Int>, content: ArraySlice<UInt8>) {
    if Self.linkMacros.contains(macro), let link = link(in: content, of: macro) {
      add(link, at: range, showing: true)
      findings.add(
        .macro, .information, source.range(range),
        "The macro \(excerpt(macro)) in \(excerpt(name)) is carried over as a plain link.",
        "Check whether it did anything else.")
      return
    }
    // These follow the macro as the alternative to it, not after it.
    if ["else", "elseif", "else-if"].contains(macro) { endLine() }
    drop(
      .macro, "A macro", at: range,
      advice:
        "Use “when”, “set” and “state” in the case instead, or leave it out; the words around it are carried over.")
  }

  private func link(in content: ArraySlice<UInt8>, of macro: String) -> PassageLink? {
    let text = content.prefix(Self.longestLink).asText
    if let start = text.firstRange("[["), let end = text[start.upperBound...].firstRange("]]") {
      return PassageLink(String(text[start.upperBound..<end.lowerBound]))
    }
    let words = Self.quoted(in: text)
    if words.count >= 2 { return PassageLink(words[0] + "->" + words[1]) }
    return macro == "link-goto" ? words.first.map { PassageLink($0) } : nil
  }

  /// The texts between quotation marks, in order.
  private static func quoted(in text: String) -> [String] {
    var words: [String] = []
    var open: (mark: Character, text: String)?
    for letter in text {
      if let (mark, inner) = open {
        if letter == mark {
          words.append(inner)
          open = nil
        } else {
          open = (mark, inner + String(letter))
        }
      } else if letter == "\"" || letter == "'" {
        open = (letter, "")
      }
    }
    return words
  }

  /// Where the words begin: in Chapbook a section of variables, ended by a line of two hyphens, may come before them.
  mutating func startAfterVariables() -> Int {
    guard format == "chapbook", !isOwn else { return 0 }
    var line = 0
    while line < bytes.count {
      let end = bytes[line...].firstIndex(where: \.isLineBreak) ?? bytes.count
      if bytes[line..<end].asText.trimmed == "--" {
        drop(
          .variable, "The section of variables", at: 0..<end, advice: "Declare what you need under “state” in the case."
        )
        lineStart = end
        return end
      }
      line = end + 1
    }
    return 0
  }
}
