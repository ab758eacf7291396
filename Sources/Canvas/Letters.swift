// Splits visible text into the contents of cells: a scalar with the marks on it.

/// The letters of a text, each one or two cells wide. The text must be sanitised already.
struct Letters: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  /// The next scalar, already read.
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
    // A mark without a letter goes on a blank.
    return Letter(isMark ? " " : first, marks: marks)
  }
}
