// One line of the keymap of a group session.

import Canvas
import GroupSession

/// An action, the keys that ask for it, and where; input, help and the leader's paper all read it.
public struct GroupBinding: Sendable {
  /// What it asks for.
  public let action: GroupAction
  /// The keys; capital and small letters are different keys.
  public let keys: [Key]
  /// How the help names them.
  public let name: KeyName
  /// What it does, in a word or two and without a word that belongs to the leader alone.
  public let label: String
  /// Where it holds.
  public let contexts: [GroupContext]
  /// Whether the leader's footer shows it.
  public let isInFooter: Bool

  init(
    _ action: GroupAction, _ keys: [Key], _ name: KeyName, _ label: String, in contexts: [GroupContext],
    footer: Bool = false
  ) {
    self.action = action
    self.keys = keys
    self.name = name
    self.label = label
    self.contexts = contexts
    isInFooter = footer
  }
}
