// Lends the terminal to another program, such as an editor, and takes it again.

import CNcurses
import CTerminalRestore
import Canvas
import Glibc

extension CursesTerminal {
  /// Gives the terminal back while some work is done, such as running another program on it.
  ///
  /// Signals have their usual meaning meanwhile. Afterwards everything is sent again at the next `render`, and a size that
  /// has changed comes as a key.
  ///
  /// - Parameter work: what needs the terminal.
  /// - Returns: what the work gives.
  public func lend<Result>(to work: () -> Result) -> Result {
    guard isOpen else { return work() }
    curses_write(Self.output, capabilities.pasteOff, capabilities.pasteOff.count)
    endwin()
    terminal_restore_end()
    let found = [SIGINT, SIGTERM, SIGTSTP].map { ($0, Self.exchange($0, for: nil)) }
    let result = work()
    for (number, action) in found { _ = Self.exchange(number, for: action) }
    takeAgain()
    return result
  }

  /// Gives a signal another action, nil for its usual one: those of ncurses would take the screen from the other program.
  private static func exchange(_ number: Int32, for action: sigaction?) -> sigaction {
    var usual = sigaction()
    usual.__sigaction_handler.sa_handler = SIG_DFL
    sigemptyset(&usual.sa_mask)
    var new = action ?? usual
    var found = sigaction()
    sigaction(number, &new, &found)
    return found
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
