// How the files of cases are called, and how a file may be called that was meant as one.

/// What a file's name says of it, and names in a sentence.
enum CaseFileName {
  /// Whether a case is looked for in it; hidden files are an editor's or the system's own.
  static func isCase(_ name: String) -> Bool { !isHidden(name) && name.hasSuffix(".json") }

  /// Whether an editor that saves under an ending of its own may have named a case so.
  static func isLookalike(_ name: String) -> Bool {
    let small = name.lowercased()
    return !isHidden(name) && !isCase(name) && [".txt", ".json", ".js", ".rtf"].contains(where: small.hasSuffix)
  }

  /// Names in a sentence, the first of them where there are many; nil for none.
  static func listed(_ names: [String], most: Int = 4) -> String? {
    guard let last = names.last else { return nil }
    if names.count > most { return names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more" }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }

  static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") }
}
