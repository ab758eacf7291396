// Signs for terminals that have only plain ones.

extension Canvas {
  /// Replaces every sign that a poor terminal cannot show, whatever text it came from. Letters stay.
  public mutating func replaceSigns() {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[Point(column: column, row: row)]
        guard cell.width == 1, let scalar = cell.letter.base, Self.isSign(scalar) else { continue }
        let plain = String(ASCIIFallback.character(for: cell.text))
        _ = draw(plain, at: Point(column: column, row: row), style: cell.style)
      }
    }
  }

  /// Middle dots, ellipses, arrows, box drawing, blocks, shapes and ticks.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2022, 0x2026, 0x2190...0x23FF, 0x2500...0x27BF: true
    default: false
    }
  }
}
