// The walk of which pictures are taken, from the catalogue to the path map.

/// One walk of Ms H, close to the published course, in one theme.
struct Tour {
  let theme: PictureTheme
  /// Where the walk is kept.
  let home: String
  /// Gets each picture as it is taken.
  let camera: (ScreenPicture) throws -> Void

  /// Takes every picture on the way.
  func walk() throws {
    let walk = try Walkthrough(["open", "--seed", "1"], home: home, theme: theme, camera: camera)
    try beforehand(walk)
    try combination(walk)
    try beforeClosing(walk)
    try fromMonthToMonth(walk)
    try supervision(walk)
    try debrief(walk)
    try oneMoment(walk)
    try chartAndMap(walk)
  }

  private func beforehand(_ walk: Walkthrough) throws {
    try walk.wait(for: "Content notes: ")
    try walk.picture("catalogue", "The catalogue of cases")
    try walk.select("Ms H")
    try walk.press(Keys.enter)
    try walk.wait(for: "before you begin")
    try walk.picture("before-you-begin", "Before you begin")
    try walk.press(Keys.enter)
    try walk.wait(for: "Dear colleague")
    try walk.picture("letter", "The letter that comes before her")
  }

  private func combination(_ walk: Walkthrough) throws {
    try walk.feel("determined", "pressed")
    try walk.picture("check-in", "A check-in: how are you, just now?")
    try walk.goOn(urge: "to prescribe")
    try walk.read(until: "⏎ say it")
    try walk.picture("consultation", "The consultation, and what could be said")
    try walk.resize(columns: 120, rows: 40, until: "You noted")
    try walk.picture("consultation-wide", "The same moment in a wide terminal, with the side panel")
    try walk.resize(columns: 80, rows: 24, until: "What do you say?")
    try walk.press("n")
    try walk.type("I want to be the one who finds it.")
    try walk.picture("note", "A note, taken in the middle of the consultation")
    try walk.press(Keys.enter)
    try walk.wait(for: "What do you say?")
    try walk.press("?")
    try walk.wait(for: "While you type")
    try walk.picture("help", "Help")
    try walk.press(Keys.escape)
    try walk.say("agree-to-the-second")
    try walk.type("so that she is not kept waiting")
    try walk.picture("pen-pause", "The pen pause: before you write")
    try walk.press(Keys.enter)
  }

  private func beforeClosing(_ walk: Walkthrough) throws {
    try walk.say("the-forms-and-the-ward")
    try walk.feel("responsible", "uneasy")
    try walk.goOn()
    try walk.read(until: "Before you close")
    try walk.picture("safety", "The safety scene: before you close")
    try walk.press(Keys.down)
    try walk.press(Keys.enter)
    try walk.select("A  Close.")
    try walk.press(Keys.enter)
  }

  private func fromMonthToMonth(_ walk: Walkthrough) throws {
    try walk.say("the-limit")
    try walk.say("before-the-stairs")
    try walk.feel("stuck", "tender")
    try walk.goOn()
    try walk.say("older-than-this")
    try walk.say("back-to-columns")
    try walk.say("it-was-used")
  }

  private func supervision(_ walk: Walkthrough) throws {
    try walk.feel("ashamed", "blamed", "guilty")
    try walk.goOn()
    try walk.say("let-out")
    try walk.read(until: "Put your reply together")
    for part in ["own", "acknowledge", "wait"] {
      try walk.select(try CaseLines.beginning(of: part))
      try walk.press(Keys.enter)
    }
    try walk.picture("composing", "Composing a reply from parts")
    try walk.select("Say it")
    try walk.press(Keys.enter)
    try walk.say("what-to-pass-on")
    try walk.read(until: "What became possible")
    try walk.picture("ending", "An ending")
  }

  private func debrief(_ walk: Walkthrough) throws {
    try walk.read(until: "· afterwards")
    try walk.picture("debrief", "Afterwards: the first page of the debrief")
    try walk.press(Keys.enter)
    try walk.picture("debrief-moments", "The second page of the debrief: every choice in order, each marked in words")
    try walk.select("The relationship")
    try walk.press(Keys.enter)
    try walk.picture("alliance", "Where the relationship moved, opened in the debrief")
    try walk.press(Keys.enter)
  }

  private func oneMoment(_ walk: Walkthrough) throws {
    try walk.press(Keys.home)
    try walk.select("What she has read")
    try walk.press(Keys.enter)
    try walk.picture("account", "Before anything is said about a moment: one's own account")
    try walk.press(Keys.enter)
    try walk.press(Keys.pageDown)
    try walk.picture("moment", "One moment: what was said, and what had been noted")
    try walk.press(Keys.pageDown)
    try walk.picture("moment-reasons", "The same moment, further down: what the choice did, and why")
    try walk.press(Keys.escape)
  }

  private func chartAndMap(_ walk: Walkthrough) throws {
    try walk.press("c")
    try walk.picture("chart", "The chart of this prescribing")
    try walk.press(Keys.escape)
    try walk.press("m")
    try walk.picture("path-map", "The path map")
  }
}
