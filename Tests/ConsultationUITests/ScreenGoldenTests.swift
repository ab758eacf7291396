// Every screen as it is drawn at two sizes, and clipped at a third.

import Canvas
import ConsultationUI
import ScenarioEngine
import TestSupport
import Testing

@Suite("Screens")
struct ScreenGoldenTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 12)]

  /// Walks from the catalogue to the path map and takes each screen on the way.
  private func gallery(_ size: Size) throws -> [(name: String, canvas: Canvas)] {
    var pictures: [(String, Canvas)] = []
    var screens = Screens(size)
    pictures.append(("catalogue-looking", screens.canvas))
    screens = try Screens.opened(size)
    pictures.append(("before", screens.canvas))
    screens.press(.escape)
    pictures.append(("catalogue", screens.canvas))
    screens = try Screens.opened(size)
    screens.press(.enter)
    pictures.append(("letter", screens.canvas))
    let reached40 = screens.read(until: "How are you, just now?", most: 40)
    try #require(reached40)
    pictures.append(("check-in", screens.canvas))
    screens.press(.character(" "), .enter)
    pictures.append(("urge", screens.canvas))
    screens.press(.enter)
    pictures.append(("scene", screens.canvas))
    let reached20 = screens.read(until: "What do you say?", most: 20)
    try #require(reached20)
    pictures.append(("options", screens.canvas))
    screens.press(.character("a"), .enter)
    if !screens.text.contains("Before you write") { screens.press(.enter) }
    pictures.append(("pen-pause", screens.canvas))
    for letter in "so that she is heard" { screens.press(.character(letter)) }
    pictures.append(("pen-pause-typed", screens.canvas))
    screens.press(.function(2))
    pictures.append(("support", screens.canvas))
    screens.press(.escape, .enter)
    pictures.append(("reply", screens.canvas))
    screens.press(.character("?"))
    pictures.append(("help", screens.canvas))
    screens.press(.escape, .character("p"))
    pictures.append(("pause", screens.canvas))
    screens.press(.escape, .character("x"))
    pictures.append(("skip", screens.canvas))
    screens.press(.down, .enter)
    pictures.append(("skipped", screens.canvas))
    screens.press(.character("q"))
    pictures.append(("leave", screens.canvas))
    screens.press(.escape)
    for (text, name) in [
      ("Before you close", "safety"), ("Put your reply", "compose"), ("What became possible", "ending"),
      ("· afterwards", "debrief"),
    ] {
      for _ in 0..<120 where !screens.text.contains(text) { screens.goOn() }
      try #require(screens.text.contains(text), "\(name) at \(size)")
      pictures.append((name, screens.canvas))
    }
    screens.press(.enter)
    pictures.append(("moments", screens.canvas))
    screens.press(.character("o"))
    for page in 1...4 {
      screens.press(.pageDown)
      pictures.append(("debrief-open-\(page)", screens.canvas))
    }
    screens.press(.character("c"))
    pictures.append(("chart", screens.canvas))
    screens.press(.escape, .character("m"))
    pictures.append(("path-map", screens.canvas))
    screens.press(.escape, .character("g"))
    pictures.append(("glossary", screens.canvas))
    screens.press(.escape, .home, .enter)
    try #require(screens.text.contains("one moment"))
    pictures.append(("account", screens.canvas))
    screens.press(.enter)
    pictures.append(("moment", screens.canvas))
    return pictures
  }

  @Test("each is drawn as expected", arguments: sizes)
  func goldens(_ size: Size) throws {
    // At 40 by 12 text that names a screen may be cut; those screens are reached by what is left of it.
    guard size.columns >= 80 else { return try clipped(size) }
    for (name, canvas) in try gallery(size) {
      try Screens.compare(canvas, name: "\(name)-\(size.columns)x\(size.rows)")
    }
  }

  /// The screens of the larger size drawn into the smaller one.
  private func clipped(_ size: Size) throws {
    var screens = try Screens.opened(Size(columns: 80, rows: 24))
    screens.press(.enter)
    for name in ["letter", "check-in", "scene", "options"] {
      screens.tell(.resized(size))
      try Screens.compare(screens.canvas, name: "\(name)-\(size.columns)x\(size.rows)")
      screens.tell(.resized(Size(columns: 80, rows: 24)))
      switch name {
      case "letter": _ = screens.read(until: "How are you, just now?", most: 40)
      case "check-in": screens.press(.character(" "), .enter, .enter)
      default: _ = screens.read(until: "What do you say?", most: 20)
      }
    }
  }
}
