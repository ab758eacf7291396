// Plays a case: chooses by what is on screen, and reads on in between.

extension Walkthrough {
  /// Reads on until a text is on screen; gives up where it never comes.
  func read(until wanted: String) throws {
    for _ in 0..<80 where !text.contains(wanted) { try press(Keys.enter) }
    try wait(for: wanted)
  }

  /// Moves the caret down to the choice that begins so.
  func select(_ beginning: String) throws {
    for _ in 0..<40 where !chosen.hasPrefix(beginning) { try press(Keys.down) }
    guard chosen.hasPrefix(beginning) else { throw Lost(wanted: beginning, screen: text) }
  }

  /// Says the option of an id, by the beginning of its line as the case has it.
  func say(_ option: String) throws {
    let beginning = try CaseLines.beginning(of: option)
    try read(until: "⏎ say it")
    // A letter is taken only once every option has been in sight; the arrow brings each into sight.
    for _ in 0..<8 where !chosen.dropFirst(3).hasPrefix(beginning) { try press(Keys.down) }
    guard chosen.dropFirst(3).hasPrefix(beginning) else { throw Lost(wanted: beginning, screen: text) }
    try press(Keys.enter)
  }

  /// Comes to the next check-in and marks words, named in the order in which they stand there.
  func feel(_ words: String...) throws {
    // The words take letters only once the caret is among them.
    try read(until: "space mark")
    for word in words {
      for _ in 0..<12 where !text.contains("▸ · \(word)") { try press(String(word.prefix(1))) }
      try press(" ")
    }
  }

  /// Leaves a check-in, and the question about an urge where it follows.
  func goOn(urge: String = "Leave this") throws {
    try press(Keys.enter)
    if text.contains("Is there an urge?") {
      try select(urge)
      try press(Keys.enter)
    }
    try press(Keys.enter)
  }

  /// What stands behind the caret, without the columns beside it.
  private var chosen: String {
    let line = text.split(separator: "▸").dropFirst().first?.split(separator: "\n").first ?? ""
    return line.drop { $0 == " " }.split(separator: "    ").first.map(String.init) ?? ""
  }
}

/// What was looked for never came.
struct Lost: Error, CustomStringConvertible {
  let wanted: String
  let screen: String

  var description: String { "“\(wanted)” is not to be reached from:\n\(screen)" }
}
