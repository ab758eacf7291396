// The playtest script: a walk written down one event a line (docs/scripts.md).

import Vignettes

/// A script as a list of commands, each with its line number.
public struct PlaytestScript: Hashable, Sendable {
  /// A command and its line.
  public struct Line: Hashable, Sendable {
    /// The line number, from 1.
    public let number: Int
    /// The command.
    public let command: ScriptCommand

    /// Makes a line.
    public init(number: Int, command: ScriptCommand) {
      self.number = number
      self.command = command
    }
  }

  /// The commands in order; blank lines and comments are left out.
  public let lines: [Line]

  /// Makes a script from its lines.
  public init(lines: [Line]) { self.lines = lines }

  /// Reads a script. Blank lines and lines that begin with `#` are passed over.
  ///
  /// - Throws: `ScriptError` at the first line that is no command.
  public init(parsing text: String) throws(ScriptError) {
    var lines: [Line] = []
    // Not `isNewline`: the rarer line separators may occur in a quoted text.
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    for (place, part) in parts.enumerated() {
      var words = ScriptWords(part)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      do {
        lines.append(Line(number: place + 1, command: try ScriptCommand(parsing: &words)))
      } catch {
        throw ScriptError(line: place + 1, message: error.description, possible: [])
      }
    }
    self.lines = lines
  }

  /// The events of a session as a script; playing it gives the same session.
  public init(_ session: Session) {
    let header = [ScriptCommand.mode(session.start.mode), .seed(session.start.seed)]
    let commands = header + session.events.dropFirst().map { ScriptCommand($0) }
    lines = commands.enumerated().map { Line(number: $0 + 1, command: $1) }
  }

  /// The script as text, one command a line.
  public var text: String { lines.map { $0.command.description + "\n" }.joined() }
}

/// Where a script stops, why, and what was possible there.
public struct ScriptError: Error, Hashable, Sendable {
  /// The line number, from 1; one past the last for a script that ends too early.
  public let line: Int
  /// What does not fit.
  public let message: String
  /// Commands that would have fitted there.
  public let possible: [String]
}
