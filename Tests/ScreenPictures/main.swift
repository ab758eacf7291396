// Makes the pictures of docs/screens from runs of the real program: screen-pictures FOLDER.

import Foundation

/// Every picture in the dark theme, and one pair of them in two others.
func takePictures(into folder: String) throws {
  let pair = ["consultation", "debrief"]
  for theme in [PictureTheme.dark, .light, .highContrast] {
    try Tour(theme: theme) { picture in
      guard theme.name == PictureTheme.dark.name || pair.contains(picture.name) else { return }
      let name = theme.name == PictureTheme.dark.name ? picture.name : "\(picture.name)-\(theme.name)"
      try PictureDrawing(picture: picture, name: name).svg
        .write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
      print("\(folder)/\(name).svg")
    }.walk()
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
