// Asks the terminal for its background once something is on screen, and draws again if another theme fits it better.

import CNcurses
import Canvas

extension CursesTerminal {
  /// How long after the question an escape byte may be the beginning of the answer, in milliseconds.
  private static let replyTime: Int64 = 2_000
  private static let question = "\u{1B}]11;?\u{1B}\\"

  /// Asks the terminal for its background. This never waits: if an answer comes, `nextKey` takes the theme that fits it and
  /// returns `resumed`, and everything is drawn again. A terminal without colour is not asked.
  ///
  /// - Parameter fitting: the theme for a background of a relative luminance (WCAG 2) from 0 to 1.
  public func askBackground(fitting: @escaping (Double) -> Theme) {
    guard isOpen, palette.hasColour, themeForBackground == nil else { return }
    themeForBackground = fitting
    replyDeadline = curses_milliseconds() + Self.replyTime
    let bytes = Self.question.utf8.map { CChar(bitPattern: $0) }
    curses_write(Self.output, bytes, bytes.count)
  }

  /// Whether an answer may still come.
  var awaitsReply: Bool { themeForBackground != nil && curses_milliseconds() < replyDeadline }

  /// Takes a code that may belong to an answer. Returns whether it did, with the key that it makes, if it makes one.
  func takeReply(_ code: Int32) -> (isTaken: Bool, key: Key?) {
    if reply == nil {
      // The escape byte came alone, and went out as a key.
      guard escapedAlone, code == 0x5D, themeForBackground != nil else {
        escapedAlone = false
        return (false, nil)
      }
      reply = BackgroundReply()
      escapedAlone = false
      return (true, nil)
    }
    switch reply?.take(code) {
    case .complete(let luminance):
      reply = nil
      return (true, luminance.flatMap(adopt))
    case .taken: return (true, nil)
    case .stranger, nil:
      reply = nil
      return (false, nil)
    }
  }

  /// Takes the theme for a background; nil if it is the one in use.
  private func adopt(_ luminance: Double) -> Key? {
    guard let theme = themeForBackground?(luminance), theme != palette.theme else { return nil }
    palette = palette.rethemed(theme)
    invalidate()
    return .resumed
  }
}
