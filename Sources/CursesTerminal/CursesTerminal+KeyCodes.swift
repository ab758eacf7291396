// Turns ncurses key codes and the bytes of the locale into keys.

import CNcurses
import Canvas

extension CursesTerminal {
  private static let longestPaste = 65_536
  /// How long a paste or an escape sequence may pause, in milliseconds.
  private static let longestPause: Int32 = 500

  private static func named(_ code: Int32) -> Key? {
    switch code {
    case KEY_ENTER, 10, 13: .enter
    case 9: .tab
    case KEY_BTAB: .backTab
    case 8, 127, KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case 3: .interrupt
    default: nil
    }
  }

  /// Defines sequences that terminals send although terminfo names others.
  func nameMoreKeys() {
    let sequences: [(String, Int32)] = [
      ("\u{1B}[A", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}[C", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT),
      ("\u{1B}[H", KEY_HOME), ("\u{1B}[F", KEY_END), ("\u{1B}[1~", KEY_HOME), ("\u{1B}[4~", KEY_END),
      ("\u{1B}[3~", KEY_DC), ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE), ("\u{1B}[Z", KEY_BTAB),
      ("\u{1B}[200~", CURSES_PASTE_BEGIN), ("\u{1B}[201~", CURSES_PASTE_END),
    ]
    for (sequence, code) in sequences { define_key(sequence, code) }
  }

  /// The key for a code; nil if it is only part of a key or means nothing.
  func key(for code: Int32) -> Key? {
    if let key = Self.named(code) { return key }
    switch code {
    case 26:
      curses_suspend_job()
      return nil
    case 27: return escapeOrNothing()
    case 1...26: return control(code)
    case 32...255: return decode(code).map { .character(Character($0)) }
    case KEY_MOUSE: return mouseKey()
    case CURSES_PASTE_BEGIN: return .paste(pastedText())
    case (KEY_F0 + 1)...(KEY_F0 + 12): return .function(Int(code - KEY_F0))
    default: return nil
    }
  }

  private func mouseKey() -> Key? {
    var row: Int32 = 0
    var column: Int32 = 0
    switch curses_mouse_event(&row, &column) {
    case CURSES_MOUSE_PRESS: return .press(Point(column: Int(column), row: Int(row)))
    case CURSES_MOUSE_WHEEL_UP: return .wheelUp
    case CURSES_MOUSE_WHEEL_DOWN: return .wheelDown
    default: return nil
    }
  }

  private func control(_ code: Int32) -> Key? {
    UInt8(exactly: code + 0x60).map { .control(Character(Unicode.Scalar($0))) }
  }

  /// Swallows a sequence that ncurses does not know, which would otherwise read as the escape key and letters.
  private func escapeOrNothing() -> Key? {
    let next = curses_key()
    switch next {
    case ERR:
      return .escape
    case 0x5B:
      var code = codeSoon()
      while (0x20...0x3F).contains(code) { code = codeSoon() }
      return nil
    case 0x4F:
      _ = codeSoon()
      return nil
    // A letter right behind the escape is the alt key with it, which means nothing here. As the escape key it would ask
    // about leaving.
    case 0x20...0x7E: return nil
    default:
      ungetch(next)
      return .escape
    }
  }

  private func codeSoon() -> Int32 {
    let code = curses_key()
    if code != ERR { return code }
    return curses_wait_for(Self.input, -1, nil, 0, Self.longestPause) == CURSES_WAIT_INPUT ? curses_key() : ERR
  }

  private func decode(_ code: Int32) -> Unicode.Scalar? {
    let value = curses_decode(CChar(truncatingIfNeeded: code), &decoding)
    return UInt32(exactly: value).flatMap(Unicode.Scalar.init)
  }

  private func pastedText() -> String {
    var scalars = String.UnicodeScalarView()
    var last: Int32 = 0
    while true {
      let code = codeSoon()
      if code == ERR || code == CURSES_PASTE_END { break }
      defer { last = code }
      guard scalars.count < Self.longestPaste else { continue }
      switch code {
      case 10 where last == 13: continue
      case 10, 13: scalars.append("\n")
      case 9: scalars.append(" ")
      case 32...126, 128...255: if let scalar = decode(code) { scalars.append(scalar) }
      default: continue
      }
    }
    return String(scalars)
  }
}
