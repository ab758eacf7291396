// One screen of the program as it stood at one moment, with what a picture of it needs.

import TestSupport

/// A screen to be drawn.
struct ScreenPicture {
  /// A short name, the same in every theme.
  let name: String
  /// What it shows, in a few words.
  let title: String
  /// Which of the program's themes it was drawn in.
  let theme: PictureTheme
  /// The cells.
  let screen: ScreenEmulator

  /// The cells of a row.
  func cells(ofRow row: Int) -> [EmulatedCell] {
    (0..<screen.columns).compactMap { screen.cell(column: $0, row: row) }
  }
}
