// What a person did at the keyboard, or what happened to the terminal while waiting for it.

/// One input from the terminal, independent of any terminal library.
public enum Key: Sendable, Hashable {
  /// A typed character; never a control character.
  case character(Character)
  /// A control character typed with a letter a to z, except those that have a case of their own below.
  case control(Character)
  /// Pasted text, with its line breaks; control characters are removed.
  case paste(String)
  /// The return or enter key.
  case enter
  /// The escape key by itself.
  case escape
  /// The tab key.
  case tab
  /// Shift and tab.
  case backTab
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
  /// Cursor up.
  case up
  /// Cursor down.
  case down
  /// Cursor left.
  case left
  /// Cursor right.
  case right
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// A page up.
  case pageUp
  /// A page down.
  case pageDown
  /// A function key, 1 to 12.
  case function(Int)
  /// The first button of the mouse was pressed over this cell.
  case press(Point)
  /// The wheel was turned up.
  case wheelUp
  /// The wheel was turned down.
  case wheelDown
  /// The terminal now has this size; draw everything again.
  case resize(Size)
  /// Ctrl-C: the person wants to stop.
  case interrupt
  /// The program was suspended and continues; draw everything again.
  case resumed
  /// No key came in time, or something else that was waited for came first.
  case timeout
  /// A file descriptor that was watched along with the keys is ready.
  case woken
  /// The terminal is gone; no more keys will come.
  case endOfInput
}
