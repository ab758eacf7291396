// Which theme is taken: the one that was asked for, or one that can be read on the terminal's paper.

extension Theme {
  /// The theme for a terminal, and a sentence if what was asked for is not there.
  ///
  /// - Parameters:
  ///   - name: the name that was asked for; nil or empty for none.
  ///   - background: what the terminal says of its colours in `COLORFGBG`, such as `0;15`; nil if it says nothing.
  ///   - hasPalette: whether it has 256 colours. Of sixteen nobody knows which can be read on its paper.
  /// - Returns: the theme, and the sentence or nil.
  public static func chosen(
    named name: String?, background: String?, hasPalette: Bool = true
  ) -> (theme: Theme, sentence: String?) {
    let name = name ?? ""
    if let theme = named(name) { return (theme, nil) }
    let fitting = fitting(background, hasPalette: hasPalette)
    guard !name.isEmpty else { return (fitting, nil) }
    let names = all.map(\.name).joined(separator: ", ")
    return (fitting, "There is no theme “\(name)”. Set DYAD_THEME to one of these: \(names).")
  }

  /// The theme for the paper that a terminal says it has, the last number of its word: 7 and 15 are white.
  private static func fitting(_ background: String?, hasPalette: Bool) -> Theme {
    switch background.flatMap({ $0.split(separator: ";").last }).flatMap({ Int($0) }) {
    case 7, 15: .light
    case let colour? where (0...14).contains(colour): .dark
    default: hasPalette ? .either : .noColour
    }
  }
}
