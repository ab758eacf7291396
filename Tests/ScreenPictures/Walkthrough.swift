// The real program in a terminal, with a hand on the keys and a camera.

import TestSupport

/// A run of the program of which pictures are taken.
struct Walkthrough {
  private let terminal: PseudoTerminal
  private let theme: PictureTheme
  private let camera: (ScreenPicture) throws -> Void

  /// Starts the program in a home of its own: nothing of the person who makes the pictures is on them.
  init(
    _ arguments: [String], home: String, columns: Int = 80, rows: Int = 24, theme: PictureTheme = .dark,
    camera: @escaping (ScreenPicture) throws -> Void
  ) throws {
    self.theme = theme
    self.camera = camera
    terminal = try PseudoTerminal(
      BuiltProduct.path("dyad"), arguments: arguments,
      environment: [
        "DYAD_THEME": theme.name, "HOME": home, "XDG_RUNTIME_DIR": home, "XDG_DATA_HOME": nil, "XDG_CONFIG_HOME": nil,
        "XDG_STATE_HOME": nil,
      ], columns: columns, rows: rows)
  }

  /// What is on screen.
  var text: String { terminal.screen.text }

  /// Waits until a text is on screen, and all the rest with it.
  func wait(for text: String) throws {
    try terminal.waitFor(text)
    try terminal.waitUntilSettled()
  }

  /// Presses keys one by one, each once the screen has answered the one before.
  func press(_ keys: String...) throws {
    for key in keys {
      let before = terminal.screen.text
      let cursor = (terminal.screen.cursorColumn, terminal.screen.cursorRow)
      try terminal.send(key)
      try terminal.waitUntil { $0.text != before || ($0.cursorColumn, $0.cursorRow) != cursor }
      try terminal.waitUntilSettled()
    }
  }

  /// Types a text letter by letter.
  func type(_ text: String) throws {
    for letter in text { try press(String(letter)) }
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int, until text: String) throws {
    try terminal.resize(columns: columns, rows: rows)
    try wait(for: text)
  }

  /// Takes a picture.
  func picture(_ name: String, _ title: String) throws {
    try camera(ScreenPicture(name: name, title: title, theme: theme, screen: terminal.screen))
  }
}

/// What keys send.
enum Keys {
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let down = "\u{1B}[B"
  static let pageDown = "\u{1B}[6~"
  static let home = "\u{1B}[H"
}
