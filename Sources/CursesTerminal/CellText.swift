// Turns a cell's text into wide characters that the C library can show.

import CNcurses
import Canvas

/// What to send for each cell, with a cache.
struct CellText {
  private static let mostKept = 64

  private let sendsBeyondASCII: Bool
  /// The latest non-ASCII letters; a screen has few different ones.
  private var kept: [(letter: Letter, characters: [wchar_t])] = []

  init(sendsBeyondASCII: Bool) {
    self.sendsBeyondASCII = sendsBeyondASCII
  }

  /// Zero-terminated wide characters for a cell of that width (1 or 2).
  ///
  /// If the C library cannot write the letter or gives it another width, ncurses would misplace everything after it. An
  /// ASCII character then replaces it, followed by a blank in a wide cell.
  mutating func characters(for letter: Letter, width: Int) -> [wchar_t] {
    if let ascii = letter.ascii { return [wchar_t(ascii), 0] }
    if let known = kept.first(where: { $0.letter == letter }) { return known.characters }
    if kept.count >= Self.mostKept { kept.removeAll() }
    let characters = work(out: letter, width: width)
    kept.append((letter, characters))
    return characters
  }

  private func work(out letter: Letter, width: Int) -> [wchar_t] {
    var characters: [wchar_t] = []
    for scalar in letter.scalars {
      let character = wchar_t(bitPattern: scalar.value)
      if characters.isEmpty {
        let isSendable = scalar.isASCII || (sendsBeyondASCII && curses_can_show(character, Int32(width)))
        guard isSendable else { return substitute(for: letter) }
        characters.append(character)
      } else if sendsBeyondASCII, curses_can_show(character, 0) {
        characters.append(character)
      }
    }
    return characters.isEmpty ? [wchar_t(0x20), 0] : characters + [0]
  }

  private func substitute(for letter: Letter) -> [wchar_t] {
    let value = ASCIIFallback.character(for: letter.text).asciiValue ?? 0x3F
    return [wchar_t(value), 0]
  }
}
