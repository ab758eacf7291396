// Why a terminal cannot be used for a full screen.

/// Why the full screen cannot be had; the plain form works in every case.
public enum TerminalError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal of that name (`TERM`) cannot place a cursor, or nothing is known about it.
  case unsuitable(name: String)
  /// This process holds the terminal already.
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
