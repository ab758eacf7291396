// The themes for a wall: the contrast of every role, from the colours sent to the terminal.

import Canvas
import Testing

@Suite("Projector themes")
struct ProjectorThemeTests {
  @Test("every role keeps 7 to 1 with 256 colours, with sixteen and with eight", arguments: Theme.projectors)
  func contrast(_ theme: Theme) throws {
    for role in TextRole.allCases {
      for emphasis: Style.Emphasis in [[], .strong, .stressed, .underlined, .reversed] {
        let look = theme.attributes(for: Style(role, emphasis))
        #expect(!look.flags.contains(.dim))
        for colours in [256, 16, 8] {
          let letters = try #require(Self.rgb(look.foreground, of: colours), "\(role): the terminal's own colour")
          let behind = try #require(Self.rgb(look.background, of: colours), "\(role): the terminal's own colour")
          let ratio = XtermColours.contrast(letters, behind)
          #expect(ratio >= 7, "\(theme.name), \(role), \(colours) colours: \(ratio)")
        }
      }
    }
  }

  @Test(
    "the whole screen is painted: no role, and no blank, has the terminal's own background", arguments: Theme.projectors
  )
  func painted(_ theme: Theme) {
    let backgrounds = Set(TextRole.allCases.map { theme.attributes(for: Style($0)).background })
    #expect(backgrounds == [theme.base.background])
    #expect(theme.base.background != .standard)
  }

  @Test("what colour tells, bold or another flag tells as well", arguments: Theme.projectors)
  func withoutColour(_ theme: Theme) {
    let plain = theme.attributes(for: .body).flags
    for style: Style in [.heading, .speaker, .direction, .selected, .marker, .warning, .key, .figure] {
      #expect(theme.attributes(for: style).flags != plain, "\(style.role)")
    }
  }

  @Test("contrast is reckoned as WCAG has it")
  func formula() {
    #expect(XtermColours.contrast((0, 0, 0), (255, 255, 255)) == 21)
    #expect(abs(XtermColours.contrast((119, 119, 119), (255, 255, 255)) - 4.48) < 0.01)
  }

  /// What a terminal of so many colours shows, as xterm has them; nil for its own colour.
  private static func rgb(_ colour: Colour, of colours: Int) -> (Int, Int, Int)? {
    switch colour {
    case .standard: nil
    case .indexed(let index, _) where colours >= 256: XtermColours.palette(Int(index))
    case .indexed(_, let name), .named(let name):
      // With eight colours a background is the dark one; the letters are made bright by bold, or stay as dark.
      XtermColours.palette(colours >= 16 ? Int(name.rawValue) : Int(name.rawValue) % 8)
    }
  }
}
