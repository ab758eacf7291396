// JSON is laid out as a person would: short things on one line.

import Diagnostics
import Testing

@Suite("JSON within a width")
struct JSONFittingTests {
  private let value = JSONOutput.object([
    ("id", .string("first")), ("none", .array([])), ("empty", .object([])),
    ("list", .array([.string("a"), .int(2)])),
    (
      "options",
      .array([.object([("id", .string("stay")), ("meets", .bool(true))]), .object([("id", .string("go"))])])
    ),
  ])

  @Test("what fits stands on one line, and what does not is broken from outside in")
  func layout() {
    #expect(
      value.text(within: 200)
        == #"{ "id": "first", "none": [], "empty": {}, "list": ["a", 2], "options": [ { "id": "stay", "meets": true }, { "id": "go" } ] }"#
    )
    #expect(
      value.text(within: 40) == """
        {
          "id": "first",
          "none": [],
          "empty": {},
          "list": ["a", 2],
          "options": [
            { "id": "stay", "meets": true },
            { "id": "go" }
          ]
        }
        """)
    #expect(
      JSONOutput.array([.string("longer than it should be")]).text(within: 5) == "[\n  \"longer than it should be\"\n]")
  }
}
