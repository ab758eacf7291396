// Fields that are missing, unknown, of the wrong type, or out of range.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader

@Suite struct ShapeFindingTests {
  static let structural: [Variant] = [
    // Missing
    Variant(
      "{ \"why\": \"He has come three times, and late each time.\", \"bond\": 2, \"goals\": 1,",
      "⟦shape-missing-field|{⟧ \"bond\": 2,"),
    Variant("{ \"id\": \"own\", \"text\": \"I was quick.\" }", "⟦shape-missing-field|{⟧ \"id\": \"own\" }"),
    Variant(
      "{ \"when\": \"alliance is firm\", \"text\": \"Mr B: You will know what to do.\" }",
      "⟦shape-missing-field|{⟧ \"text\": \"Mr B: You will know what to do.\" }"
    ),
    Variant("{ \"depth\": 1, \"act\": \"ct-act-rescue\" }", "⟦shape-missing-field|{⟧ \"depth\": 1 }"),
    Variant(
      "{ \"to\": \"gone\" } ] },\n        { \"id\": \"wait",
      "⟦shape-missing-field|{⟧ } ] },\n        { \"id\": \"wait"
    ),
    // Unknown
    Variant("\"moves\": [\"prescribe\"]", "⟦shape-unknown-field|\"move\"⟧: [\"prescribe\"]"),
    Variant(
      "\"alliance\": { \"bond\": 2, \"goals\": 2, \"tasks\": 1 }",
      "\"alliance\": { \"bond\": 2, \"goals\": 2, \"tasks\": 1, ⟦shape-unknown-field|\"why\"⟧: \"W.\" }"),
    Variant("\"quiet\": true", "⟦shape-unknown-field|\"list\"⟧: \"full\""),
    Variant("\"year\": 2020", "\"year\": 2020, ⟦shape-unknown-field|\"pages\"⟧: {\"from\": 3}"),
    Variant("\"order\": [\"*\"]", "\"order\": [\"*\"], ⟦shape-unknown-field|\"line\"⟧: \"[You write.]\""),
    Variant("\"role\": \"author\", ", "\"role\": \"author\", ⟦shape-unknown-field|\"date\"⟧: \"2026-11-01\", "),
    // Of the wrong type
    Variant("\"minutes\": 15", "\"minutes\": ⟦shape-wrong-type|\"15\"⟧"),
    Variant("\"meets\": false", "\"meets\": ⟦shape-wrong-type|0⟧"),
    Variant("\"answers\": false", "\"answers\": ⟦shape-wrong-type|\"no\"⟧"),
    Variant("\"does\": \"waits\"", "\"does\": ⟦shape-wrong-type|[\"waits\"]⟧"),
    Variant(
      "{ \"words\": \"You will know what to do\", \"marker\": \"ct-feel-pressure\" }",
      "⟦shape-wrong-type|\"You will know what to do\"⟧"),
    Variant("\"voices\": [\"Pharmacist\"]", "\"voices\": ⟦shape-wrong-type|\"Pharmacist\"⟧"),
    Variant("\"skills\": [\"sk-h-pause\"]", "\"skills\": [⟦shape-wrong-type|null⟧]"),
    Variant("\"title\": \"Evening\"", "\"title\": ⟦shape-wrong-type|[\"Evening\"]⟧"),
    Variant("\"title\": \"Mr B\",", "\"title\": ⟦shape-wrong-type|null⟧,"),
    Variant(
      "\"counters\": { \"heard\": { \"start\": 0, \"max\": 3 } }",
      "\"counters\": { \"heard\": ⟦shape-wrong-type|3⟧ }"
    ),
    Variant("\"set\": { \"heard\": 1 }", "\"set\": { \"heard\": ⟦shape-conflict|true⟧ }"),
    Variant("\"set\": { \"letter-promised\": true }", "\"set\": { \"letter-promised\": ⟦shape-conflict|1⟧ }"),
    Variant(
      "\"later\": \"He had stopped taking it.\"",
      "\"later\": ⟦shape-wrong-type|{ \"text\": \"He had stopped.\" }⟧"
    ),
    Variant("\"next\": \"a-page\"", "\"next\": ⟦shape-wrong-type|{ \"to\": \"a-page\" }⟧"),
    Variant("\"typology\": { \"path\": \"branching\" }", "\"typology\": ⟦shape-wrong-type|\"branching\"⟧"),
    // Versions of the format
    Variant("\"schema_version\": 1,", "\"schema_version\": ⟦shape-schema-version|2⟧,"),
    Variant("\"schema_version\": 1,", "\"schema_version\": ⟦shape-schema-version|\"1\"⟧,"),
  ]

  static let values: [Variant] = [
    Variant("\"minutes\": 15", "\"minutes\": ⟦shape-bad-value|601⟧"),
    Variant("\"minutes\": 15", "\"minutes\": ⟦shape-bad-value|1.5⟧"),
    Variant("\"does\": \"waits\"", "\"does\": ⟦shape-bad-value|\" \"⟧"),
    Variant("\"does\": \"waits\"", "\"twin_of\": ⟦shape-bad-value|\"the-request\"⟧"),
    Variant("\"does\": \"waits\"", "\"twin_of\": ⟦shape-bad-value|\"a/b/c/d\"⟧"),
    Variant("\"does\": \"waits\"", "\"twin_of\": ⟦shape-bad-value|[]⟧"),
    Variant("\"does\": \"waits\"", "\"twin_of\": [\"a/b\", ⟦shape-bad-value|\"c\"⟧, ⟦shape-wrong-type|3⟧]"),
    Variant("\"title\": \"Evening\"", "\"title\": \"Evening\", \"place\": ⟦shape-bad-value|\" \"⟧"),
    Variant(
      "\"title\": \"Evening\"",
      "\"title\": \"Evening\", \"place\": ⟦shape-too-long|\"on the telephone, late, with the door of the office shut\"⟧"
    ),
    Variant("\"does\": \"waits\"", "\"twin_of\": ⟦shape-bad-value|\"the-request/\"⟧"),
    Variant("\"does\": \"waits\"", "\"twin_of\": ⟦shape-bad-value|\"The request/go up\"⟧"),
    Variant("\"why\": \"He has come three times, and late each time.\"", "\"why\": ⟦shape-bad-value|\"\"⟧"),
    Variant("\"words\": \"You will know what to do\"", "\"words\": ⟦shape-bad-value|\"\"⟧"),
    Variant("\"minutes\": 15", "\"minutes\": ⟦shape-bad-value|99999999999999999999⟧"),
    Variant("\"weight\": 3", "\"weight\": ⟦shape-bad-value|4⟧"),
    Variant("\"weight\": 3", "\"weight\": ⟦shape-bad-value|0⟧"),
    Variant("\"floor\": 2", "\"floor\": ⟦shape-bad-value|-1⟧"),
    Variant("\"floor\": 2", "\"floor\": ⟦shape-bad-value|6⟧"),
    Variant("\"ceiling\": 2", "\"ceiling\": ⟦shape-bad-value|6⟧"),
    Variant("\"firm\": 4", "\"firm\": ⟦shape-bad-value|6⟧"),
    Variant("\"ct-feel-pressure\": 1 }", "\"ct-feel-pressure\": ⟦shape-bad-value|6⟧ }"),
    Variant("\"depth\": 1", "\"depth\": ⟦shape-bad-value|-1⟧"),
    Variant(
      "\"bond\": 2, \"goals\": 1, \"tasks\": 1 },",
      "\"bond\": ⟦shape-bad-value|5⟧, \"goals\": 1, \"tasks\": 1 },"
    ),
    Variant("\"tasks\": -1", "\"tasks\": ⟦shape-bad-value|-3⟧"),
    Variant("\"goals\": 0", "\"goals\": ⟦shape-bad-value|3⟧"),
    Variant("\"max\": 3", "\"max\": ⟦shape-bad-value|100⟧"), Variant("\"start\": 0", "\"start\": ⟦shape-conflict|4⟧"),
    Variant("\"set\": { \"heard\": 1 }", "\"set\": { \"heard\": ⟦shape-bad-value|-100⟧ }"),
    Variant(
      "\"set\": { \"heard\": 1 }",
      "\"set\": { \"heard\": 1, ⟦shape-unknown-name|\"zz\"⟧: ⟦shape-bad-value|100⟧ }"
    ),
    Variant("\"year\": 2020", "\"year\": ⟦shape-bad-value|20⟧"),
    // Words of a fixed list
    Variant("\"intended_use\": \"solo\"", "\"intended_use\": ⟦shape-bad-value|\"alone\"⟧"),
    Variant("\"origin\": \"fictional\"", "\"origin\": ⟦shape-bad-value|\"real patient\"⟧"),
    Variant("[\"ask\", \"acknowledge\"]", "[\"ask\", ⟦shape-bad-value|\"acknowlege\"⟧]"),
    Variant("\"tone\": \"certain\"", "\"tone\": ⟦shape-bad-value|\"Certain\"⟧"),
    Variant("\"kind\": \"page\"", "\"kind\": ⟦shape-bad-value|\"pages\"⟧, ⟦shape-unknown-field|\"quite\"⟧: 1"),
    Variant("\"setting\": \"away\"", "\"setting\": ⟦shape-bad-value|\"elsewhere\"⟧"),
    Variant("\"to\": \"started\"", "\"to\": ⟦shape-bad-value|\"begun\"⟧"),
    Variant("[\"depression\", \"suicide\"]", "[⟦shape-bad-value|\"sadness\"⟧, \"suicide\"]"),
    Variant("[\"depression\", \"suicide\"]", "[\"suicide\", ⟦shape-bad-value|\"none\"⟧]"),
    Variant("\"voices\": [\"Pharmacist\"]", "\"voices\": [\"Pharmacist\", ⟦shape-bad-value|\"Dr K: on call\"⟧]"),
    // Texts of a fixed form
    Variant("\"review_by\": \"2028-11-01\"", "\"review_by\": ⟦shape-bad-value|\"2027-02-29\"⟧"),
    Variant("\"review_by\": \"2028-11-01\"", "\"review_by\": ⟦shape-bad-value|\"2028-11\"⟧"),
    Variant("\"date\": \"2026-11-02\"", "\"date\": ⟦shape-bad-value|\"2 November 2026\"⟧"),
    Variant("\"drug_facts_date\": \"2026-11\"", "\"drug_facts_date\": ⟦shape-bad-value|\"2026-13\"⟧"),
    Variant("\"id\": \"small\", \"version\": \"1.2.0\"", "\"id\": \"small\", \"version\": ⟦shape-bad-value|\"1.2\"⟧"),
    Variant(
      "\"id\": \"small\", \"version\": \"1.2.0\"",
      "\"id\": \"small\", \"version\": ⟦shape-bad-value|\"1.02.0\"⟧"
    ),
    Variant("\"en-GB\"", "⟦shape-bad-value|\"English\"⟧"), Variant("\"en-GB\"", "⟦shape-bad-value|\"en_GB\"⟧"),
    Variant(
      "\"hash\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"",
      "\"hash\": ⟦shape-bad-value|\"E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855\"⟧"
    ),
    // Too long, too many, too few
    Variant(
      "\"A man who sleeps badly asks for something stronger.\"",
      "⟦shape-too-long|\"\(words(61))\"⟧"
    ),
    Variant("\"story\": \"He has come about his sleep.\"", "\"story\": ⟦shape-too-long|[\"\(words(60))\", \"One.\"]⟧"),
    Variant(
      "\"questions\": [ { \"question\": \"sk-q-my-feeling\", \"text\": \"What did you feel?\" } ]",
      "\"questions\": ⟦shape-bad-value|[]⟧"
    ),
    Variant("\"text\": \"The clinic is dark.\"", "\"text\": ⟦shape-bad-value|\" \"⟧"),
    Variant("\"text\": \"The clinic is dark.\"", "\"text\": ⟦shape-bad-value|[]⟧"),
    Variant("\"text\": \"The clinic is dark.\"", "\"text\": [\"The clinic is dark.\", ⟦shape-bad-value|\"\"⟧]"),
    Variant("\"next\": \"a-page\"", "\"next\": ⟦shape-bad-value|[]⟧"),
    Variant("\"next\": \"a-page\"", "\"next\": [ { \"when\": ⟦shape-conflict|\"heard = 1\"⟧, \"to\": \"a-page\" } ]"),
    Variant("\"next\": \"a-page\"", "\"next\": [ ⟦shape-conflict|{⟧ \"to\": \"a-page\" }, { \"to\": \"gone\" } ]"),
    Variant(
      "\"flags\": [\"letter-promised\"]",
      "\"flags\": [\"letter-promised\", ⟦shape-bad-value|\"bond\"⟧, ⟦shape-bad-value|\"2\"⟧]"
    ),
  ]

  @Test(arguments: structural) func theFieldIsMarked(_ variant: Variant) throws { try variant.expectMarkedFindings() }

  @Test func theFirstEntryBeyondALimitIsMarked() throws {
    let options = (1...9).map { number in
      let option = #"{ "id": "o\#(number)", "line": "A.", "reply": "B.", "why": "C.", "next": "gone" }"#
      return number == 9 ? "⟦shape-bad-value|\(option)⟧" : option
    }
    try Variant(
      #""kind": "page", "sitting": "desk", "title": "Evening", "text": "The clinic is dark.","#
        + "\n      \"quiet\": true, \"next\": \"still-open\"",
      #""sitting": "desk", "title": "Evening", "text": "The clinic is dark.", "options": ["#
        + options.joined(separator: ", ") + "]"
    ).expectMarkedFindings()
  }

  @Test(arguments: values) func theValueIsMarked(_ variant: Variant) throws { try variant.expectMarkedFindings() }

  @Test func onlyAnObjectIsAVignette() {
    for file in ["⟦shape-top-level|[]⟧", " ⟦shape-top-level|\"small\"⟧\n", "⟦shape-top-level|7⟧"] {
      let text = MarkedText(file)
      let loaded = VignetteLoader.load(bytes: text.bytes, catalogue: Shipped.catalogue)
      #expect(text.differences(from: loaded.diagnostics) == [])
      #expect(loaded.vignette == nil)
    }
  }

  @Test func withoutScenesThereIsNoModel() throws {
    let loaded = VignetteLoader.load(bytes: Array(#"{"schema_version": 2}"#.utf8), catalogue: Shipped.catalogue)
    #expect(loaded.vignette == nil)
    let codes = Dictionary(grouping: loaded.diagnostics, by: \.code).mapValues(\.count)
    #expect(codes == ["meta-required": 27, "shape-missing-field": 6, "shape-schema-version": 1])
    let places = loaded.diagnostics.filter { $0.code != "shape-schema-version" }.map(\.range)
    #expect(places.allSatisfy { $0 == SourceRange(start: 0, end: 1) })
  }

  @Test func aNearMatchIsNamed() throws {
    let cases = [
      ("\"moves\": [\"prescribe\"]", "\"move\": [\"prescribe\"]", "moves"),
      ("[\"ask\", \"acknowledge\"]", "[\"ask\", \"acknowlege\"]", "acknowledge"),
      ("\"sitting\": \"visit\"", "\"sitting\": \"vist\"", "visit"),
    ]
    for (piece, other, suggestion) in cases {
      #expect(try Variant(piece, other).load().diagnostics.map(\.suggestion) == [suggestion])
    }
  }

  private static func words(_ count: Int) -> String { Array(repeating: "word", count: count).joined(separator: " ") }
}
