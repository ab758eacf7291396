// Cuts visible text into what goes into one cell each: a scalar with the marks that sit on it.

/// The letters of a text, each of one cell or two. The text must be sanitised already.
struct Letters: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  /// What comes next, which has been looked at already.
  private var ahead: Unicode.Scalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> Letter? {
    guard let first = ahead else { return nil }
    let isMark = DisplayWidth.of(scalar: first) == 0
    var marks = isMark ? [first] : []
    ahead = scalars.next()
    while let mark = ahead, DisplayWidth.of(scalar: mark) == 0 {
      marks.append(mark)
      ahead = scalars.next()
    }
    // A mark with nothing to sit on gets a blank.
    return Letter(isMark ? " " : first, marks: marks)
  }
}
