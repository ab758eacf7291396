// Pictures of a group session: what the room sees, and what its leader does.

/// One cut of Ms H on a wall, led from a second terminal.
struct GroupTour {
  let home: String
  /// Gets each picture as it is taken.
  let camera: (ScreenPicture) throws -> Void

  /// Takes every picture on the way.
  func walk() throws {
    let wall = try Walkthrough(
      ["present", "ms-h", "--cut", "properly", "--seed", "1"], home: home, columns: 100, rows: 30, camera: camera)
    try wall.wait(for: "This story touches on")
    let leader = try Walkthrough(["lead"], home: home, columns: 120, rows: 40, camera: camera)
    try leader.wait(for: "this terminal leads")
    try leader.press("n", " ")
    try wall.wait(for: "She has printed a table")
    try wall.picture("wall", "The wall: a scene, as the room sees it")
    try leader.press(" ")
    try wall.wait(for: "Her hand stays flat")
    try leader.press("n", "n", "n")
    try leader.wait(for: "Everybody commits first")
    try leader.press("o")
    try wall.wait(for: "I can't find a mistake")
    try wall.picture("wall-choices", "The wall: the first of the choices")
    try leader.picture("leader", "The leader's terminal, at the choice")
    try leader.press("v")
    try leader.press("3", "\t", "1", "\t", "4", "\t", "2", Keys.enter)
    try leader.press("V")
    try wall.wait(for: "none of these")
    try wall.picture("wall-hands", "The wall: the hands that were counted")
  }
}
