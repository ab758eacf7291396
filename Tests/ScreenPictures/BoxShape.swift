// Characters drawn as shapes: rules without gaps and carets of one form under every font.

/// What a sign looks like as a shape in its cell.
enum BoxShape {
  /// From which sides a rule comes to the middle of the cell: left, right, up, down.
  static func arms(of sign: String) -> (left: Bool, right: Bool, up: Bool, down: Bool)? {
    switch sign {
    case "─": (true, true, false, false)
    case "│": (false, false, true, true)
    case "┬": (true, true, false, true)
    case "┴": (true, true, true, false)
    default: nil
    }
  }

  /// How many eighths of the cell's height a block fills from below.
  static func eighths(of sign: String) -> Int? {
    ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"].firstIndex(of: sign).map { $0 + 1 }
  }

  /// Whether the sign is a shape and not a letter.
  static func draws(_ sign: String) -> Bool { sign == "▸" || arms(of: sign) != nil || eighths(of: sign) != nil }
}
