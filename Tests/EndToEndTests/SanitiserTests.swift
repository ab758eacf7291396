// The two sanitisers, of the screen and of the diagnostics, hold the same characters to be dangerous.

import Canvas
import Diagnostics
import TestSupport
import Testing

@Suite("Sanitisers")
struct SanitiserTests {
  @Test("whatever the screen makes visible, the diagnostics make visible too")
  func agree() {
    for value in UInt32(0)..<0x11000 {
      guard let scalar = Unicode.Scalar(value), value != 0x0A else { continue }
      let text = "a" + String(Character(scalar)) + "b"
      let shown = SafeExcerpt.of(text)
      let control = value < 0x20 || (0x7F...0x9F).contains(value)
      let steers =
        (0x200B...0x200F).contains(value) || (0x2028...0x202E).contains(value) || (0x2060...0x2069).contains(value)
        || value == 0xFEFF || value == 0x061C || value == 0xAD
      guard control || steers else { continue }
      #expect(!shown.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16)) in a diagnostic")
      #expect(!sanitised(text).unicodeScalars.contains(scalar), "U+\(String(value, radix: 16)) on the screen")
    }
  }

  private func sanitised(_ text: String) -> String { VisibleText.sanitised(text) }
}
