// The two lists of a knowledge check.

import Reports
import ScenarioEngine
import Testing
import Vignettes

@Suite("Two lists side by side")
struct KnowledgeListsTests {
  private let check = KnowledgeCheck(
    id: "small", version: "1.0.0", title: "A | *check*", objectives: [.init(id: "first", text: "what acts")],
    items: [
      KnowledgeCheck.Item(
        id: "one", objective: "first", marker: "md-task-adherence", question: "What first?",
        answers: [
          .init(id: "a", text: "Add.", reason: "Too soon.", isHeld: false),
          .init(id: "b", text: "Ask.", reason: "It waits on this.", isHeld: true),
        ])
    ])

  private func taking(_ occasion: KnowledgeOccasion, _ answer: Int) -> KnowledgeTaking {
    var taking = KnowledgeTaking(check, occasion: occasion, seed: 1)
    taking.answer(check.items[0], with: check.items[0].answers[answer], of: check)
    return taking
  }

  @Test("reasons are there only once the second time is over, what is held first")
  func reasons() {
    let before = KnowledgeLists(check, first: taking(.first, 0), second: nil)
    #expect(before.rows.first?.before == "Add." && before.rows.first?.after == nil)
    #expect(before.rows.first?.reasons == [])
    let begun = KnowledgeTaking(check, occasion: .second, seed: 1)
    #expect(KnowledgeLists(check, first: taking(.first, 0), second: begun).rows.first?.reasons == [])
    let after = KnowledgeLists(check, first: taking(.first, 0), second: taking(.second, 1))
    #expect(after.rows.first?.reasons == ["Held here: Ask. It waits on this.", "Add. Too soon."])
    #expect(after.lines.contains("   Before: Add.") && after.lines.contains("   After:  Ask."))
  }

  @Test("the Markdown keeps an author's signs in their cell")
  func markdown() {
    let text = KnowledgeLists(check, first: taking(.first, 0), second: taking(.second, 1)).markdown
    #expect(text.hasPrefix("# A \\| \\*check\\*\n"))
    #expect(text.contains("| What first? | Add. | Ask. |\n"))
    #expect(text.hasSuffix(KnowledgeLists.footer + "\n"))
  }
}
