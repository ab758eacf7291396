// The themes that ship: dark, light, either, high contrast and no colour.

extension Theme {
  /// Every theme that ships, in the order of the list.
  public static let all: [Theme] = [.dark, .light, .either, .highContrast, .noColour]

  /// For dark terminals: greys and one soft teal.
  public static let dark = quiet(
    name: "dark",
    accent: .indexed(79, fallback: .cyan),
    muted: .indexed(246, fallback: .white),
    thin: .indexed(240, fallback: .brightBlack)
  )

  /// For light terminals: greys and one deep blue.
  public static let light = quiet(
    name: "light",
    accent: .indexed(24, fallback: .blue),
    muted: .indexed(241, fallback: .brightBlack),
    thin: .indexed(250, fallback: .white)
  )

  /// For a terminal whose paper is not known: a grey and one green, each at least 4.5 to 1 on white and on black.
  public static let either = quiet(
    name: "either",
    accent: .indexed(29, fallback: .green),
    muted: .indexed(243, fallback: .brightBlack),
    thin: .indexed(243, fallback: .brightBlack)
  )

  /// White on black with nothing faint; the selected line is reversed.
  public static let highContrast: Theme = {
    let white = Colour.named(.brightWhite)
    let black = Colour.named(.black)
    let yellow = Colour.named(.brightYellow)
    let plain = Attributes(foreground: white, background: black)
    let bold = Attributes(foreground: white, background: black, flags: .bold)
    let accent = Attributes(foreground: yellow, background: black, flags: .bold)
    return Theme(
      name: "high-contrast",
      base: plain,
      roles: [
        .heading: Attributes(foreground: white, background: black, flags: [.bold, .underline]),
        .speaker: bold,
        .direction: Attributes(foreground: white, background: black, flags: .italic),
        .accent: accent,
        .selected: Attributes(foreground: white, background: black, flags: [.bold, .reverse]),
        .marker: accent,
        .warning: Attributes(foreground: yellow, background: black, flags: [.bold, .underline]),
        .key: bold,
        .figure: bold,
      ]
    )
  }()

  /// Without any colour: only bold, underline and reverse.
  public static let noColour = Theme(
    name: "no-colour",
    roles: [
      .heading: Attributes(flags: .bold),
      .speaker: Attributes(flags: .bold),
      .accent: Attributes(flags: .bold),
      .selected: Attributes(flags: .reverse),
      .marker: Attributes(flags: .bold),
      .warning: Attributes(flags: [.bold, .underline]),
      .key: Attributes(flags: .bold),
    ]
  )

  private static func quiet(name: String, accent: Colour, muted: Colour, thin: Colour) -> Theme {
    Theme(
      name: name,
      roles: [
        .heading: Attributes(flags: .bold),
        .speaker: Attributes(foreground: accent, flags: .bold),
        .direction: Attributes(foreground: muted, flags: .italic),
        .rule: Attributes(foreground: thin),
        .muted: Attributes(foreground: muted),
        .accent: Attributes(foreground: accent),
        .selected: Attributes(foreground: accent, flags: .bold),
        .disabled: Attributes(foreground: muted),
        .marker: Attributes(foreground: accent, flags: .bold),
        .warning: Attributes(foreground: accent, flags: [.bold, .underline]),
        .key: Attributes(flags: .bold),
        .label: Attributes(foreground: muted),
        .figure: Attributes(foreground: accent),
      ]
    )
  }
}
