// Byte sequences from terminfo for taking the terminal and giving it back outside ncurses.

import CNcurses

/// The bytes for the signal handlers, built when the terminal is known.
struct Capabilities {
  /// Turns bracketed paste on; empty if the terminal lacks it.
  let pasteOn: [CChar]
  /// Turns bracketed paste off.
  let pasteOff: [CChar]
  /// Takes the screen again after a suspension.
  let enterScreen: [CChar]
  /// Sets the modes again after a suspension.
  let enterModes: [CChar]
  /// Resets modes that another program may have left: bracketed paste, mouse, scrolling region, insert mode, no
  /// wrapping.
  let plainModes: [CChar]
  /// Clears the scrollback; empty if the terminal cannot.
  let forgetScrollback: [CChar]
  private let leaveModes: [CChar]
  private let leaveScreen: [CChar]

  /// Reads the current terminal's entry.
  init() {
    pasteOn = Self.capability("BE")
    pasteOff = Self.capability("BD")
    forgetScrollback = Self.capability("E3")
    enterScreen = Self.capability("smcup")
    enterModes = ["smkx", "sgr0"].flatMap(Self.capability) + pasteOn
    let mouseOff =
      curses_has_capability("kmous") ? Self.characters("\u{1B}[?1006l\u{1B}[?1003l\u{1B}[?1002l\u{1B}[?1000l") : []
    leaveModes = Self.capability("cnorm") + pasteOff + mouseOff + ["sgr0", "op", "rmkx"].flatMap(Self.capability)
    leaveScreen = Self.capability("rmcup")
    plainModes = leaveModes + ["rmacs", "rmir", "smam"].flatMap(Self.capability) + Self.bytes(curses_whole_region)
  }

  /// Gives the terminal back. Leaving the alternate screen comes first, since it hides everything else; without one the
  /// cursor goes below the `rows` rows that were drawn.
  func leave(rows: Int) -> [CChar] {
    if !leaveScreen.isEmpty { return leaveScreen + leaveModes }
    return leaveModes + Self.bytes { curses_row_address(Int32(clamping: max(rows - 1, 0)), $0, $1) }
      + Self.capability("el") + Self.characters("\r\n")
  }

  private static func capability(_ name: String) -> [CChar] {
    bytes { curses_capability(name, $0, $1) }
  }

  private static func characters(_ text: String) -> [CChar] {
    text.utf8.map { CChar(bitPattern: $0) }
  }

  private static func bytes(_ copy: (UnsafeMutablePointer<CChar>, Int) -> Int) -> [CChar] {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress else { return [] }
      return Array(buffer.prefix(copy(start, buffer.count)))
    }
  }
}
