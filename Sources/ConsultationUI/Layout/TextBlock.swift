// The canvas's paragraph under another name, because the vignette's paragraph is a different thing.

import Canvas

/// A paragraph as it is laid out, with its label and hanging indent.
typealias TextBlock = Paragraph
