// Why a terminal cannot show a full screen.

/// Why the full screen is unavailable. The plain form always works.
public enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal of this name (`TERM`) is unknown or cannot place a cursor.
  case unsuitable(name: String)
  /// This process has the terminal open already.
  case alreadyOpen

  /// A sentence for standard error.
  public var description: String {
    switch self {
    case .notATerminal: "Standard input and output are not both a terminal."
    case .unsuitable(""): "TERM is not set, so nothing is known about the terminal."
    case .unsuitable(let name): "The terminal “\(name)” (TERM) cannot show a full screen."
    case .alreadyOpen: "The terminal is open already."
    }
  }
}
