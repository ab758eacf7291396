// What the files of cases are called, and what a file that was meant as one may be called.

/// What a file's name says about it, and file names in a sentence.
enum CaseFileName {
  /// Whether it may hold a case. Hidden files belong to an editor or the system.
  static func isCase(_ name: String) -> Bool { !isHidden(name) && name.hasSuffix(".json") }

  /// Whether an editor that adds its own extension may have named a case this.
  static func isLookalike(_ name: String) -> Bool {
    let small = name.lowercased()
    return !isHidden(name) && !isCase(name) && [".txt", ".json", ".js", ".rtf"].contains(where: small.hasSuffix)
  }

  /// Names in a sentence, only the first few if there are many; nil for none.
  static func listed(_ names: [String], most: Int = 4) -> String? {
    guard let last = names.last else { return nil }
    if names.count > most { return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more" }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }

  static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") }
}
