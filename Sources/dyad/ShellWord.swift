// Words of a command that somebody is to type, as a shell takes them for themselves.

/// Writes words for a shell.
enum ShellWord {
  /// The word as it stands; in straight single quotation marks where a space or another sign in it means something to a shell.
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
