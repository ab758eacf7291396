// One line of the keymap.

import Canvas

/// An action, the keys that ask for it, and the contexts in which they do; input, footer and help all read it.
public struct Binding: Sendable {
  /// Whether the footer shows it.
  public enum Footer: Int, Sendable, Hashable {
    /// Only the help does.
    case never
    /// If there is room.
    case ifRoom
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
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
  /// The contexts in which it holds.
  public let contexts: ContextSet
  /// Whether the footer shows it.
  public let footer: Footer

  /// Binds keys to an action. They go by the name of the first, unless told otherwise.
  init(
    _ action: Action, _ label: String, _ keys: [Key], as name: KeyName? = nil, in contexts: ContextSet,
    footer: Footer = .ifRoom
  ) {
    self.action = action
    self.label = label
    self.keys = keys
    self.name = name ?? keys.first?.name ?? .text("")
    self.contexts = contexts
    self.footer = footer
  }
}
