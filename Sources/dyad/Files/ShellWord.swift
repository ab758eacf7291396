// Quotes words for commands that people copy into a shell.

/// Quotes words for a shell.
enum ShellWord {
  /// The word as it is, or in single quotation marks if a shell would interpret a character in it.
  static func of(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_./+,:@%".unicodeScalars.contains(scalar)
        : scalar.properties.isAlphabetic
    }
    guard !isPlain || word.isEmpty else { return word }
    return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
