// The name of a key, as a footer or a help page shows it.

/// How the keys of a binding are named.
public enum KeyName: Sendable, Hashable {
  /// Up and down together.
  case upDown
  /// Left and right together.
  case leftRight
  /// The enter key.
  case enter
  /// Exactly this.
  case text(String)

  /// The name in these signs.
  public func text(_ glyphs: Glyphs) -> String {
    switch self {
    case .upDown: glyphs.upDownKeys
    case .leftRight: glyphs.leftRightKeys
    case .enter: glyphs.enterKey
    case .text(let text): text
    }
  }
}
