// One line of the keymap of a group session.

import Canvas
import GroupSession

/// An action, the keys that ask for it, and the contexts in which they do; input, help and the leader's paper all read it.
public struct GroupBinding: Sendable {
  /// What it asks for.
  public let action: GroupAction
  /// The keys; capital and small letters are different keys.
  public let keys: [Key]
  /// How the help names them.
  public let name: KeyName
  /// What it does, in a word or two and without a word that belongs to the leader alone.
  public let label: String
  /// The contexts in which it holds.
  public let contexts: [GroupContext]
  /// Whether the leader's footer shows it.
  public let isInFooter: Bool

  /// Binds keys to an action. They go by the name of the first, unless told otherwise.
  init(
    _ action: GroupAction, _ label: String, _ keys: [Key], as name: KeyName? = nil, in contexts: [GroupContext],
    footer: Bool = false
  ) {
    self.action = action
    self.label = label
    self.keys = keys
    self.name = name ?? keys.first?.name ?? .text("")
    self.contexts = contexts
    isInFooter = footer
  }
}
