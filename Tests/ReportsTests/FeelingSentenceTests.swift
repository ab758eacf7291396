// How feeling and act are worded: two facts, and where no feeling was noted, a question (docs/scoring.md §5.6).

import Reports
import TestSupport
import Testing
import Vignettes

@Suite("Feeling and act in words")
struct FeelingSentenceTests {
  private func sentences(_ feel: String, _ choice: String, act: MarkerID = "ct-act-escalate") throws -> [String] {
    try Evening(act: act).debrief("feel \(feel)", choice, "close", "nod").feelings.map(\.text)
  }

  @Test("named, then acted on; named, and none of its usual acts seen")
  func named() throws {
    #expect(
      try sentences("stuck, bored", "act") == [
        "You noted stuck; then the treatment was stepped up. Named, then acted on.",
        "You noted bored; none of the acts that often go with it was seen to follow.",
      ])
    #expect(
      try sentences("stuck, determined, flattered", "act") == [
        "You noted stuck, determined and flattered; then the treatment was stepped up. "
          + "Named, then acted on."
      ])
  }

  @Test("the question states two facts, and asks about one feeling")
  func question() throws {
    #expect(
      try sentences("bored", "act").first
        == "The treatment was stepped up, and you had noted no helplessness. Was any there?")
  }

  @Test(
    "no feeling is asked after with an article behind “no”",
    arguments: Shipped.catalogue.markers.filter { $0.id.family == .act })
  func grammar(_ act: Marker) throws {
    let questions = try ["bored", "pressed"].flatMap { try sentences($0, "act", act: act.id) }.filter {
      $0.hasSuffix("?")
    }
    #expect(!questions.isEmpty)
    for question in questions {
      #expect(!question.contains("noted no a ") && !question.contains("noted no an "), "\(question)")
      #expect(!question.contains("noted no feeling"), "\(question)")
    }
  }

  @Test("rather not say gives no sentence, and no count")
  func ratherNotSay() throws {
    let debrief = try Evening().debrief("feel rather-not-say", "act", "close", "nod")
    #expect(debrief.feelings.isEmpty)
    #expect(debrief.feelingCounts.map(\.count) == [0, 0, 0, 0])
  }

  @Test("the counts of each kind, with those that were used")
  func counts() throws {
    let debrief = try Evening().debrief("feel stuck, bored", "hold", "close", "nod")
    #expect(
      debrief.feelingCounts.map(\.id) == ["named-then-acted-on", "named-and-held", "named-and-used", "question"])
    #expect(debrief.feelingCounts.map(\.count) == [0, 2, 2, 0])
    #expect(debrief.feelings.map(\.usedAt?.title) == ["The request", "The request"])
    #expect(!debrief.feelingCounts.contains { $0.text.contains("held") })
  }

  @Test("a feeling has one line, with what followed and what was done with it")
  func used() throws {
    let debrief = try Evening().debrief("feel stuck, bored", "hold", "close", "nod")
    #expect(
      debrief.feelingBuckets.map(\.text) == [
        "You noted stuck. At “The request” you left a pause before acting.",
        "You noted bored. At “The request” you left a pause before acting.",
      ])
    let acted = try Evening().debrief("feel stuck", "act", "close", "nod")
    #expect(
      acted.feelingBuckets.map(\.text) == ["You noted stuck. Then the treatment was stepped up (part 1, The visit)."])
  }

  @Test("no feeling has two lines, and none is left out", arguments: Playtest.all)
  func buckets(_ playtest: Playtest) throws {
    let debrief = Debrief(try playtest.run().session, walk: 0, catalogue: Shipped.catalogue)
    let buckets = debrief.feelingBuckets.map(\.feeling)
    #expect(Set(buckets).count == buckets.count)
    #expect(Set(buckets) == Set(debrief.feelings.compactMap(\.feelings.first)))
  }

  @Test("nothing noted is no feeling: no sentence says that nothing was noted and used")
  func nothing() throws {
    let debrief = try Evening().debrief("feel nothing", "hold", "close", "nod")
    #expect(debrief.feelings.isEmpty, "\(debrief.feelings.map(\.text))")
    #expect(debrief.feelingBuckets.isEmpty && debrief.feelingCounts.allSatisfy { $0.count == 0 })
    let asked = try Evening().debrief("feel nothing", "act", "close", "nod")
    #expect(asked.feelings.map(\.kind) == ["question"])
  }

  @Test("an urge that was noted changes no sentence: the rules connect none with an act")
  func urge() throws {
    #expect(try sentences("bored; urge hurry", "act") == sentences("bored", "act"))
    for sentence in try sentences("bored; urge hurry", "act") { #expect(!sentence.contains("held"), "\(sentence)") }
  }

  @Test("no sentence on feelings says what was right or wrong", arguments: ["act", "hold", "pass"])
  func noVerdict(_ choice: String) throws {
    for sentence in try sentences("stuck", choice) + sentences("bored", choice) {
      for word in ["should", "wrong", "right", "well done", "unfortunately", "failed", "good"] {
        #expect(!sentence.lowercased().contains(word), "\(sentence)")
      }
    }
  }
}
