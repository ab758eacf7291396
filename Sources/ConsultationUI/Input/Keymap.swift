// The one table of keys: input, footer, help and the manual page all come from it.

import Canvas

/// Every key that does something, and where.
public enum Keymap {
  /// The table, in the order in which the footer shows it.
  public static let bindings: [Binding] = moving + confirming + marking + writing + going + everywhere

  /// The bindings that hold on a kind of screen.
  public static func bindings(in context: Context) -> [Binding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// What a key asks for on a kind of screen, or nil where it asks for nothing.
  public static func binding(for key: Key, in context: Context) -> Binding? {
    bindings.first { $0.contexts.contains(context) && $0.keys.contains(folded(key)) }
  }

  /// A capital letter asks for the same as a small one.
  private static func folded(_ key: Key) -> Key {
    guard case .character(let character) = key, let small = character.lowercased().first else { return key }
    return .character(small)
  }

  /// Screens on which a line is selected.
  private static let lists: ContextSet = [
    .catalogue, .before, .choosing, .safety, .pen, .checkIn, .urge, .compose, .notice, .walk, .debrief, .map, .question,
    .notes, .sessions, .revisits, .shortForms,
  ]
  /// Screens that are read and scrolled.
  private static let texts: ContextSet = [
    .reading, .lookBack, .ending, .scene, .chart, .glossary, .help, .support, .progress,
  ]
  /// The two pages of the debrief.
  private static let afterwards: ContextSet = [.plainEnding, .debrief]
  private static let all = ContextSet(Context.allCases)

  private static let moving: [Binding] = [
    Binding(.up, [.up, .character("k")], .upDown, "move", in: lists),
    Binding(.down, [.down, .character("j")], .upDown, "move down", in: lists, footer: .never),
    Binding(.up, [.up, .character("k")], .upDown, "move", in: [.plainEnding], footer: .never),
    Binding(.down, [.down, .character("j")], .upDown, "move down", in: [.plainEnding], footer: .never),
    Binding(.up, [.up, .character("k")], .upDown, "scroll", in: texts),
    Binding(.down, [.down, .character("j")], .upDown, "scroll down", in: texts, footer: .never),
    Binding(.up, [.up, .backTab], .upDown, "move", in: [.writing]),
    Binding(.down, [.down, .tab], .upDown, "move down", in: [.writing], footer: .never),
    Binding(.left, [.left, .character("h")], .leftRight, "across", in: [.checkIn, .plainEnding], footer: .never),
    Binding(.right, [.right, .character("l")], .leftRight, "across", in: [.checkIn, .plainEnding], footer: .never),
    Binding(
      .pageUp, [.pageUp, .control("b")], .text("PgUp"), "look back", in: all.subtracting([.quiet, .pause]),
      footer: .never),
    Binding(
      .pageDown, [.pageDown, .control("f")], .text("PgDn"), "look on", in: all.subtracting([.quiet, .pause]),
      footer: .never),
    Binding(.first, [.home], .text("Home"), "to the top", in: lists.union(texts), footer: .never),
    Binding(.last, [.end], .text("End"), "to the end", in: lists.union(texts), footer: .never),
    Binding(
      .option, "abcdefgh12345678".map { .character($0) }, .text("A to H"), "go to that option",
      in: [.choosing, .safety],
      footer: .never),
  ]

  private static let confirming: [Binding] = [
    Binding(.confirm, [.enter], .enter, "open", in: [.catalogue], footer: .always),
    Binding(.confirm, [.enter, .character(" ")], .enter, "choose", in: [.before, .question], footer: .always),
    Binding(.confirm, [.enter, .character(" ")], .enter, "read on", in: [.reading], footer: .always),
    Binding(.confirm, [.enter, .character(" ")], .enter, "when you are ready", in: [.quiet], footer: .always),
    Binding(.confirm, [.enter], .enter, "say it", in: [.choosing, .safety], footer: .always),
    Binding(.confirm, [.enter], .enter, "go on", in: [.writing], footer: .always),
    Binding(.confirm, [.enter], .enter, "choose", in: [.pen, .walk, .urge], footer: .always),
    Binding(
      .mark, [.character(" ")], .text("space"), "mark", in: [.checkIn, .notice], footer: .always),
    Binding(.confirm, [.enter], .enter, "go on", in: [.checkIn], footer: .always),
    Binding(.confirm, [.enter], .enter, "go on", in: [.notice], footer: .always),
    Binding(
      .confirm, [.enter, .character(" ")], .enter, "take", in: [.compose], footer: .always),
    Binding(.confirm, [.enter, .character(" ")], .enter, "afterwards", in: [.ending], footer: .always),
    Binding(.confirm, [.enter, .right, .character("l")], .enter, "open", in: [.debrief], footer: .always),
    Binding(.confirm, [.enter, .character(" ")], .enter, "choose", in: [.plainEnding], footer: .always),
    Binding(.confirm, [.enter], .enter, "open", in: [.scene], footer: .always),
    Binding(.confirm, [.enter], .enter, "walk again from here", in: [.map], footer: .always),
    Binding(.confirm, [.enter, .character(" ")], .enter, "go on", in: [.pause], footer: .always),
    Binding(.confirm, [.enter], .enter, "keep it", in: [.noting], footer: .always),
    Binding(.confirm, [.enter], .enter, "go on", in: [.reflecting], footer: .always),
    Binding(.confirm, [.enter, .character(" ")], .enter, "choose", in: [.notes], footer: .always),
    Binding(
      .confirm, [.enter, .right, .character("l")], .enter, "open", in: [.sessions, .revisits, .shortForms, .progress],
      footer: .always),
  ]

  private static let marking: [Binding] = [
    Binding(
      .earlier, [.left, .character("<"), .character("h")], .leftRight, "reorder", in: [.compose]),
    Binding(
      .later, [.right, .character(">"), .character("l")], .leftRight, "later", in: [.compose], footer: .never),
    Binding(.unfold, [.character("o")], .text("o"), "open all", in: [.debrief]),
  ]

  private static let writing: [Binding] = [
    Binding(.nextPrompt, [.tab], .text("tab"), "next prompt", in: [.reflecting], footer: .never),
    Binding(.previousPrompt, [.backTab], .text("shift-tab"), "prompt before", in: [.reflecting], footer: .never),
    Binding(.back, [.escape], .text("esc"), "back", in: [.noting, .reflecting, .notes], footer: .always),
    Binding(.editor, [.control("o")], .text("^O"), "your editor", in: [.noting, .reflecting]),
  ]

  private static let going: [Binding] = [
    Binding(
      .back, [.escape, .left, .character("h"), .backspace], .text("esc"), "back",
      in: [.lookBack, .scene, .chart, .glossary, .help, .support, .map], footer: .always),
    Binding(.back, [.escape], .text("esc"), "back", in: [.before, .question, .pause], footer: .always),
    Binding(.back, [.escape, .left, .character("h")], .text("esc"), "back", in: [.debrief], footer: .never),
    Binding(.back, [.escape], .text("esc"), "choose otherwise", in: [.pen], footer: .never),
    Binding(.chart, [.character("c")], .text("c"), "chart", in: afterwards),
    Binding(
      .back, [.escape, .left, .character("h"), .backspace], .text("esc"), "back",
      in: [.sessions, .progress, .revisits, .shortForms], footer: .always),
    Binding(.sessions, [.character("a")], .text("a"), "earlier sessions", in: [.catalogue], footer: .never),
    Binding(.progress, [.character("b")], .text("b"), "recurring", in: [.catalogue], footer: .never),
    Binding(.revisits, [.character("r")], .text("r"), "practise next", in: [.catalogue], footer: .never),
    Binding(.shortForms, [.character("f")], .text("f"), "short forms", in: [.catalogue]),
    Binding(.map, [.character("m")], .text("m"), "map", in: afterwards),
    Binding(.notebook, [.character("e")], .text("e"), "notes", in: afterwards),
    Binding(
      .otherWalk, [.character("w")], .text("w"), "walk", in: afterwards),
    Binding(
      .remark, [.character("r")], .text("r"), "not how it was for me", in: [.scene], footer: .always),
    Binding(.back, [.escape], .text("esc"), "back", in: [.writing], footer: .never),
    Binding(
      .glossary, [.character("g")], .text("g"), "glossary",
      in: all.subtracting(Context.typing).subtracting([.quiet, .choosing, .safety, .glossary]).subtracting(afterwards),
      footer: .never),
    Binding(.glossary, [.character("g")], .text("g"), "glossary", in: afterwards),
    Binding(
      .medicines, [.character("m")], .text("m"), "medicines",
      in: Context.play.subtracting(Context.typing).subtracting([.quiet])),
    Binding(
      .skip, [.character("x")], .text("x"), "skip", in: Context.play.subtracting([.writing]), footer: .never),
    Binding(.skip, [.function(4)], .text("F4"), "skip", in: [.writing], footer: .never),
  ]

  private static let everywhere: [Binding] = [
    Binding(
      .note, [.character("n"), .function(5)], .text("n"), "note",
      in: all.subtracting(Context.typing).subtracting([
        .catalogue, .before, .sessions, .progress, .revisits, .shortForms,
      ])),
    Binding(.note, [.function(5)], .text("F5"), "note", in: [.writing], footer: .never),
    Binding(
      .pause, [.character("p")], .text("p"), "pause",
      in: all.subtracting(Context.typing).subtracting([.pause]).subtracting(afterwards)),
    Binding(.pause, [.character("p")], .text("p"), "pause", in: afterwards, footer: .never),
    Binding(.pause, [.function(3)], .text("F3"), "pause", in: Context.typing),
    Binding(
      .support, [.character("s"), .function(2)], .text("s"), "support",
      in: all.subtracting(Context.typing).subtracting([.support]), footer: .always),
    Binding(.support, [.function(2)], .text("F2"), "support", in: Context.typing, footer: .always),
    Binding(
      .help, [.character("?"), .function(1)], .text("?"), "help",
      in: all.subtracting(Context.typing).subtracting([.help]), footer: .always),
    Binding(.help, [.function(1)], .text("F1"), "help", in: Context.typing, footer: .always),
    Binding(
      .leave, [.character("q"), .interrupt], .text("q"), "leave",
      in: all.subtracting(Context.typing).subtracting([.question]).subtracting(afterwards), footer: .always),
    Binding(.leave, [.character("q"), .interrupt], .text("q"), "done", in: afterwards, footer: .always),
    Binding(
      .leave, [.interrupt], .text("^C"), "leave", in: Context.typing.union([.question]), footer: .never),
    Binding(.redraw, [.control("l"), .resumed], .text("^L"), "draw again", in: all, footer: .never),
    Binding(.suspend, [.control("z")], .text("^Z"), "suspend", in: all, footer: .never),
  ]
}

extension Keymap {
  /// The keys of the screens as lines for the manual page: each key once, with everything that it does.
  public static var manual: String {
    var keys: [String] = []
    var labels: [String: [String]] = [:]
    for binding in bindings {
      let key = binding.keyName(.ascii)
      if labels[key] == nil { keys.append(key) }
      if labels[key, default: []].contains(binding.label) == false { labels[key, default: []].append(binding.label) }
    }
    return keys.map { "  \($0): " + labels[$0, default: []].joined(separator: "; ") }.joined(separator: "\n")
  }
}
