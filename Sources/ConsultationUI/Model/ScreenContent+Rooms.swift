// Where the rooms lie that screens are handed.

extension ScreenContent where Room == Rooms.Nothing {
  static var room: WritableKeyPath<Rooms, Room> { \.nothing }
}

extension ScreenContent where Room == Front {
  static var room: WritableKeyPath<Rooms, Room> { \.front }
}

extension ScreenContent where Room == LookBack {
  static var room: WritableKeyPath<Rooms, Room> { \.front.lookBack }
}

extension ScreenContent where Room == Consultation {
  static var room: WritableKeyPath<Rooms, Room> { \.consultation }
}

extension ScreenContent where Room == DrillRun? {
  static var room: WritableKeyPath<Rooms, Room> { \.drill }
}

/// A page of the notes and exports.
protocol NotebookPage: ScreenContent where Room == Notebook {
  /// What follows the title of the case in its head.
  var part: String { get }
}

extension ScreenContent where Room == Notebook {
  static var room: WritableKeyPath<Rooms, Room> { \.notebook }
}

extension NotebookPage {
  var part: String { "to take along" }

  func context(_ room: Notebook) -> Context { .notes }
  func head(_ room: Notebook) -> Head { .ofCase(" · " + part, place: room.shown?.walkName ?? "") }
}
