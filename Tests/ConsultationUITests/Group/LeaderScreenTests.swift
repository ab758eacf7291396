// The leader's terminal: its pages, its clock, and what it says when something cannot be done.

import Canvas
import ConsultationUI
import TestSupport
import Testing

@testable import GroupSession

@Suite("The leader's terminal")
struct LeaderScreenTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
    Size(columns: 40, rows: 12),
  ]

  static func model(_ view: LeaderView = Leaders.view(), _ size: Size, isLeading: Bool = true) -> LeaderModel {
    var model = LeaderModel(size: size)
    _ = model.update(.viewCame(view, at: 1000))
    _ = model.update(.leadChanged(isLeading: isLeading))
    return model
  }

  static func press(_ model: inout LeaderModel, _ keys: Key...) -> [GroupIntent] {
    keys.flatMap { model.update(.keyPressed($0)) }
  }

  static func text(_ model: LeaderModel) -> String { LeaderScreen(model).draw().rows.joined(separator: "\n") }

  @Test("each page is drawn as expected", arguments: sizes)
  func goldens(_ size: Size) throws {
    let rich = Leaders.view(
      votes: Leaders.votes, safety: Leaders.safety, isSafetySceneNeeded: true, minority: "C")
    for page in 1...8 {
      var model = Self.model(rich, size)
      _ = Self.press(&model, .character(Character("\(page)")))
      try compare(model, "page-\(page)")
    }
    let keys: [(String, [Key])] = [
      ("counting", [.character("v"), .character("4"), .tab]), ("rewind", [.character("r")]),
      ("naming", [.character("w"), .character("A")]), ("skip", [.character("x")]), ("refused", [.character("c")]),
      ("close", [.character("Q")]), ("pending", [.character("B")]),
    ]
    for (name, presses) in keys {
      var model = Self.model(rich, size)
      for key in presses { _ = Self.press(&model, key) }
      try compare(model, name)
    }
    var over = Self.model(Leaders.view(seconds: 14 * 60 + 30), size)
    _ = over.update(.ticked(1060))
    try compare(over, "over")
    try compare(
      Self.model(Leaders.view(wall: Walls.view("blank"), behind: Walls.view("options")), size, isLeading: false),
      "blank")
    var gone = Self.model(size)
    _ = gone.update(.projectionGone("The projection ended."))
    try compare(gone, "gone")
    try compare(LeaderModel(size: size), "waiting")
  }

  private static func model(_ size: Size) -> LeaderModel { model(Leaders.view(), size) }

  private func compare(_ model: LeaderModel, _ name: String) throws {
    try Screens.compare(
      LeaderScreen(model).draw(), name: "leader-\(name)-\(model.size.columns)x\(model.size.rows)")
  }

  @Test("the phase's time goes on with the caller's clock, and is marked once its minutes are over")
  func clock() {
    var model = Self.model(Leaders.view(seconds: 13 * 60 + 50), Size(columns: 80, rows: 24))
    #expect(Self.text(model).contains("13:50 of 14 min"))
    #expect(!Self.text(model).contains("over"))
    _ = model.update(.ticked(1010))
    #expect(Self.text(model).contains("14:00 of 14 min · over"))
    _ = model.update(.ticked(900))
    #expect(Self.text(model).contains("14:00 of 14 min"))
    _ = model.update(.viewCame(Leaders.view(seconds: 3), at: 1100))
    #expect(Self.text(model).contains("0:03 of 14 min"))
    for seconds in [Int.max, Int.min] {
      _ = model.update(.viewCame(Leaders.view(seconds: seconds), at: seconds))
      _ = model.update(.ticked(.max))
      #expect(Self.text(model).contains("of 14 min"))
    }
  }

  @Test("a terminal that looks on asks for nothing but the lead")
  func lookingOn() {
    var model = Self.model(Size(columns: 80, rows: 24))
    _ = model.update(.leadChanged(isLeading: false))
    for binding in GroupKeymap.bindings(in: .leader) {
      guard case .deed = binding.action, let key = binding.keys.first else { continue }
      #expect(Self.press(&model, key).isEmpty)
      #expect(Self.text(model).contains("looks on"))
    }
    #expect(Self.press(&model, .character("l")) == [.takeControl])
    _ = model.update(.leadChanged(isLeading: true))
    #expect(Self.press(&model, .character("l")) == [.giveUpControl])
    #expect(Self.press(&model, .character(" ")) == [.ask(.pageTurned)])
  }

  @Test("when the projection has gone nothing is sent, it is said, and a new view brings it back")
  func gone() {
    var model = Self.model(Size(columns: 80, rows: 24))
    _ = model.update(.projectionGone("The projection ended."))
    #expect(Self.text(model).contains("the projection has gone"))
    #expect(Self.press(&model, .character(" "), .character("b")).isEmpty)
    _ = model.update(.viewCame(Leaders.view(), at: 2000))
    #expect(!Self.text(model).contains("has gone"))
    #expect(Self.press(&model, .character("b")) == [.ask(.blanked)])
  }

  @Test("what cannot be done now is refused with the session's own reason")
  func refusals() {
    var model = Self.model(Size(columns: 80, rows: 24))
    #expect(Self.press(&model, .character("c")).isEmpty)
    #expect(Self.text(model).contains("Two replies are needed"))
    _ = model.update(.refused("The story begins with the next phase."))
    #expect(Self.text(model).contains("The story begins with the next phase."))
    #expect(Self.press(&model, .character("F"), .character("F")).isEmpty)
    #expect(Self.text(model).contains("There is no F here."))
  }

  @Test("a page that is longer than its window is scrolled to its end and no further")
  func scrolling() {
    var model = Self.model(Size(columns: 80, rows: 24))
    _ = Self.press(&model, .character("8"))
    #expect(!Self.text(model).contains("leave this terminal"))
    for _ in 0..<200 { _ = Self.press(&model, .down) }
    #expect(Self.text(model).contains("leave this terminal"))
    let end = Self.text(model)
    _ = Self.press(&model, .up, .down)
    #expect(Self.text(model) == end)
  }

  @Test("the pages say what each is for: safety that is due has a mark in the row of pages")
  func marks() {
    #expect(!Self.text(Self.model(Size(columns: 80, rows: 24))).contains("safety•"))
    let due = Self.model(Leaders.view(safety: Leaders.safety), Size(columns: 80, rows: 24))
    #expect(Self.text(due).contains("safety•"))
  }

  @Test("any size, down to none, is drawn without a trap")
  func small() {
    for size in [(0, 0), (1, 1), (5, 300), (300, 2), (79, 23), (116, 10)] {
      let size = Size(columns: size.0, rows: size.1)
      var model = Self.model(size)
      for key: Key in [.character("v"), .escape, .character("r"), .escape, .character("?"), .down] {
        _ = Self.press(&model, key)
        #expect(LeaderScreen(model).draw().size == size)
      }
    }
  }
}
