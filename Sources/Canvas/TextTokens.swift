// Splits runs of text into words, spaces and line ends, for line breaking.

/// What the line breaker places. A word is broken only if it does not fit on a line of its own.
enum TextToken {
  /// Parts of one word, in one style each, and the cells they take together.
  case word([TextRun], width: Int)
  /// Spaces in one style.
  case space(TextRun, width: Int)
  case lineEnd
}

enum TextTokens {
  static func of(_ runs: [TextRun]) -> [TextToken] {
    var cutter = Cutter()
    for run in runs {
      cutter.add(VisibleText.sanitised(run.text, keepingLineBreaks: true), style: run.style)
    }
    return cutter.finished()
  }

  private struct Cutter {
    private var tokens: [TextToken] = []
    private var word: [TextRun] = []
    private var wordWidth = 0
    private var last: Unicode.Scalar?
    private var beforeLast: Unicode.Scalar?

    mutating func add(_ text: String, style: Style) {
      let scalars = text.unicodeScalars
      var start = scalars.startIndex
      var width = 0
      var index = start
      while index < scalars.endIndex {
        let scalar = scalars[index]
        let next = scalars.index(after: index)
        if scalar == " " || scalar == "\n" {
          extend(with: scalars[start..<index], width: width, style: style)
          endWord()
          addGap(scalar, style: style)
          (start, width) = (next, 0)
        } else {
          let own = DisplayWidth.of(scalar: scalar)
          if own > 0, mayBreak(before: scalar, width: own) {
            extend(with: scalars[start..<index], width: width, style: style)
            endWord()
            (start, width) = (index, 0)
          }
          width += own
          if own > 0 { (beforeLast, last) = (last, scalar) }
        }
        index = next
      }
      extend(with: scalars[start...], width: width, style: style)
    }

    mutating func finished() -> [TextToken] {
      endWord()
      return tokens
    }

    private mutating func extend(with part: Substring.UnicodeScalarView, width: Int, style: Style) {
      guard !part.isEmpty else { return }
      word.append(TextRun(String(part), style: style))
      wordWidth += width
    }

    private mutating func endWord() {
      guard !word.isEmpty else { return }
      tokens.append(.word(word, width: wordWidth))
      word = []
      wordWidth = 0
    }

    private mutating func addGap(_ scalar: Unicode.Scalar, style: Style) {
      (beforeLast, last) = (nil, nil)
      if scalar == "\n" {
        tokens.append(.lineEnd)
      } else if case .space(let run, let width) = tokens.last, run.style == style {
        tokens[tokens.count - 1] = .space(TextRun(run.text + " ", style: style), width: width + 1)
      } else {
        tokens.append(.space(TextRun(" ", style: style), width: 1))
      }
    }

    private func mayBreak(before scalar: Unicode.Scalar, width: Int) -> Bool {
      guard let last else { return false }
      switch last {
      case "—": return scalar != "—"
      case "-": return scalar.properties.isAlphabetic && beforeLast?.properties.isAlphabetic == true
      default: break
      }
      guard width == 2, DisplayWidth.of(scalar: last) == 2 else { return false }
      return !"、。，．：；！？）」』】〉》〕々ー".unicodeScalars.contains(scalar)
        && !"（「『【〈《〔".unicodeScalars.contains(last)
    }
  }
}
