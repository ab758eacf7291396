// Ids, undeclared names, markers in the wrong field, and conditions.

import Diagnostics
import TestSupport
import Testing
import VignetteLoader

@Suite struct NameFindingTests {
  static let ids: [Variant] = [
    Variant("\"id\": \"small\"", "\"id\": ⟦id-format|\"Small_one\"⟧"),
    Variant("\"id\": \"wait-a-while\"", "\"id\": ⟦id-format|\"wait--a-while\"⟧"),
    Variant("\"id\": \"wait-a-while\"", "\"id\": ⟦id-format|\"-wait\"⟧"),
    Variant("\"id\": \"wait-a-while\"", "\"id\": ⟦id-format|\"wäit\"⟧"),
    Variant("\"id\": \"wait-a-while\"", "\"id\": ⟦id-format|\"\(String(repeating: "wait", count: 20))s\"⟧"),
    Variant("\"flags\": [\"letter-promised\"]", "\"flags\": [\"letter-promised\", ⟦id-format|\"letter promised\"⟧]"),
    Variant("\"id\": \"wait-a-while\"", "\"id\": ⟦shape-duplicate-id|\"go-up\"⟧"),
    Variant("\"id\": \"wait-a-while\"", "\"id\": ⟦shape-duplicate-id|\"desk\"⟧"),
    Variant("\"id\": \"wait-a-while\"", "\"id\": ⟦shape-duplicate-id|\"the-request\"⟧"),
    Variant("\"id\": \"any-order\"", "\"id\": ⟦shape-duplicate-id|\"wait-a-while\"⟧"),
    Variant("\"id\": \"ask\", \"text\"", "\"id\": ⟦shape-duplicate-id|\"own\"⟧, \"text\""),
    Variant(
      "\"note\": \"month 2\" }",
      "\"note\": \"month 2\" }, { \"id\": ⟦shape-duplicate-id|\"night-tablet\"⟧, \"name\": \"b\", \"status\": \"kept\" }"
    ),
    Variant("\"flags\": [\"letter-promised\"]", "\"flags\": [\"letter-promised\", ⟦shape-duplicate-id|\"heard\"⟧]"),
    Variant("\"marker\": \"rt-med-stigma\"", "\"marker\": ⟦shape-duplicate-id|\"tr-request-as-care\"⟧"),
  ]

  static let names: [Variant] = [
    Variant("\"title\": \"Evening\"", "\"title\": \"Evening\", \"partner\": ⟦shape-unknown-name|\"Farmacist\"⟧"),
    Variant("\"title\": \"Evening\"", "\"title\": \"Evening\", \"partner\": ⟦shape-unknown-name|\"You\"⟧"),
    Variant("\"voices\": [", "\"partner\": ⟦shape-unknown-name|\"Nurse\"⟧, \"voices\": ["),
    Variant(
      "\"to\": \"kept\", \"note\": \"month 3\"",
      "\"to\": \"kept\", \"when\": \"⟦shape-condition-name|unheard⟧ >= 1\", \"note\": \"month 3\""),
    Variant("\"sitting\": \"visit\"", "\"sitting\": ⟦shape-unknown-name|\"visits\"⟧"),
    Variant("\"start\": \"the-request\"", "\"start\": ⟦shape-unknown-name|\"gone\"⟧"),
    Variant("\"due\": \"visit\"", "\"due\": ⟦shape-unknown-name|\"written\"⟧"),
    Variant("\"medicine\": \"night-tablet\"", "\"medicine\": ⟦shape-unknown-name|\"nigth-tablet\"⟧"),
    Variant(
      "\"medicine\": \"other-tablet\", \"name\": \"another one\", ",
      "\"medicine\": ⟦shape-unknown-name|\"other-tablet\"⟧, "
    ),
    Variant("\"set\": { \"heard\": 1 }", "\"set\": { ⟦shape-unknown-name|\"herd\"⟧: 1 }"),
    Variant("\"set\": { \"heard\": 1 }", "\"set\": { ⟦shape-unknown-name|\"herd\"⟧: ⟦shape-wrong-type|\"1\"⟧ }"),
    Variant("\"scene\": \"the-request\"", "\"scene\": ⟦shape-unknown-name|\"the-requests\"⟧"),
    Variant("[\"go-up\", \"ask-about-nights\"]", "[\"go-up\", ⟦shape-unknown-name|\"any-order\"⟧]"),
    Variant("\"Mr B: You will", "\"⟦shape-unknown-name|Mr  B⟧: You will"),
    Variant("\"Mr B: You will", "\"⟦shape-unknown-name|mr b⟧: You will"),
    Variant("\"Mr B: You will", "\"⟦shape-unknown-name|Mr B⟧:You will"),
    Variant("\"Mr B: You will", "\"⟦shape-unknown-name|Mr\\u0020C⟧: You will"),
  ]

  static let markers: [Variant] = [
    Variant("\"marker\": \"rt-med-stigma\"", "\"marker\": ⟦marker-unknown|\"rt-med-stigmata\"⟧"),
    // A question of the patient's carries what is live, and not a lure.
    Variant("\"marker\": \"ct-feel-pressure\" }", "\"marker\": ⟦shape-not-live|\"rt-med-stigma\"⟧ }"),
    Variant("\"marker\": \"ct-feel-pressure\" }", "\"marker\": ⟦marker-unknown|\"ct-feel-presure\"⟧ }"),
    Variant("\"marker\": \"rt-med-stigma\"", "\"marker\": ⟦marker-unknown|\"sk-h-pause\"⟧"),
    Variant("\"skills\": [\"sk-h-pause\"]", "\"skills\": [⟦marker-unknown|\"ct-feel-pressure\"⟧]"),
    Variant("\"cues\": [\"sf-cue-family-suicide\"]", "\"cues\": [⟦marker-unknown|\"sf-task-ask-suicide\"⟧]"),
    Variant("\"act\": \"ct-act-rescue\"", "\"act\": ⟦marker-unknown|\"ct-feel-pressure\"⟧"),
    Variant("\"tr-request-as-care\": \"ct-act-escalate\"", "\"tr-request-as-care\": ⟦marker-unknown|\"escalate\"⟧"),
    Variant("\"safety_done\": [\"sf-task-ask-suicide\"]", "\"safety_done\": [⟦marker-unknown|\"md-task-adherence\"⟧]"),
    Variant(
      "\"medicine_done\": [\"md-task-adherence\"]",
      "\"medicine_done\": [⟦marker-unknown|\"sf-task-ask-suicide\"⟧]"
    ),
    Variant("\"question\": \"sk-q-my-feeling\"", "\"question\": ⟦marker-unknown|\"sk-h-pause\"⟧"),
    Variant("\"themes\": [\"tr-request-as-care\"]", "\"themes\": [⟦marker-unknown|\"request\"⟧]"),
    Variant("\"repairs\": [\"ct-feel-pressure\"]", "\"repairs\": [⟦marker-unknown|\"ct-feel-presure\"⟧]"),
    Variant("{ \"tr-request-as-care\": 2, \"ct-", "{ ⟦shape-not-live|\"tr-identification\"⟧: 2, \"ct-"),
    Variant("{ \"tr-request-as-care\": 2, \"ct-", "{ ⟦marker-unknown|\"tr-requests-as-care\"⟧: 2, \"ct-"),
    Variant("{ \"tr-request-as-care\": 2, \"ct-", "{ ⟦marker-unknown|\"sk-h-pause\"⟧: 2, \"ct-"),
    Variant("{ \"tr-request-as-care\": 2, \"ct-", "{ \"rt-med-stigma\": 1, ⟦shape-not-live|\"rt-med-harm\"⟧: 2, \"ct-"),
  ]

  static let patterns: [Variant] = [
    Variant("\"order\": [\"own\", \"*\"]", "\"order\": [⟦shape-pattern|\"owns\"⟧, \"*\"]"),
    Variant("\"order\": [\"own\", \"*\"]", "\"order\": [\"own\", \"*\", ⟦shape-pattern|\"own\"⟧]"),
    Variant("\"order\": [\"own\", \"*\"]", "\"order\": [\"own\", \"*\", ⟦shape-pattern|\"*\"⟧]"),
    Variant("\"order\": [\"*\"]", "\"order\": ⟦shape-pattern|[\"*\", \"ask\"]⟧"),
    Variant("\"order\": [\"*\"]", "\"order\": ⟦shape-pattern|[]⟧"),
    Variant("\"order\": [\"*\"]", "\"order\": [\"*\"], \"when\": ⟦shape-pattern|\"heard >= 1\"⟧"),
  ]

  @Test(arguments: ids) func theIdIsMarked(_ variant: Variant) throws { try variant.expectMarkedFindings() }

  @Test(arguments: names) func theNameIsMarked(_ variant: Variant) throws { try variant.expectMarkedFindings() }

  @Test(arguments: markers) func theMarkerIsMarked(_ variant: Variant) throws { try variant.expectMarkedFindings() }

  @Test(arguments: patterns) func thePatternIsMarked(_ variant: Variant) throws { try variant.expectMarkedFindings() }

  @Test func aRepeatedIdTellsTheLineOfTheFirst() throws {
    let variant = Variant("\"id\": \"wait-a-while\"", "\"id\": \"go-up\"")
    let before = try #require(SmallVignette.text.range(of: "\"id\": \"go-up\"")).lowerBound
    let line = SmallVignette.text[..<before].count { $0.isNewline } + 1
    #expect(try variant.load().diagnostics.map(\.message).first?.contains("line \(line).") == true)
  }

  @Test func aMarkerNearOneThatIsLiveIsNamedFirst() throws {
    let variant = Variant("{ \"tr-request-as-care\": 2, \"ct-", "{ \"tr-requests-as-care\": 2, \"ct-")
    #expect(try variant.load().diagnostics.map(\.suggestion) == ["tr-request-as-care"])
  }

  @Test func aMisspeltLiveMarkerIsSuggestedNowhere() throws {
    let variant = Variant(
      "\"marker\": \"ct-feel-pressure\", \"weight\"", "\"marker\": \"ct-feel-presure\", \"weight\"")
    let found = try variant.load().diagnostics
    #expect(found.map(\.code).contains("shape-not-live"))
    #expect(found.first { $0.code == "marker-unknown" }?.suggestion == "ct-feel-pressure")
    #expect(found.allSatisfy { $0.suggestion != "ct-feel-presure" })
  }
}
