// Pictures of what is kept: from the catalogue to the look back over sessions.

/// The look back of a home in which a case has been played to its end.
struct LookBackTour {
  let home: String
  /// Gets each picture as it is taken.
  let camera: (ScreenPicture) throws -> Void

  /// Takes every picture on the way.
  func walk() throws {
    let walk = try Walkthrough(["open", "--seed", "1"], home: home, camera: camera)
    try walk.wait(for: "Content notes: ")
    try walk.press("b")
    try walk.wait(for: "Family by family")
    try walk.select("Family by family")
    try walk.press("\r")
    try walk.picture("look-back", "What recurs, and families beside patients")
  }
}
