// Cuts visible text into what goes into one cell each: a scalar with the marks that sit on it.

/// The contents of successive cells. The text must be sanitised already.
struct CellClusters: Sequence, IteratorProtocol {
  struct Cluster {
    let letter: Letter
    /// 1 or 2.
    let width: Int

    var text: String { letter.text }
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
    let width = first.value < 0x300 ? 1 : DisplayWidth.of(scalar: first)
    // A mark with nothing to sit on gets a blank.
    if width > 0 { index = scalars.index(after: index) }
    let end = scalars[index...].firstIndex { $0.value < 0x300 || DisplayWidth.of(scalar: $0) > 0 } ?? scalars.endIndex
    let marks = scalars[index..<end]
    index = end
    return Cluster(letter: Letter(width > 0 ? first : " ", marks: marks), width: width > 0 ? width : 1)
  }
}
