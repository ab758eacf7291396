// The small vignette loads, and its model says what its file says.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@Suite struct SmallVignetteTests {
  let loaded = VignetteLoader.load(bytes: SmallVignette.bytes, catalogue: Shipped.catalogue)

  @Test func loadsWithoutFindings() { #expect(loaded.diagnostics == []) }
}
