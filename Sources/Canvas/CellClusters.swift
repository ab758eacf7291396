// Cuts visible text into what goes into one cell each: a scalar with the marks that sit on it.

/// The contents of successive cells. The text must be sanitised already.
struct CellClusters: Sequence, IteratorProtocol {
  struct Cluster {
    let text: String
    /// 1 or 2.
    let width: Int
  }

  private let scalars: String.UnicodeScalarView
  private var index: String.UnicodeScalarView.Index

  init(_ text: String) {
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  mutating func next() -> Cluster? {
    guard index < scalars.endIndex else { return nil }
    let first = scalars[index]
    index = scalars.index(after: index)
    var text = String(first)
    var width = first.value < 0x300 ? 1 : DisplayWidth.of(scalar: first)
    if width == 0 {
      // A mark with nothing to sit on gets a blank.
      text = " " + text
      width = 1
    }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      guard scalar.value >= 0x300, DisplayWidth.of(scalar: scalar) == 0 else { break }
      text.unicodeScalars.append(scalar)
      index = scalars.index(after: index)
    }
    return Cluster(text: text, width: width)
  }
}
