// The one table of keys of a group session: input, help, the leader's paper and the manual page all come from it.

import Canvas
import GroupSession

/// Every key of a group session that does something, and the contexts in which it does.
///
/// A choice has a capital letter that is pressed twice: no slip chooses a branch in front of the room, and no small letter
/// counts as one. The keys of a presenter's remote control turn pages and empty the wall.
public enum GroupKeymap {
  /// The table, in the order in which the help shows it.
  public static let bindings: [GroupBinding] = story + room + leading + typing + everywhere

  /// The bindings that hold on a kind of screen.
  public static func bindings(in context: GroupContext) -> [GroupBinding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// What a key asks for on a kind of screen, or nil if nothing.
  public static func binding(for key: Key, in context: GroupContext) -> GroupBinding? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }
  }

  /// The binding of a deed, or nil if no key does it on that screen.
  public static func binding(of deed: GroupDeed, in context: GroupContext) -> GroupBinding? {
    bindings.first { $0.contexts.contains(context) && $0.action == .deed(deed) }
  }

  private static let both: [GroupContext] = [.wall, .leader]

  private static let story: [GroupBinding] = [
    GroupBinding(.deed(.goOn), "on", [.character(" "), .enter, .right, .pageDown], in: both, footer: true),
    GroupBinding(.deed(.goBack), "back", [.left, .pageUp, .backspace], as: .text("PgUp"), in: both),
    GroupBinding(.deed(.blank), "empty wall", [.character("b"), .character(".")], in: both, footer: true),
    GroupBinding(.deed(.park), "pause", [.character("p")], in: both, footer: true),
    GroupBinding(.deed(.reveal), "choices", [.character("o")], in: both, footer: true),
    GroupBinding(
      .deed(.choose), "choose", "ABCDEFGHIJKL".map { .character($0) }, as: .text("AA, BB…"), in: both, footer: true),
    GroupBinding(.deed(.facts), "known, not known", [.character("f")], in: both),
    GroupBinding(.deed(.vote), "count hands", [.character("v")], in: both, footer: true),
    GroupBinding(.deed(.showVotes), "put the count up", [.character("V")], in: both),
  ]

  private static let room: [GroupBinding] = [
    GroupBinding(.map, "map", [.character("m")], in: both),
    GroupBinding(.deed(.rewind), "go back to a scene", [.character("r")], in: both),
    GroupBinding(.deed(.compare), "two replies", [.character("c")], in: both),
    GroupBinding(.deed(.skip), "pass over", [.character("x")], in: both),
    GroupBinding(.deed(.safety), "what to be sure of", [.character("s")], in: both),
    GroupBinding(.deed(.story), "the story again", [.escape], in: both),
    GroupBinding(.deed(.nextPhase), "next part", [.character("n")], in: both, footer: true),
    GroupBinding(.deed(.previousPhase), "part before", [.character("N")], in: both),
    GroupBinding(.deed(.carrier), "who carries", [.character("w")], in: both),
    GroupBinding(.deed(.debrief), "afterwards", [.character("d")], in: both),
    GroupBinding(.deed(.close), "close", [.character("q")], in: [.wall]),
    GroupBinding(.deed(.close), "close for everybody", [.character("Q")], in: [.leader]),
    GroupBinding(.keys, "keys", [.character("?"), .function(1)], in: both, footer: true),
  ]

  private static let leading: [GroupBinding] = [
    GroupBinding(
      .page, "pages of this screen", "12345678".map { .character($0) }, as: .text("1 to 8"), in: [.leader], footer: true
    ),
    GroupBinding(.nextPage, "next page of this screen", [.tab], in: [.leader]),
    GroupBinding(.previousPage, "page before", [.backTab], as: .text("S-tab"), in: [.leader]),
    GroupBinding(.up, "scroll", [.up, .character("k"), .wheelUp], in: [.leader]),
    GroupBinding(.down, "scroll", [.down, .character("j"), .wheelDown], in: [.leader]),
    GroupBinding(.lead, "lead, or look on", [.character("l")], in: [.leader], footer: true),
    GroupBinding(.leave, "leave this terminal", [.character("q"), .interrupt], in: [.leader], footer: true),
  ]

  private static let typing: [GroupBinding] = [
    GroupBinding(.digit, "how many", "0123456789".map { .character($0) }, as: .text("0 to 9"), in: [.counting]),
    GroupBinding(
      .erase, "take a number back", [.backspace, .delete, .character("x")], as: .text("x"), in: [.counting]),
    GroupBinding(.down, "next", [.tab, .right, .down, .character(" ")], in: [.counting], footer: true),
    GroupBinding(.up, "the one before", [.backTab, .left, .up], as: .text("S-tab"), in: [.counting]),
    GroupBinding(.stage, "before or after the talk", [.character("t")], in: [.counting], footer: true),
    GroupBinding(.up, "move", [.up, .left, .backTab, .character("k")], in: [.map], footer: true),
    GroupBinding(.down, "move", [.down, .right, .tab, .character("j")], in: [.map]),
    GroupBinding(.take, "keep", [.enter], in: [.counting, .naming], footer: true),
    GroupBinding(.take, "go back to it", [.enter], in: [.map], footer: true),
    GroupBinding(.yes, "yes", [.character("y"), .character("Y")], in: [.question], footer: true),
    GroupBinding(.no, "no", [.character("n"), .character("N"), .escape], in: [.question], footer: true),
    GroupBinding(.back, "leave it", [.escape, .character("q")], in: [.counting, .map], footer: true),
    GroupBinding(.back, "leave it", [.escape], in: [.naming], footer: true),
    GroupBinding(
      .back, "back", [.escape, .enter, .character(" "), .character("?"), .character("m"), .character("q")],
      in: [.sheet], footer: true),
  ]

  private static let everywhere: [GroupBinding] = [
    GroupBinding(.leave, "leave", [.interrupt], in: GroupContext.allCases.filter { $0 != .leader }),
    GroupBinding(.redraw, "draw again", [.control("l"), .resumed], in: GroupContext.allCases),
  ]
}

extension GroupKeymap {
  /// The keys as lines for the manual page, screen by screen.
  public static var manual: String {
    GroupContext.allCases.filter { $0 != .sheet }.map { context in
      let lines = bindings(in: context).map { "  \($0.name.text(.ascii)): \($0.label)" }
      return ([context.title] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
