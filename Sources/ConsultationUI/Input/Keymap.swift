// The one table of keys: input, footer, help and the manual page all come from it.

import Canvas

/// Every key that does something, and the contexts in which it does.
public enum Keymap {
  /// The table, in the order in which the footer shows it.
  public static let bindings: [Binding] = moving + confirming + marking + writing + going + everywhere

  /// The bindings that hold on a kind of screen.
  public static func bindings(in context: Context) -> [Binding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// What a key asks for on a kind of screen, or nil if nothing.
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
    Binding(.up, "move", [.up, .character("k")], in: lists),
    Binding(.down, "move down", [.down, .character("j")], in: lists, footer: .never),
    Binding(.up, "move", [.up, .character("k")], in: [.plainEnding], footer: .never),
    Binding(.down, "move down", [.down, .character("j")], in: [.plainEnding], footer: .never),
    Binding(.up, "scroll", [.up, .character("k")], in: texts),
    Binding(.down, "scroll down", [.down, .character("j")], in: texts, footer: .never),
    Binding(.up, "move", [.up, .backTab], in: [.writing]),
    Binding(.down, "move down", [.down, .tab], in: [.writing], footer: .never),
    Binding(.left, "across", [.left, .character("h")], in: [.checkIn, .plainEnding], footer: .never),
    Binding(.right, "across", [.right, .character("l")], in: [.checkIn, .plainEnding], footer: .never),
    Binding(.pageUp, "look back", [.pageUp, .control("b")], in: all.subtracting([.quiet, .pause]), footer: .never),
    Binding(.pageDown, "look on", [.pageDown, .control("f")], in: all.subtracting([.quiet, .pause]), footer: .never),
    Binding(.first, "to the top", [.home], in: lists.union(texts), footer: .never),
    Binding(.last, "to the end", [.end], in: lists.union(texts), footer: .never),
    Binding(
      .option, "go to that option", "abcdefgh12345678".map { .character($0) }, as: .text("A to H"),
      in: [.choosing, .safety], footer: .never),
  ]

  private static let confirming: [Binding] = [
    Binding(.confirm, "open", [.enter], in: [.catalogue], footer: .always),
    Binding(.confirm, "choose", [.enter, .character(" ")], in: [.before, .question, .notes], footer: .always),
    Binding(.confirm, "read on", [.enter, .character(" ")], in: [.reading], footer: .always),
    Binding(.confirm, "when you are ready", [.enter, .character(" ")], in: [.quiet], footer: .always),
    Binding(.confirm, "say it", [.enter], in: [.choosing, .safety], footer: .always),
    Binding(.confirm, "choose", [.enter], in: [.pen, .walk, .urge], footer: .always),
    Binding(.mark, "mark", [.character(" ")], in: [.checkIn, .notice], footer: .always),
    Binding(.confirm, "go on", [.enter], in: [.writing, .checkIn, .notice, .reflecting], footer: .always),
    Binding(.confirm, "take", [.enter, .character(" ")], in: [.compose], footer: .always),
    Binding(.confirm, "afterwards", [.enter, .character(" ")], in: [.ending], footer: .always),
    Binding(.confirm, "open", [.enter, .right, .character("l")], in: [.debrief], footer: .always),
    Binding(.confirm, "choose", [.enter, .character(" ")], in: [.plainEnding], footer: .always),
    Binding(.confirm, "open", [.enter], in: [.scene], footer: .always),
    Binding(.confirm, "walk again from here", [.enter], in: [.map], footer: .always),
    Binding(.confirm, "go on", [.enter, .character(" ")], in: [.pause], footer: .always),
    Binding(.confirm, "keep it", [.enter], in: [.noting], footer: .always),
    Binding(
      .confirm, "open", [.enter, .right, .character("l")], in: [.sessions, .revisits, .shortForms, .progress],
      footer: .always),
  ]

  private static let marking: [Binding] = [
    Binding(.earlier, "reorder", [.left, .character("<"), .character("h")], in: [.compose]),
    Binding(.later, "later", [.right, .character(">"), .character("l")], in: [.compose], footer: .never),
    Binding(.unfold, "open all", [.character("o")], in: [.debrief]),
  ]

  private static let writing: [Binding] = [
    Binding(.nextPrompt, "next prompt", [.tab], in: [.reflecting], footer: .never),
    Binding(.previousPrompt, "prompt before", [.backTab], as: .text("shift-tab"), in: [.reflecting], footer: .never),
    Binding(.back, "back", [.escape], in: [.noting, .reflecting, .notes], footer: .always),
    Binding(.editor, "your editor", [.control("o")], in: [.noting, .reflecting]),
  ]

  private static let going: [Binding] = [
    Binding(
      .back, "back", [.escape, .left, .character("h"), .backspace],
      in: [
        .lookBack, .scene, .chart, .glossary, .help, .support, .map, .sessions, .progress, .revisits, .shortForms,
      ], footer: .always),
    Binding(.back, "back", [.escape], in: [.before, .question, .pause], footer: .always),
    Binding(.back, "back", [.escape, .left, .character("h")], in: [.debrief], footer: .never),
    Binding(.back, "choose otherwise", [.escape], in: [.pen], footer: .never),
    Binding(.chart, "chart", [.character("c")], in: afterwards),
    Binding(.sessions, "earlier sessions", [.character("a")], in: [.catalogue], footer: .never),
    Binding(.progress, "recurring", [.character("b")], in: [.catalogue], footer: .never),
    Binding(.revisits, "practise next", [.character("r")], in: [.catalogue], footer: .never),
    Binding(.shortForms, "short forms", [.character("f")], in: [.catalogue]),
    Binding(.map, "map", [.character("m")], in: afterwards),
    Binding(.notebook, "notes", [.character("e")], in: afterwards),
    Binding(.otherWalk, "walk", [.character("w")], in: afterwards),
    Binding(.remark, "not how it was for me", [.character("r")], in: [.scene], footer: .always),
    Binding(.back, "back", [.escape], in: [.writing], footer: .never),
    Binding(
      .glossary, "glossary", [.character("g")],
      in: all.subtracting(Context.typing).subtracting([.quiet, .choosing, .safety, .glossary]).subtracting(afterwards),
      footer: .never),
    Binding(.glossary, "glossary", [.character("g")], in: afterwards),
    Binding(
      .medicines, "medicines", [.character("m")],
      in: Context.play.subtracting(Context.typing).subtracting([.quiet])),
    Binding(.skip, "skip", [.character("x")], in: Context.play.subtracting([.writing]), footer: .never),
    Binding(.skip, "skip", [.function(4)], in: [.writing], footer: .never),
  ]

  private static let everywhere: [Binding] = [
    Binding(
      .note, "note", [.character("n"), .function(5)],
      in: all.subtracting(Context.typing).subtracting([
        .catalogue, .before, .sessions, .progress, .revisits, .shortForms,
      ])),
    Binding(.note, "note", [.function(5)], in: [.writing], footer: .never),
    Binding(
      .pause, "pause", [.character("p")],
      in: all.subtracting(Context.typing).subtracting([.pause]).subtracting(afterwards)),
    Binding(.pause, "pause", [.character("p")], in: afterwards, footer: .never),
    Binding(.pause, "pause", [.function(3)], in: Context.typing),
    Binding(
      .support, "support", [.character("s"), .function(2)], in: all.subtracting(Context.typing).subtracting([.support]),
      footer: .always),
    Binding(.support, "support", [.function(2)], in: Context.typing, footer: .always),
    Binding(
      .help, "help", [.character("?"), .function(1)], in: all.subtracting(Context.typing).subtracting([.help]),
      footer: .always),
    Binding(.help, "help", [.function(1)], in: Context.typing, footer: .always),
    Binding(
      .leave, "leave", [.character("q"), .interrupt],
      in: all.subtracting(Context.typing).subtracting([.question]).subtracting(afterwards), footer: .always),
    Binding(.leave, "done", [.character("q"), .interrupt], in: afterwards, footer: .always),
    Binding(.leave, "leave", [.interrupt], in: Context.typing.union([.question]), footer: .never),
    Binding(.redraw, "draw again", [.control("l"), .resumed], in: all, footer: .never),
    // The terminal stops the program by itself; this is for the help, and for one that cannot be stopped.
    Binding(.redraw, "suspend", [.control("z")], in: all, footer: .never),
  ]
}

extension Keymap {
  /// The keys of the screens as lines for the manual page: each key once, with everything that it does.
  public static var manual: String {
    var keys: [String] = []
    var labels: [String: [String]] = [:]
    for binding in bindings {
      let key = binding.name.text(.ascii)
      if labels[key] == nil { keys.append(key) }
      if labels[key, default: []].contains(binding.label) == false { labels[key, default: []].append(binding.label) }
    }
    return keys.map { "  \($0): " + labels[$0, default: []].joined(separator: "; ") }.joined(separator: "\n")
  }
}
