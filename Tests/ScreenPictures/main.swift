// Makes the pictures of docs/screens from runs of the real program: screen-pictures FOLDER.

import Foundation
import TestSupport

/// Every picture in the dark theme, and one pair of them in two others.
func takePictures(into folder: String) throws {
  let pair = ["consultation", "debrief"]
  let draw = { (picture: ScreenPicture, name: String) in
    try PictureDrawing(picture: picture, name: name).svg
      .write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
    print("\(folder)/\(name).svg")
  }
  for theme in [PictureTheme.dark, .light, .highContrast] {
    let home = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: home.url.path)
    try Tour(theme: theme, home: home.url.path) { picture in
      guard theme.name == PictureTheme.dark.name || pair.contains(picture.name) else { return }
      try draw(picture, theme.name == PictureTheme.dark.name ? picture.name : "\(picture.name)-\(theme.name)")
    }.walk()
    guard theme.name == PictureTheme.dark.name else { continue }
    try LookBackTour(home: home.url.path) { try draw($0, $0.name) }.walk()
    try GroupTour(home: home.url.path) { try draw($0, $0.name) }.walk()
  }
}

guard CommandLine.arguments.count == 2 else {
  print("screen-pictures FOLDER")
  exit(64)
}
do {
  try takePictures(into: CommandLine.arguments[1])
} catch {
  print("\(error)")
  exit(1)
}
