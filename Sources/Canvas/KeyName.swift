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

extension Key {
  /// Its name; an arrow goes with its opposite. Nil for what no footer names.
  public var name: KeyName? {
    switch self {
    case .up, .down: .upDown
    case .left, .right: .leftRight
    case .enter: .enter
    case .escape: .text("esc")
    case .tab: .text("tab")
    case .home: .text("Home")
    case .end: .text("End")
    case .pageUp: .text("PgUp")
    case .pageDown: .text("PgDn")
    case .interrupt: .text("^C")
    case .function(let number): .text("F\(number)")
    case .control(let letter): .text("^" + letter.uppercased())
    case .character(let letter): .text(letter == " " ? "space" : String(letter))
    default: nil
    }
  }
}
