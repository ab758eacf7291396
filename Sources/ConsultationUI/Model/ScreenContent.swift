// What a screen is: a value that draws itself from what it is handed, and answers keys.

import Canvas
import Sheets
import Vignettes

/// A screen. What it needs besides its own values is handed to it: one of the rooms, and never the whole model.
protocol ScreenContent: Sendable {
  /// What it is handed.
  associatedtype Room
  /// Where that lies.
  static var room: WritableKeyPath<Rooms, Room> { get }

  /// What keys mean on it while no line is being typed.
  func context(_ room: Room) -> Context
  /// Its title, and what is on the right of it.
  func head(_ room: Room) -> Head
  /// What it shows.
  func sheet(_ page: Page, _ room: Room) -> Sheet
  /// Why an action cannot be done now, in a sentence that says what can; nil if it can.
  func refusal(of answer: Answer, _ room: Room) -> String?
  /// Does what a key asks for, and gives what is to happen beyond this screen.
  mutating func answer(_ answer: Answer, _ room: inout Room) -> [Request]
  /// Takes a letter, or another key of a field that is so wide; gives a sentence for the person, or nothing.
  mutating func type(_ key: Key, width: Int, _ room: inout Room) -> String?
  /// Moves the caret to a point of the field.
  mutating func placeCaret(at point: Point, width: Int, _ room: inout Room)
  /// The scene that a note made now belongs to.
  func noted(_ room: Room) -> Noted
  /// Whether another screen is the same and need not be opened again.
  func isSame(as other: any ScreenContent) -> Bool
}

/// Where a note belongs that is made on a screen.
enum Noted: Equatable {
  /// As the screen below says.
  case below
  /// To the walk as a whole.
  case walk
  /// To a scene or an ending.
  case at(PlaceID)

  /// Of a place, or of the walk as a whole.
  init(_ place: PlaceID?) { self = place.map { .at($0) } ?? .walk }

  var scene: PlaceID? { if case .at(let place) = self { place } else { nil } }
}

/// What a key asks of a screen.
struct Answer {
  let action: Action
  /// The index of the selected choice.
  var selected = 0
}

/// What a screen is laid out for.
struct Page {
  let width: Int
  let glyphs: Glyphs
  /// Whether a side panel is shown beside it.
  var hasPanel = false
  /// How many rows of it are seen at once; nil where that changes nothing.
  var rows: Int?
}

/// The line above a screen.
struct Head {
  /// The title; with `isOfCase`, what follows the title of the case.
  let title: String
  var place = ""
  var isOfCase = false
  /// What follows the patient's name while a short form is taken; nil if that changes nothing.
  var inDrill: String?
  /// Whether a short form says which of its decisions this is, instead of `place`.
  var isCounted = true

  /// The title of the case with words behind it.
  static func ofCase(_ words: String = "", place: String = "", inDrill: String? = nil, isCounted: Bool = true) -> Head {
    Head(title: words, place: place, isOfCase: true, inDrill: inDrill, isCounted: isCounted)
  }
}

extension ScreenContent {
  func refusal(of answer: Answer, _ room: Room) -> String? { nil }

  /// A screen that is only read is left by enter and by esc.
  mutating func answer(_ answer: Answer, _ room: inout Room) -> [Request] { answer.isLeaving ? [.pop] : [] }

  mutating func type(_ key: Key, width: Int, _ room: inout Room) -> String? { nil }

  mutating func placeCaret(at point: Point, width: Int, _ room: inout Room) {}

  func noted(_ room: Room) -> Noted { .below }

  func isSame(as other: any ScreenContent) -> Bool { other is Self }
}

extension Answer {
  /// Whether it is the enter key or the way back.
  var isLeaving: Bool { action == .confirm || action == .back }
}

// The rooms are opened here, and a screen sees only its own.
extension ScreenContent {
  func context(in rooms: Rooms) -> Context { context(rooms[keyPath: Self.room]) }
  func head(in rooms: Rooms) -> Head { head(rooms[keyPath: Self.room]) }
  func sheet(_ page: Page, in rooms: Rooms) -> Sheet { sheet(page, rooms[keyPath: Self.room]) }
  func noted(in rooms: Rooms) -> Noted { noted(rooms[keyPath: Self.room]) }
  func refusal(of answer: Answer, in rooms: Rooms) -> String? { refusal(of: answer, rooms[keyPath: Self.room]) }

  mutating func answer(_ answer: Answer, in rooms: inout Rooms) -> [Request] {
    self.answer(answer, &rooms[keyPath: Self.room])
  }

  mutating func type(_ key: Key, width: Int, in rooms: inout Rooms) -> String? {
    type(key, width: width, &rooms[keyPath: Self.room])
  }

  mutating func placeCaret(at point: Point, width: Int, in rooms: inout Rooms) {
    placeCaret(at: point, width: width, &rooms[keyPath: Self.room])
  }
}

/// A screen with its selection and scroll. Screens lie on each other, and the one on top is shown.
struct Screen: Sendable {
  var content: any ScreenContent
  var list = SheetState()
}
