// Byte sequences from terminfo that take the terminal and give it back outside of ncurses.

import CNcurses

/// The bytes for the signal handlers, built once the terminal is known.
struct Capabilities {
  /// Turns pasting with brackets on; empty where the terminal has none.
  let pasteOn: [CChar]
  /// Turns it off again.
  let pasteOff: [CChar]
  /// Takes the screen again after a suspension.
  let enterScreen: [CChar]
  /// Sets the modes again after a suspension.
  let enterModes: [CChar]
  /// Undoes what another program may have left on: pasting and the mouse, a scrolling region, inserting, no wrapping.
  let plainModes: [CChar]
  /// Clears what has scrolled off the screen; empty where the terminal cannot.
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

  /// Gives the terminal back, the alternate screen first: it hides everything else. Without an alternate screen the cursor goes below what was drawn on `rows` rows.
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
