// Keeps messages readable, however much a file puts into them.

/// Cuts what a message quotes from a file.
enum MessageText {
  /// A message of up to this many bytes is left alone.
  static let ordinary = 600
  /// How many characters of a quotation are kept in a longer message.
  static let quotation = 80
  /// How many characters of such a message are kept in all.
  static let longest = 1200

  /// The message with long quotations between “ and ” cut; if it is still too long, its end is cut too.
  static func clipped(_ message: String) -> String {
    guard message.utf8.count > ordinary else { return message }
    var result = String.UnicodeScalarView()
    // The number of scalars in the open quotation, or nil outside one.
    var quoted: Int?
    var kept = 0
    for scalar in message.unicodeScalars {
      if scalar == "“" {
        quoted = 0
      } else if scalar == "”" {
        quoted = nil
      } else if let count = quoted {
        quoted = count + 1
        if count == quotation { result.append("…") }
        if count >= quotation { continue }
      }
      kept += 1
      guard kept <= longest else { return String(result) + "…" }
      result.append(scalar)
    }
    return String(result)
  }
}
