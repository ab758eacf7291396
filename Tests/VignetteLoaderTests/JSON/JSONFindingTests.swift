// Every code of the reader, with the place marked in the text that earns it.

import TestSupport
import Testing

@testable import VignetteLoader

@Suite struct JSONFindingTests {
  /// Texts that each earn exactly the findings marked in them.
  static let marked: [String] = [
    // Empty and odd files
    "⟦json-empty|⟧", "⟦json-empty|⟧ \n\t\r\n ", "⟦json-empty|⟧⟦json-comment|// nothing yet⟧\n",
    "⟦json-bom|\u{FEFF}⟧{}", "⟦json-empty|⟧⟦json-bom|\u{FEFF}⟧",
    "⟦json-unexpected|@@⟧", "⟦json-unexpected|}⟧", "⟦json-unexpected|,⟧ 1", "⟦json-unexpected|:⟧ 1",
    // Commas
    "[1⟦json-trailing-comma|,⟧]", "{\"a\": 1⟦json-trailing-comma|,⟧\n}", "[1,⟦json-unexpected|,⟧2]",
    "[⟦json-unexpected|,⟧1]", "{\"a\":1,⟦json-unexpected|,⟧\"b\":2}",
    "[1⟦json-missing-comma|⟧ 2⟦json-missing-comma|⟧ 3]", "{\"a\": 1⟦json-missing-comma|⟧\n \"b\": 2}",
    "[\"a\"⟦json-missing-comma|⟧ \"b\"]", "[{}⟦json-missing-comma|⟧{}]", "{\"a\":1⟦json-missing-comma|;⟧\"b\":2}",
    "[true⟦json-missing-comma|⟧ false]",
    // Colons
    "{\"a\"⟦json-missing-colon|⟧ 1}", "{\"a\" ⟦json-missing-colon|=⟧ 1}", "{\"a\" ⟦json-missing-colon|=>⟧ 1}",
    "{\"a\"⟦json-missing-colon|⟧}", "{\"a\"⟦json-missing-colon|⟧, \"b\": 1}", "{\"a\"⟦json-missing-colon|⟧ \"b\": 1}",
    "{\"a\"⟦json-unexpected|:⟧, \"b\": 1}", "{\"a\": 1⟦json-unexpected|:⟧ 2}", "[\"a\"⟦json-unexpected|:⟧ 1]",
    "{\"a\"⟦json-unexpected|:⟧}", "{⟦json-unexpected|:⟧ 1}", "{\"a\": ⟦json-unexpected|:⟧ 1}",
    // Comments
    "{⟦json-comment|// a word⟧\n\"a\": ⟦json-comment|/* b */⟧ 1}", "[1 ⟦json-comment|# a word⟧  \r\n, 2]",
    "1 ⟦json-comment|/*⟧ and so on",
    // Numbers
    "[⟦json-number|01⟧, ⟦json-number|+1⟧, ⟦json-number|.5⟧, ⟦json-number|1.⟧, ⟦json-number|-⟧, ⟦json-number|1e⟧]",
    "[⟦json-number|0x1F⟧, ⟦json-number|1_000⟧, ⟦json-number|--1⟧, ⟦json-number|1.2.3⟧, ⟦json-number|-01⟧]",
    "[⟦json-number|12abc⟧, ⟦json-number|-.5⟧, ⟦json-number|1e+⟧, ⟦json-number|00⟧, ⟦json-number|1.e3⟧]",
    "⟦json-number|2024-01-01⟧",
    // Words
    "[⟦json-literal|True⟧, ⟦json-literal|None⟧, ⟦json-literal|NaN⟧, ⟦json-literal|undefined⟧, ⟦json-literal|nul⟧]",
    "[⟦json-literal|-Infinity⟧, ⟦json-literal|+Infinity⟧, ⟦json-literal|Infinity⟧, ⟦json-literal|yes⟧]",
    "{\"say\": ⟦json-literal|She waits for you⟧, \"b\": 1}", "{\"say\": ⟦json-literal|She waits\"⟧, \"b\": 1}",
    "[⟦json-literal|truer⟧, ⟦json-literal|été⟧]",
    // Keys
    "{⟦json-key|a⟧: 1, ⟦json-key|b c⟧ : 2, ⟦json-key|'d'⟧: 3, ⟦json-key|“e”⟧: 4, ⟦json-key|5⟧: 5}",
    "{⟦json-key|a\"⟧: 1}", "{⟦json-unexpected|a⟧}", "{⟦json-unexpected|[⟧1], \"b\": 2}",
    "{\"a\": 1, ⟦json-unexpected|{⟧\"b\": 2}}",
    // Quotation marks
    "[⟦json-quote|'a'⟧, ⟦json-quote|“b”⟧, ⟦json-quote|‘c’⟧, ⟦json-quote|„d“⟧, ⟦json-quote|«e»⟧, ⟦json-quote|`f`⟧]",
    "[⟦json-quote|'I don't'⟧, 1]", "[⟦json-quote|“a\"⟧, 1]", "[⟦json-quote|'a⟧,\n 1]",
    "{\"say\": \"He said ⟦json-unexpected|\"⟧no\" to it\", \"b\": 1}", "[\"a ⟦json-unexpected|\"⟧b\" c\"]",
    // Escapes
    #"["⟦json-escape|\x⟧41", "⟦json-escape|\'⟧", "⟦json-escape|\é⟧", "⟦json-escape|\0⟧"]"#,
    #"["⟦json-escape|\u12⟧", "⟦json-escape|\u⟧", "⟦json-escape|\u00⟧G0", "⟦json-escape|\U⟧0041"]"#,
    #"["⟦json-surrogate|\uD800⟧", "⟦json-surrogate|\uDC00⟧\uD83D\uDE00", "⟦json-surrogate|\uD83D⟧\n"]"#,
    #"["⟦json-surrogate|\ud800⟧⟦json-surrogate|\ud800⟧"]"#,
    // Control characters
    "[\"a⟦json-control-character|\t⟧b\", \"⟦json-control-character|\u{0}\u{1F}⟧\"]",
    "[⟦json-unexpected|\u{A0}⟧1, ⟦json-unexpected|\u{200B}⟧2, ⟦json-unexpected|\u{0C}⟧3,⟦json-unexpected|\u{FEFF}⟧ 4]",
    "[⟦json-unexpected|\u{2028}⟧1]", "[1, ⟦json-unexpected|\u{1B}⟧2]",
    // Texts that do not end
    "{\"a\": ⟦json-unterminated-string|\"one,⟧\n \"b\": 2}", "{\"a\": ⟦json-unterminated-string|\"one⟧\n}",
    "{⟦json-unterminated-string|\"a: 1,⟧\n \"b\": 2}", "{⟦json-unterminated-string|\"a⟧\n \"b\": 2}",
    "{\"say\": ⟦json-unterminated-string|\"one⟧\ntwo\nthree\", \"b\": 2}", "[⟦json-unterminated-string|\"a⟧\r\n, 1]",
    "⟦json-unterminated-string|\"a⟧", #"[⟦json-unterminated-string|"a\⟧"# + "\n]", "⟦json-unterminated-string|\"⟧",
    // Keys given twice
    "{\"a\": 1, ⟦json-duplicate-key|\"a\"⟧: 2, ⟦json-duplicate-key|\"a\"⟧: 3}",
    #"{"a": 1, ⟦json-duplicate-key|"\u0061"⟧: 2}"#, #"{"\ud83d\ude00": {"a": 1}, "a": 2, ⟦json-duplicate-key|"😀"⟧: 3}"#,
    "[{\"\": 1, ⟦json-duplicate-key|\"\"⟧: 2}]",
    // Brackets
    "{\"a\": [1, 2⟦json-unexpected|}⟧, \"b\": 3}", "{\"a\": [1, 2⟦json-unexpected|}⟧", "[1⟦json-unexpected|}⟧",
    "[{\"a\": 1⟦json-unexpected|]⟧, {}]", "[[1, {\"a\": 2⟦json-unexpected|]⟧, 3]",
    "{\"a\": [1,⟦json-unexpected|}⟧, \"b\": 2}", "{\"a\"⟦json-missing-colon|⟧⟦json-unexpected|]⟧",
    // Cut-off files
    "{⟦json-unexpected-end|⟧", "{\"a\": [1, {\"b\":⟦json-unexpected-end|⟧  \n", "[1,⟦json-unexpected-end|⟧",
    "{\"a\"⟦json-unexpected-end|⟧", "[⟦json-unterminated-string|\"ab⟧⟦json-unexpected-end|⟧",
    // After the end
    "{} ⟦json-after-end|{}⟧\n", "1 ⟦json-after-end|2 3⟧", "{}⟦json-after-end|}⟧", "\"a\"⟦json-after-end|, \"b\"⟧",
    // All at once
    "{⟦json-key|id⟧: ⟦json-quote|'ms-h'⟧,\n \"n\": ⟦json-number|01⟧,\n \"n2\": ⟦json-literal|True⟧⟦json-trailing-comma|,⟧\n}",
  ]

  @Test(arguments: marked) func reportsWhatIsMarked(_ text: String) {
    let marked = MarkedText(text)
    #expect(marked.differences(from: JSONReader.read(marked.bytes).diagnostics) == [])
  }

  /// Pieces of bytes that are no UTF-8, to be reported as one run each.
  static let badSequences: [[UInt8]] = [
    [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xF0, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF, 0xFE], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xE9],
  ]

  @Test(arguments: badSequences) func reportsBytesThatAreNoUTF8(_ bad: [UInt8]) {
    let texts: [(before: String, after: String)] = [
      ("[\"⟦json-utf8|", "⟧\", \"é\"]"), ("[1, ⟦json-utf8|", "⟧ 2]"), ("{\"a⟦json-utf8|", "⟧b\": 1}"),
      ("[1] ⟦json-utf8|", "⟧"), ("[\"Ünïcode im Text, lang genug, ⟦json-utf8|", "⟧\"]"),
    ]
    for text in texts {
      let marked = MarkedText(bytes: Array(text.before.utf8) + bad + Array(text.after.utf8))
      let (document, diagnostics) = JSONReader.read(marked.bytes)
      #expect(marked.differences(from: diagnostics) == [])
      #expect(document != nil)
    }
  }

  @Test func everyCodeIsShownOnce() {
    let shown = Set(Self.marked.flatMap { MarkedText($0).expected.compactMap(\.code) })
    // These need more than a line of text and have tests of their own.
    let elsewhere: Set<String> = ["json-size", "json-depth", "json-too-many", "json-utf8"]
    #expect(shown.union(elsewhere) == Set(JSONCode.allCases.map(\.rawValue)))
  }

  @Test(arguments: marked) func everySentenceEndsAndSaysWhatNext(_ text: String) {
    for diagnostic in JSONReader.read(MarkedText(text).bytes).diagnostics {
      #expect(diagnostic.severity == .error)
      #expect(diagnostic.message.hasSuffix("."))
      #expect(diagnostic.advice.hasSuffix("."))
    }
  }

  /// What is suggested for some common slips.
  @Test(arguments: [
    ("True", "true"), ("FALSE", "false"), ("None", "null"), ("NaN", "null"), ("undefined", "null"), ("flase", "false"),
    ("01", "1"), ("+1", "1"), (".5", "0.5"), ("1.", "1"), ("-007", "-7"), ("1_000", "1000"), ("000", "0"),
  ]) func suggestsWhatWasMeant(_ written: String, _ meant: String) {
    let diagnostics = JSONReader.read(Array("[\(written)]".utf8)).diagnostics
    #expect(diagnostics.map(\.suggestion) == [meant])
  }

  @Test func messagesNameTheLineOfTheOtherPlace() throws {
    let text = "{\n\"a\": 1,\n\"a\": [\n"
    let diagnostics = JSONReader.read(Array(text.utf8)).diagnostics
    #expect(
      diagnostics.map(\.message) == [
        "The key “a” is already used on line 2.",
        "The file ends with 2 brackets open, the last of them the [ on line 3.",
      ]
    )
    #expect(diagnostics.last?.advice == "Put ]} at the end, or restore what was cut off.")
  }
}
