// Help as the terminal can show it: the library wraps everything but the usage line.

import Glibc

/// Finishes what the library writes as help.
enum HelpText {
  /// The text with its usage line wrapped between arguments to a width in columns.
  static func wrappingUsage(in text: String, columns: Int = columns) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.lowercased().hasPrefix("usage: ") && line.count > columns
        ? wrapped(pieces(of: line), columns: columns) : String(line)
    }.joined(separator: "\n")
  }

  /// The width for help: `COLUMNS`, else that of the terminal, else 80.
  static var columns: Int {
    if let named = VignetteLibrary.environment("COLUMNS").flatMap({ Int($0) }), named > 0 { return named }
    var size = winsize()
    return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// The words of a usage line, with whatever is in one pair of brackets as one word.
  private static func pieces(of line: Substring) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in line {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == " ", depth == 0 { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
    }
    return pieces
  }

  private static func wrapped(_ pieces: [String], columns: Int) -> String {
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last, last.count + 1 + piece.count <= columns {
        lines[lines.count - 1] = last + " " + piece
      } else {
        lines.append(lines.isEmpty ? piece : "       " + piece)
      }
    }
    return lines.joined(separator: "\n")
  }
}
