// Cuts visible text into what goes into one cell each: a scalar with the marks that sit on it.

/// The contents of successive cells. The text must be sanitised already.
struct CellClusters: Sequence, IteratorProtocol {
  struct Cluster {
    let letter: Letter
    /// 1 or 2.
    let width: Int

    var text: String { letter.text }
  }

  private var scalars: String.UnicodeScalarView.Iterator
  /// What comes next, which has been looked at already.
  private var ahead: Unicode.Scalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> Cluster? {
    guard let first = ahead else { return nil }
    let width = DisplayWidth.of(scalar: first)
    // A mark with nothing to sit on gets a blank.
    var marks = width > 0 ? [] : [first]
    ahead = scalars.next()
    while let mark = ahead, DisplayWidth.of(scalar: mark) == 0 {
      marks.append(mark)
      ahead = scalars.next()
    }
    return Cluster(letter: Letter(width > 0 ? first : " ", marks: marks), width: width > 0 ? width : 1)
  }
}
