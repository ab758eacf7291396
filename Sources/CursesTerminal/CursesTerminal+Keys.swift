// Waits for keys and terminal events.

import CNcurses
import CTerminalRestore
import Canvas

extension CursesTerminal {
  /// Waits for the next key or event.
  ///
  /// After `resize` and `resumed` the next `render` sends everything.
  ///
  /// - Parameters:
  ///   - timeout: how long to wait before returning `timeout`, in milliseconds; 0 not to wait, nil for ever.
  ///   - others: descriptors, at most 64, that end the wait with `woken` when they are ready. Keys come first, so no
  ///     other program can delay them.
  /// - Returns: the key; `endOfInput` at once, always, after the terminal is gone or given back.
  public func nextKey(timeout: Int? = nil, wakingFor others: [WaitedDescriptor] = []) -> Key {
    let polled = others.map(\.polled)
    let deadline = timeout.map { curses_milliseconds() + Int64(min(max($0, 0), 86_400_000)) }
    var isWoken = false
    var isReadable = false
    while isOpen {
      if isWoken || terminal_restore_has_events(), let key = pendingEvent() { return key }
      let code = curses_key()
      if code != ERR {
        isReadable = false
        if let key = key(for: code) { return key }
        continue
      }
      // Readable without anything to read: the other end is gone.
      if isReadable, curses_waiting_bytes(Self.input) == 0 { return .endOfInput }
      let left = deadline.map { Int32(clamping: max($0 - curses_milliseconds(), 0)) } ?? -1
      let outcome = curses_wait_for(Self.input, terminal_restore_wake_descriptor(), polled, polled.count, left)
      (isWoken, isReadable) = (outcome == CURSES_WAIT_WOKEN, outcome == CURSES_WAIT_INPUT)
      if outcome == CURSES_WAIT_GONE { return .endOfInput }
      if outcome == CURSES_WAIT_OTHER { return .woken }
      if outcome == CURSES_WAIT_NOTHING, deadline.map({ $0 <= curses_milliseconds() }) == true { return .timeout }
    }
    return .endOfInput
  }

  private func pendingEvent() -> Key? {
    let events = UInt32(bitPattern: terminal_restore_take_events())
    let isResumed = events & TERMINAL_EVENT_RESUMED.rawValue != 0
    let isResized = adoptWindowSize(ifAsked: events != 0)
    guard isResumed || isResized else { return nil }
    if isResumed {
      cursorIsVisible = true
      if takesMouse { curses_take_mouse() }
    }
    invalidate()
    return isResized ? .resize(size) : .resumed
  }

  /// Adopts the size of the window, and returns whether it changed.
  private func adoptWindowSize(ifAsked asked: Bool) -> Bool {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard asked, curses_window_size(Self.output, &rows, &columns) else { return false }
    let new = Size(columns: Int(columns), rows: Int(rows))
    guard new != size else { return false }
    size = new
    resizeterm(rows, columns)
    setRestoreBytes()
    return true
  }
}
