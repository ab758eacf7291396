// Lends the terminal to another program, such as an editor, and takes it again.

import CNcurses
import CTerminalRestore
import Canvas

extension CursesTerminal {
  /// Gives the terminal back while some work is done, such as running another program on it.
  ///
  /// A suspension stops this program and leaves the terminal to the other one; whatever ends this program gives the terminal back as
  /// `open` found it, however the other one left it. Afterwards everything is sent again at the next `render`, and a size that
  /// has changed comes as a key.
  ///
  /// - Parameter work: what needs the terminal.
  /// - Returns: what the work gives.
  public func lend<Result>(to work: () -> Result) -> Result {
    guard isOpen else { return work() }
    curses_write(Self.output, capabilities.pasteOff, capabilities.pasteOff.count)
    endwin()
    terminal_restore_lend()
    let result = work()
    takeAgain()
    return result
  }

  private func takeAgain() {
    terminal_restore_take()
    // A program that crashed leaves its own modes behind.
    curses_write(Self.output, capabilities.plainModes, capabilities.plainModes.count)
    invalidate()
    curses_update(-1, 0)
    terminal_restore_taken()
    curses_write(Self.output, capabilities.pasteOn, capabilities.pasteOn.count)
    // Nobody heard of a window that was resized meanwhile.
    raise(SIGWINCH)
  }
}
