// One taking of a knowledge check.

import ScenarioEngine
import Testing
import Vignettes

@Suite("Taking a knowledge check")
struct KnowledgeTakingTests {
  static let check = KnowledgeCheck(
    id: "small", version: "1.0.0", title: "Small", objectives: [.init(id: "first", text: "what acts")],
    items: (1...6).map { number in
      KnowledgeCheck.Item(
        id: "item-\(number)", objective: "first", marker: "md-task-adherence", question: "Question \(number)?",
        answers: ["a", "b", "c"].map {
          .init(id: $0, text: "Answer \($0).", reason: "Reason \($0).", isHeld: $0 == "b")
        })
    })

  @Test("the seed orders items and answers, the same each time, and every one is there")
  func order() {
    let first = KnowledgeTaking(Self.check, occasion: .first, seed: 7)
    #expect(first.items(of: Self.check) == KnowledgeTaking(Self.check, occasion: .first, seed: 7).items(of: Self.check))
    #expect(Set(first.items(of: Self.check)) == Set(Self.check.items))
    let orders = Set(
      (0..<40).map { KnowledgeTaking(Self.check, occasion: .first, seed: $0).items(of: Self.check).map(\.id) })
    #expect(orders.count > 10)
    let item = Self.check.items[0]
    let shown = Set(
      (0..<40).map { KnowledgeTaking(Self.check, occasion: .first, seed: $0).answers(to: item).map(\.id) })
    #expect(shown.count == 6)
  }

  @Test("it closes with the last answer, and its events make it again at any point")
  func replay() throws {
    var taking = KnowledgeTaking(Self.check, occasion: .second, seed: 3)
    while let item = taking.nextItem(of: Self.check) {
      #expect(!taking.isClosed)
      taking.answer(item, with: item.answers[1], of: Self.check)
      #expect(KnowledgeTaking(events: taking.events) == taking)
    }
    #expect(taking.isClosed && taking.events.count == 8)
    #expect(Self.check.items.allSatisfy { taking.answer(to: $0.id) == "b" })
    let closed = taking
    taking.answer(Self.check.items[0], with: Self.check.items[0].answers[0], of: Self.check)
    #expect(taking == closed)
  }

  @Test("an answer of another item changes nothing, and events without a beginning are no taking")
  func strangers() {
    var taking = KnowledgeTaking(Self.check, occasion: .first, seed: 3)
    taking.answer(Self.check.items[0], with: .init(id: "z", text: "", reason: "", isHeld: false), of: Self.check)
    #expect(taking.events.count == 1)
    #expect(KnowledgeTaking(events: []) == nil)
    #expect(KnowledgeTaking(events: [.closed]) == nil)
  }
}
