// The two forms in which a case can be written, told apart by the file's name.

/// How a case is written.
public enum CaseForm: Sendable, Equatable {
  /// JSON (docs/format.md), in which cases are published.
  case json
  /// A play (docs/script.md), in which people write them.
  case play

  /// The endings of a play's name. Windows opens the second, and many editors show the third.
  public static let playEndings = [".play", ".play.txt", ".play.md"]

  /// Tells by a file's name. What has no name, or another ending, is JSON.
  public init(ofFile name: String?) {
    let small = name?.lowercased() ?? ""
    self = Self.playEndings.contains(where: small.hasSuffix) ? .play : .json
  }

  /// A file's name without its folder and the ending that tells its form; nil if it has another ending.
  public static func stem(ofFile path: String?) -> String? {
    guard let name = path?.split(separator: "/").last else { return nil }
    let ending = ([".json"] + playEndings).first { name.lowercased().hasSuffix($0) }
    return ending.map { String(name.dropLast($0.count)) }
  }
}
