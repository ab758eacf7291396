// A program for the terminal's tests: draws odd text, shows each key, and ends in many ways.

import Canvas
import CursesTerminal
import FoundationEssentials
import Glibc

struct Probe {
  let terminal: CursesTerminal
  var lastKey = "none"
  var selection = 0

  func canvas() -> Canvas {
    var canvas = Canvas(size: terminal.size)
    canvas.draw("Probe \(terminal.size.columns)x\(terminal.size.rows)", at: .zero, style: .heading)
    canvas.horizontalRule(
      at: Point(column: 0, row: 1),
      length: terminal.size.columns,
      glyph: terminal.glyphs.horizontalRule
    )
    canvas.draw("|漢字|e\u{301}|👍|Ö|مرحبا|", at: Point(column: 2, row: 2))
    canvas.draw("|\u{1B}[31m\u{202E}|", at: Point(column: 2, row: 3), style: .warning)
    for row in 0..<4 {
      let isSelected = row == selection
      let point = Point(column: 1, row: 5 + row)
      if isSelected { canvas.draw(terminal.glyphs.caret, at: point, style: .marker) }
      canvas.draw("option \(row)", at: point.moved(columns: 2), style: isSelected ? .selected : .option)
      if isSelected { canvas.cursor = point }
    }
    canvas.draw("key \(lastKey)", at: Point(column: 2, row: 10), style: .direction)
    canvas.draw("漢", at: Point(column: terminal.size.columns - 1, row: 11))
    canvas.draw("theme \(terminal.theme.name)", at: Point(column: 2, row: 12), style: .muted)
    return canvas
  }

  mutating func run() {
    if getenv("PROBE_ASKS") != nil {
      terminal.render(canvas())
      terminal.askBackground { $0 > 0.5 ? .light : .dark }
    }
    while true {
      terminal.render(canvas())
      let key = terminal.nextKey()
      switch key {
      case .character("q"): return
      case .endOfInput: return
      case .up: selection = max(selection - 1, 0)
      case .down: selection = min(selection + 1, 3)
      case .character("T"): trap()
      case .character("W"): crash()
      case .character("O"): lastKey = "\(overflow(selection))"
      case .character("X"): exit(7)
      case .character("F"): flood()
      case .character("R"): terminal.lend { _ = system(Self.take + "exec sleep 600") }
      case .character("w"): lastKey = "\(writes()) writes"
      case .character("E"): lastKey = "lent \(terminal.lend { system("echo lent; read line; exit 5") })"
      case .character("C"): lastKey = "crashed \(terminal.lend { system(Self.take + "kill -SEGV $$") })"
      case .character(let letter): if let number = Self.signals[letter] { raise(number) }
      default: break
      }
      if ![.up, .down, .character("w"), .character("E"), .character("C")].contains(key) { lastKey = "\(key)" }
    }
  }

  private static let signals: [Character: Int32] = [
    "1": SIGTERM, "2": SIGHUP, "3": SIGINT, "4": SIGQUIT, "5": SIGABRT, "6": SIGSEGV, "7": SIGILL, "8": SIGTSTP,
    "9": SIGTRAP,
  ]

  /// Another program that takes the terminal as its own, with modes that this one never sets.
  private static let take = """
    stty raw -echo
    printf '\\033[?1049h\\033[?1000h\\033[?1006h\\033[?2004h\\033[?25l\\033[5;9r\\033[4h\\033[?7l\\033[7mtaken'

    """

  /// Sends whole frames until nobody takes them any more.
  private func flood() {
    for _ in 0..<1_000 {
      terminal.invalidate()
      terminal.render(canvas())
    }
  }

  /// How often this program has written so far; the frame that tells it comes after.
  private func writes() -> String {
    let counts = try? String(contentsOfFile: "/proc/self/io", encoding: .utf8)
    return counts?.split(separator: "\n").first { $0.hasPrefix("syscw: ") }.map { String($0.dropFirst(7)) } ?? "unknown"
  }

  private func trap() {
    let empty: [Int] = []
    print(empty[selection + 1])
  }

  private func overflow(_ depth: Int) -> Int {
    depth < 0 ? 0 : overflow(depth + 1) + overflow(depth + 2) + 1
  }

  private func crash() {
    UnsafeMutablePointer<Int>(bitPattern: 16)?.pointee = selection
  }
}

do {
  let terminal = try CursesTerminal.open(theme: .dark)
  var probe = Probe(terminal: terminal)
  probe.run()
  terminal.close()
  print("closed")
} catch {
  print("refused: \(error)")
  exit(3)
}
