// The contrast of every pair of colours in every theme, from the colours that are sent to the terminal.

import Canvas
import Testing

@Suite("Contrast of the themes")
struct ThemeContrastTests {
  /// Papers that terminals come with: black, two greys, Ubuntu's and Solarized's dark; white, two off-whites.
  private static let dark = [(0, 0, 0), (30, 30, 30), (40, 40, 40), (48, 10, 36), (0, 43, 54)]
  private static let light = [(255, 255, 255), (253, 246, 227), (238, 238, 236)]

  private static func papers(_ theme: Theme) -> [(Int, Int, Int)] {
    switch theme.name {
    case "dark": dark
    case "light": light
    case "either": [(0, 0, 0), (255, 255, 255)]
    default: []
    }
  }

  @Test("every role has 4.5 to 1 with 256 colours and with sixteen", arguments: Theme.all + Theme.projectors)
  func everyPair(_ theme: Theme) {
    for role in TextRole.allCases {
      for emphasis: Style.Emphasis in [[], .strong, .stressed, .underlined, .reversed] {
        let look = theme.attributes(for: Style(role, emphasis))
        #expect(!look.flags.contains(.dim), "\(role) is dimmed, and nobody knows how far")
        for colours in theme.name == "either" ? [256] : [256, 16] {
          for (letters, paper) in Self.pairs(look, on: Self.papers(theme), of: colours) {
            let ratio = XtermColours.contrast(letters, paper)
            #expect(ratio >= 4.5, "\(theme.name), \(role), \(colours) colours, on \(paper): \(ratio)")
          }
        }
      }
    }
  }

  @Test("the theme that fits a background is the one whose paper is near it")
  func fitting() {
    #expect(Theme.fitting(luminance: 0) == .dark && Theme.fitting(luminance: 1) == .light)
    for paper in Self.dark { #expect(Theme.fitting(luminance: XtermColours.luminance(paper)) == .dark) }
    for paper in Self.light { #expect(Theme.fitting(luminance: XtermColours.luminance(paper)) == .light) }
  }

  /// The letters and what is behind them; nothing if both are the terminal's own.
  private static func pairs(
    _ look: Attributes, on papers: [(Int, Int, Int)], of colours: Int
  ) -> [((Int, Int, Int), (Int, Int, Int))] {
    let letters = rgb(look.foreground, of: colours)
    guard let letters else { return [] }
    if let behind = rgb(look.background, of: colours) { return [(letters, behind)] }
    return papers.map { (letters, $0) }
  }

  private static func rgb(_ colour: Colour, of colours: Int) -> (Int, Int, Int)? {
    switch colour {
    case .standard: nil
    case .indexed(let index, _) where colours >= 256: XtermColours.palette(Int(index))
    case .indexed(_, let name), .named(let name): XtermColours.palette(Int(name.rawValue))
    }
  }
}
