// Two themes for a wall, with enough contrast for a projector in a lit room and backgrounds of their own.

extension Theme {
  /// The themes for a projected screen, in the order of the list.
  public static let projectors: [Theme] = [.projectorDark, .projectorLight]

  /// Light letters on black. The whole screen is painted, whatever the terminal's own colours.
  public static let projectorDark = projected(
    name: "projector-dark",
    paper: .indexed(16, fallback: .black),
    ink: .indexed(231, fallback: .brightWhite),
    accent: .indexed(159, fallback: .brightCyan),
    quiet: .indexed(251, fallback: .white))

  /// Black letters on white. The whole screen is painted, so it is light even on a dark terminal.
  public static let projectorLight = projected(
    name: "projector-light",
    paper: .indexed(231, fallback: .brightWhite),
    ink: .indexed(16, fallback: .black),
    accent: .indexed(18, fallback: .blue),
    quiet: .indexed(238, fallback: .black))

  /// Nothing is faint, and every role has a contrast of at least 7 to 1 (WCAG 2.2, 1.4.6). Colour only repeats what
  /// bold, italic and underline already say.
  private static func projected(name: String, paper: Colour, ink: Colour, accent: Colour, quiet: Colour) -> Theme {
    func look(_ colour: Colour, _ flags: Attributes.Flags = []) -> Attributes {
      Attributes(foreground: colour, background: paper, flags: flags)
    }
    return Theme(
      name: name,
      base: look(ink),
      roles: [
        .heading: look(ink, .bold),
        .speaker: look(accent, .bold),
        .direction: look(quiet, .italic),
        .rule: look(quiet),
        .muted: look(quiet),
        .accent: look(accent),
        .selected: look(accent, .bold),
        .disabled: look(quiet),
        .marker: look(accent, .bold),
        .warning: look(ink, [.bold, .underline]),
        .key: look(ink, .bold),
        .label: look(quiet),
        .figure: look(ink, .bold),
      ])
  }
}
