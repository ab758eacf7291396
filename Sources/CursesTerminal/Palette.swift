// Turns styles into the attributes and colour pairs of ncurses.

import CNcurses
import Canvas

/// What ncurses needs to show a style.
struct Rendition {
  var attributes: attr_t
  var pair: Int16
}

/// The renditions of a theme on this terminal. Colour pairs are made when needed.
struct Palette {
  private static let mostPairs = 255

  private struct ColourPair: Equatable {
    let foreground: Int16
    let background: Int16
  }

  let theme: Theme
  private let hasColour: Bool
  private let hasDefaultColours: Bool
  private let hasItalic: Bool
  private let colours: Int
  /// The renditions so far. A list, as in `Theme`, since there are few.
  private var renditions: [(style: Style, rendition: Rendition)] = []
  private var pairs: [ColourPair] = []

  /// Starts colour on the open terminal, unless the user or the terminal has none.
  init(theme: Theme, wantsColour: Bool) {
    hasColour = wantsColour && has_colors() && start_color() == OK
    hasDefaultColours = hasColour && use_default_colors() == OK
    hasItalic = curses_has_capability("sitm")
    colours = hasColour ? Int(curses_colours()) : 0
    self.theme = hasColour ? theme : .noColour
  }

  mutating func rendition(for style: Style) -> Rendition {
    if let known = renditions.first(where: { $0.style == style }) { return known.rendition }
    let look = theme.attributes(for: style)
    var attributes: attr_t = 0
    if look.flags.contains(.bold) { attributes |= curses_bold() }
    if look.flags.contains(.dim) { attributes |= curses_dim() }
    if look.flags.contains(.italic), hasItalic { attributes |= curses_italic() }
    if look.flags.contains(.underline) { attributes |= curses_underline() }
    if look.flags.contains(.reverse) { attributes |= curses_reverse() }
    var rendition = Rendition(attributes: attributes, pair: 0)
    if hasColour {
      let foreground = number(of: look.foreground, isForeground: true, attributes: &rendition.attributes)
      let background = number(of: look.background, isForeground: false, attributes: &rendition.attributes)
      rendition.pair = pair(foreground, background)
    }
    renditions.append((style, rendition))
    return rendition
  }

  /// The palette number, or -1 for the terminal's default colour. With eight colours, bold replaces bright.
  private func number(of colour: Colour, isForeground: Bool, attributes: inout attr_t) -> Int16 {
    let named: NamedColour
    switch colour {
    case .standard: return -1
    case .indexed(let index, _) where colours >= 256: return Int16(index)
    case .indexed(_, let fallback): named = fallback
    case .named(let name): named = name
    }
    let number = Int16(named.rawValue)
    if number < 8 || colours >= 16 { return number }
    if !isForeground { return number - 8 }
    if named == .brightBlack {
      attributes |= curses_dim()
      return -1
    }
    attributes |= curses_bold()
    return number - 8
  }

  private mutating func pair(_ foreground: Int16, _ background: Int16) -> Int16 {
    if foreground < 0 && background < 0 { return 0 }
    var wanted = ColourPair(foreground: foreground, background: background)
    if !hasDefaultColours {
      wanted = ColourPair(
        foreground: foreground < 0 ? Int16(NamedColour.white.rawValue) : foreground,
        background: background < 0 ? Int16(NamedColour.black.rawValue) : background
      )
    }
    if let known = pairs.firstIndex(of: wanted) { return Int16(known + 1) }
    guard pairs.count < Self.mostPairs else { return 0 }
    let next = Int16(pairs.count + 1)
    guard init_pair(next, wanted.foreground, wanted.background) == OK else { return 0 }
    pairs.append(wanted)
    return next
  }
}
