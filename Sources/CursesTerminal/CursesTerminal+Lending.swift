// Lends the terminal to another program, such as an editor, and takes it again.

import CNcurses
import CTerminalRestore
import Canvas

extension CursesTerminal {
  /// Gives the terminal back while some work is done, such as running another program on it.
  ///
  /// Meanwhile a suspension stops this program and leaves the terminal to the other one. Whatever ends this program
  /// restores the terminal as `open` found it, however the other one left it. Afterwards the next `render` sends
  /// everything, and a changed size arrives as a key.
  ///
  /// - Parameter work: what needs the terminal.
  /// - Returns: the result of the work.
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
    // The window may have been resized in the meantime.
    raise(SIGWINCH)
  }
}
