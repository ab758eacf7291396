// Lends the terminal to another program, such as an editor, and takes it again.

import CNcurses
import CTerminalRestore
import Canvas
import Glibc

extension CursesTerminal {
  /// Gives the terminal back while some work is done, such as running another program on it.
  ///
  /// Signals have their found meaning meanwhile. Afterwards everything is sent again at the next `render`, and a size that
  /// has changed comes as a key.
  ///
  /// - Parameter work: what needs the terminal.
  /// - Returns: what the work gives.
  public func lend<Result>(to work: () -> Result) -> Result {
    guard isOpen else { return work() }
    curses_write(Self.output, capabilities.pasteOff, capabilities.pasteOff.count)
    endwin()
    terminal_restore_end()
    let result = work()
    takeAgain()
    return result
  }

  private func takeAgain() {
    // Where this fails the terminal is gone, and the next key says so.
    _ = terminal_restore_begin(Self.input, Self.output)
    invalidate()
    curses_update(-1, 0)
    setRestoreBytes()
    _ = terminal_restore_install()
    curses_write(Self.output, capabilities.pasteOn, capabilities.pasteOn.count)
    // Nobody heard of a window that was resized meanwhile.
    raise(SIGWINCH)
  }
}
