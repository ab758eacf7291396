// The four ways to write a link in Twine.

import Diagnostics

/// The text between the double brackets of a link.
struct PassageLink {
  /// The words that are shown; nil if the target's name is.
  let words: String?
  /// The name of the passage that it leads to.
  let target: String
  /// What SugarCube sets when it is followed; nil if nothing.
  let setter: String?

  /// Reads `text->target`, `target<-text`, `text|target` or `target`, any of them with a setter after `][`.
  ///
  /// If there are several arrows, the last to the right and the first to the left count, as in Twine.
  init(_ content: String) {
    let parts = content.split(separator: "][", maxSplits: 1, omittingEmptySubsequences: false)
    setter = parts.count > 1 ? String(parts[1]) : nil
    let link = parts.first.map(String.init) ?? ""
    if let arrow = Self.last("->", in: link) {
      (words, target) = (Self.words(link[..<arrow.lowerBound]), link[arrow.upperBound...].trimmed)
    } else if let arrow = Self.first("<-", in: link) {
      (words, target) = (Self.words(link[arrow.upperBound...]), link[..<arrow.lowerBound].trimmed)
    } else if let bar = link.lastIndex(of: "|") {
      (words, target) = (Self.words(link[..<bar]), link[link.index(after: bar)...].trimmed)
    } else {
      (words, target) = (nil, link.trimmed)
    }
  }

  private static func words(_ text: Substring) -> String? {
    let words = text.trimmed
    return words.isEmpty ? nil : words
  }

  private static func first(_ mark: String, in text: String) -> Range<String.Index>? {
    ranges(of: mark, in: text).first
  }

  private static func last(_ mark: String, in text: String) -> Range<String.Index>? {
    ranges(of: mark, in: text).last
  }

  private static func ranges(of mark: String, in text: String) -> [Range<String.Index>] {
    let (letters, wanted) = (text.unicodeScalars, Array(mark.unicodeScalars))
    return letters.indices.compactMap { index in
      let next = letters.index(after: index)
      guard wanted.count == 2, letters[index] == wanted[0], next < letters.endIndex, letters[next] == wanted[1] else {
        return nil
      }
      return index..<letters.index(after: next)
    }
  }
}
