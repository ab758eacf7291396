// The one table of keys of a group session: input, help, the leader's paper and the manual page all come from it.

import Canvas
import GroupSession

/// Every key of a group session that does something, and where.
///
/// A choice has a capital letter that is pressed twice, so that no slip chooses a branch in front of the room and no small
/// letter is taken for one. The keys of a presenter's remote control turn pages and empty the wall.
public enum GroupKeymap {
  /// The table, in the order in which the help shows it.
  public static let bindings: [GroupBinding] = story + room + leading + typing + everywhere

  /// The bindings that hold on a kind of screen.
  public static func bindings(in context: GroupContext) -> [GroupBinding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// What a key asks for on a kind of screen, or nil where it asks for nothing.
  public static func binding(for key: Key, in context: GroupContext) -> GroupBinding? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }
  }

  /// The binding of a deed, or nil where no key does it on that screen.
  public static func binding(of deed: GroupDeed, in context: GroupContext) -> GroupBinding? {
    bindings.first { $0.contexts.contains(context) && $0.action == .deed(deed) }
  }

  private static let both: [GroupContext] = [.wall, .leader]

  private static let story: [GroupBinding] = [
    GroupBinding(
      .deed(.goOn), [.character(" "), .enter, .right, .pageDown], .text("space"), "on", in: both, footer: true),
    GroupBinding(.deed(.goBack), [.left, .pageUp, .backspace], .text("PgUp"), "back", in: both),
    GroupBinding(
      .deed(.blank), [.character("b"), .character(".")], .text("b"), "empty wall", in: both, footer: true),
    GroupBinding(.deed(.park), [.character("p")], .text("p"), "pause", in: both, footer: true),
    GroupBinding(.deed(.reveal), [.character("o")], .text("o"), "choices", in: both, footer: true),
    GroupBinding(
      .deed(.choose), "ABCDEFGHIJKL".map { .character($0) }, .text("AA, BB…"), "choose", in: both, footer: true),
    GroupBinding(.deed(.facts), [.character("f")], .text("f"), "known, not known", in: both),
    GroupBinding(.deed(.vote), [.character("v")], .text("v"), "count hands", in: both, footer: true),
    GroupBinding(.deed(.showVotes), [.character("V")], .text("V"), "put the count up", in: both),
  ]

  private static let room: [GroupBinding] = [
    GroupBinding(.map, [.character("m")], .text("m"), "map", in: both),
    GroupBinding(.deed(.rewind), [.character("r")], .text("r"), "go back to a scene", in: both),
    GroupBinding(.deed(.compare), [.character("c")], .text("c"), "two replies", in: both),
    GroupBinding(.deed(.skip), [.character("x")], .text("x"), "pass over", in: both),
    GroupBinding(.deed(.safety), [.character("s")], .text("s"), "what to be sure of", in: both),
    GroupBinding(.deed(.story), [.escape], .text("esc"), "the story again", in: both),
    GroupBinding(.deed(.nextPhase), [.character("n")], .text("n"), "next part", in: both, footer: true),
    GroupBinding(.deed(.previousPhase), [.character("N")], .text("N"), "part before", in: both),
    GroupBinding(.deed(.carrier), [.character("w")], .text("w"), "who carries", in: both),
    GroupBinding(.deed(.debrief), [.character("d")], .text("d"), "afterwards", in: both),
    GroupBinding(.deed(.close), [.character("q")], .text("q"), "close", in: [.wall]),
    GroupBinding(.deed(.close), [.character("Q")], .text("Q"), "close for everybody", in: [.leader]),
    GroupBinding(.keys, [.character("?"), .function(1)], .text("?"), "keys", in: both, footer: true),
  ]

  private static let leading: [GroupBinding] = [
    GroupBinding(
      .page, "12345678".map { .character($0) }, .text("1 to 8"), "pages of this screen", in: [.leader], footer: true),
    GroupBinding(.nextPage, [.tab], .text("tab"), "next page of this screen", in: [.leader]),
    GroupBinding(.previousPage, [.backTab], .text("S-tab"), "page before", in: [.leader]),
    GroupBinding(.up, [.up, .character("k"), .wheelUp], .upDown, "scroll", in: [.leader]),
    GroupBinding(.down, [.down, .character("j"), .wheelDown], .upDown, "scroll", in: [.leader]),
    GroupBinding(.lead, [.character("l")], .text("l"), "lead, or look on", in: [.leader], footer: true),
    GroupBinding(
      .leave, [.character("q"), .interrupt], .text("q"), "leave this terminal", in: [.leader], footer: true),
  ]

  private static let typing: [GroupBinding] = [
    GroupBinding(.digit, "0123456789".map { .character($0) }, .text("0 to 9"), "how many", in: [.counting]),
    GroupBinding(
      .erase, [.backspace, .delete, .character("x")], .text("x"), "take a number back", in: [.counting]),
    GroupBinding(
      .down, [.tab, .right, .down, .character(" ")], .text("tab"), "next", in: [.counting], footer: true),
    GroupBinding(.up, [.backTab, .left, .up], .text("S-tab"), "the one before", in: [.counting]),
    GroupBinding(
      .stage, [.character("t")], .text("t"), "before or after the talk", in: [.counting], footer: true),
    GroupBinding(.up, [.up, .left, .backTab, .character("k")], .upDown, "move", in: [.map], footer: true),
    GroupBinding(.down, [.down, .right, .tab, .character("j")], .upDown, "move", in: [.map]),
    GroupBinding(.take, [.enter], .enter, "keep", in: [.counting, .naming], footer: true),
    GroupBinding(.take, [.enter], .enter, "go back to it", in: [.map], footer: true),
    GroupBinding(.yes, [.character("y"), .character("Y")], .text("y"), "yes", in: [.question], footer: true),
    GroupBinding(
      .no, [.character("n"), .character("N"), .escape], .text("n"), "no", in: [.question], footer: true),
    GroupBinding(
      .back, [.escape, .character("q")], .text("esc"), "leave it", in: [.counting, .map], footer: true),
    GroupBinding(.back, [.escape], .text("esc"), "leave it", in: [.naming], footer: true),
    GroupBinding(
      .back, [.escape, .enter, .character(" "), .character("?"), .character("m"), .character("q")], .text("esc"),
      "back", in: [.sheet], footer: true),
  ]

  private static let everywhere: [GroupBinding] = [
    GroupBinding(
      .leave, [.interrupt], .text("^C"), "leave", in: GroupContext.allCases.filter { $0 != .leader }),
    GroupBinding(.redraw, [.control("l"), .resumed], .text("^L"), "draw again", in: GroupContext.allCases),
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
