// One line of the keymap.

import Canvas

/// An action, the keys that ask for it, and where; input, footer and help all read it.
public struct Binding: Sendable {
  /// How the footer names the key.
  public enum KeyName: Sendable, Hashable {
    /// Up and down together.
    case upDown
    /// Left and right together.
    case leftRight
    /// The enter key.
    case enter
    /// As it is written here.
    case text(String)
  }

  /// Whether it stands in the footer.
  public enum Footer: Int, Sendable, Hashable {
    /// Only in the help.
    case never
    /// Where there is room.
    case ifRoom
    /// Always.
    case always
  }

  /// What it asks for.
  public let action: Action
  /// The keys.
  public let keys: [Key]
  /// How they are named.
  public let name: KeyName
  /// What it does, in a word or two.
  public let label: String
  /// Where it holds.
  public let contexts: ContextSet
  /// Whether the footer shows it.
  public let footer: Footer

  init(
    _ action: Action, _ keys: [Key], _ name: KeyName, _ label: String, in contexts: ContextSet,
    footer: Footer = .ifRoom
  ) {
    self.action = action
    self.keys = keys
    self.name = name
    self.label = label
    self.contexts = contexts
    self.footer = footer
  }

  /// The name of the keys in these signs.
  public func keyName(_ glyphs: Glyphs) -> String {
    switch name {
    case .upDown: glyphs.upDownKeys
    case .leftRight: glyphs.leftRightKeys
    case .enter: glyphs.enterKey
    case .text(let text): text
    }
  }
}
