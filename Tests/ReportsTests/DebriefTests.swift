// The debrief as a value: its lines, its counts, and the order in which it says them (docs/scoring.md §5, §7).

import Reports
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("The debrief")
struct DebriefTests {
  @Test("enactments are summed up in one sentence, and each arc says what became of it")
  func enactments() throws {
    let back = try Evening().debrief("feel bored", "act", "close", "own").enactments
    #expect(back.summary == "At 1 of 2 decision points acting on it was open. You did at 1, and repaired 1.")
    #expect(
      back.arcs.map(\.text) == ["The treatment was stepped up. Repaired at “Once more”, one decision point later."])
    let left = try Evening().debrief("feel bored", "act", "close", "nod").enactments
    #expect(left.summary == "At 1 of 2 decision points acting on it was open. You did at 1, and repaired 0.")
    #expect(left.arcs.map(\.text) == ["The treatment was stepped up. Not repaired on this path."])
    #expect(left.collusion.isEmpty)
  }

  @Test("the patient's side stands under the patient's name, whatever the case is called")
  func patientName() throws {
    let playtest = try #require(Playtest.all.first { $0.vignette == "the-extra-tablet" })
    let debrief = Debrief(try playtest.run().session, walk: 0, catalogue: Shipped.catalogue)
    #expect(debrief.header.title == "The extra tablet")
    #expect(debrief.plainEnding.sections.prefix(2).map(\.title) == ["Safety", "For Mrs L"])
  }

  @Test("a bond that rose with an enactment is named")
  func collusion() throws {
    let debrief = try Evening().debrief("feel bored", "write", "skip", "nod")
    #expect(debrief.enactments.collusion.map(\.title) == ["The request"])
    let page = try #require(debrief.wholePages.first { $0.title == "The relationship" })
    #expect(
      page.paragraphs.last == "At “The request” (part 1, The visit) the bond rose while something was acted on.")
  }

  @Test("the bond is said to have risen only where its course shows it", arguments: Playtest.all)
  func risenBond(_ playtest: Playtest) throws {
    let debrief = Debrief(try playtest.run().session, walk: 0, catalogue: Shipped.catalogue)
    let page = debrief.wholePages.first { $0.title == "The relationship" }?.paragraphs ?? []
    for place in debrief.enactments.collusion {
      let after = try #require(debrief.course.firstIndex { $0.place == place })
      let rose = debrief.course[after].bond > debrief.course[after - 1].bond
      let line = page.first { $0.hasPrefix("At “\(place.title)” (\(place.named)) ") }
      #expect(line?.contains("the bond rose") == rose || line?.contains("mended") == true, "\(place.title)")
    }
  }

  @Test("the counts stand in one order, and those of nothing are left out of the sentence")
  func counts() throws {
    let debrief = try Evening().debrief("feel bored", "write", "skip", "own")
    #expect(
      debrief.counts.map(\.id) == [
        "met", "held-lightly", "missed", "right-too-soon", "enacted", "enacted-knowingly", "read-in",
      ])
    #expect(debrief.counts.map(\.count) == [1, 0, 0, 0, 1, 0, 1])
    #expect(debrief.countSentence == "met 1 · acted on 1 · read in 1")
    #expect(
      try Evening().debrief("feel bored", "certain", "close", "nod").countSentence == "went by 1 · too soon 1")
  }

  @Test("where nothing was taken up, timing cannot be told, and there is no figure")
  func timing() throws {
    let silent = try Evening().debrief("feel bored", "pass", "close", "nod")
    #expect(silent.timingNote == "You did not take anything up, so timing cannot be told.")
    #expect(silent.fractions.timing == nil)
    let spoken = try Evening().debrief("feel bored", "hold", "close", "nod")
    #expect(spoken.timingNote == nil)
    #expect(spoken.fractions.timing?.withheld == true)
    #expect(spoken.fractions.noticing.fifth == nil)
  }

  @Test("the safety line comes first, and says what fell due, what was left undone and what came late")
  func safety() throws {
    let name = Shipped.catalogue.name(of: "sf-task-ask-suicide")
    let lower = name.prefix(1).lowercased() + name.dropFirst()
    let undone = try Evening().debrief("feel bored", "hold", "close", "nod")
    #expect(
      undone.safetyLine == "One thing about safety fell due. Left undone, due at “The request”: \(lower).")
    #expect(undone.plainEnding.safety == "One thing fell due. Not done in time: \(lower).")
    #expect(undone.safety.map(\.sentence) == ["\(name) (due at “The request”): not done."])
    let late = try Evening().debrief("feel bored", "hold", "safety sf-task-ask-suicide", "close", "nod")
    #expect(late.safetyLine == "One thing about safety fell due, and it was done only when the program asked.")
    #expect(late.plainEnding.safety == "One thing fell due. Done only when the program asked: \(lower).")
    #expect(
      late.safety.map(\.sentence) == [
        "\(name) (due at “The request”): done late (at the close of part 1, The visit)."
      ])
    let inTime = try Evening().debrief("feel bored", "write", "skip", "nod")
    #expect(
      inTime.safetyLine == "Nothing about safety was left undone: one thing fell due, and it was done in time.")
    #expect(inTime.plainEnding.safety == "One thing fell due and was done in time: \(lower).")
    #expect(inTime.safety.map(\.sentence) == ["\(name) (due at “The request”): done in time (The request)."])
    let unprompted = try Evening(mode: .unprompted).debrief("feel bored", "hold", "nod")
    #expect(unprompted.safety.map(\.standing) == ["not-done"])
    let after = try Evening(mode: .unprompted).debrief("feel bored", "hold", "own")
    #expect(
      after.safety.map(\.sentence) == [
        "\(name) (due at “The request”): not done by then; done afterwards, in part 2, The return."
      ])
    #expect(
      after.safetyLine == "One thing about safety fell due. Left undone, due at “The request”: \(lower). "
        + "It was done afterwards, in part 2, The return.")
    #expect(after.plainEnding.safety == "One thing fell due. Done only after “The request”: \(lower).")
  }

  @Test("where nothing about safety fell due, the line says so and claims no more")
  func nothingDue() throws {
    let debrief = try Evening(safety: []).debrief("feel bored", "hold", "nod")
    #expect(debrief.safetyLine == "Nothing about safety fell due on this path.")
  }

  @Test("of several things that fell due, those that were done only at the interlock are counted")
  func severalDue() throws {
    let safety = [TaskDue(task: "sf-task-ask-suicide"), TaskDue(task: "sf-task-means")]
    let late = try Evening(safety: safety).debrief(
      "feel bored", "write", "skip", "safety sf-task-means", "close", "nod")
    #expect(late.safetyLine == "Two things about safety fell due; one was done only when the program asked.")
    let all = try Evening(safety: safety).debrief(
      "feel bored", "hold", "safety sf-task-ask-suicide", "safety sf-task-means", "close", "nod")
    #expect(all.safetyLine == "Two things about safety fell due, and all were done only when the program asked.")
    let name = Shipped.catalogue.name(of: "sf-task-ask-suicide")
    let lower = name.prefix(1).lowercased() + name.dropFirst()
    let both = try Evening(safety: safety).debrief(
      "feel bored", "hold", "safety sf-task-ask-suicide", "close", "nod")
    #expect(
      both.safetyLine == "Two things about safety fell due. Left undone, due at “The request”: make means safer. "
        + "One was done only when the program asked.")
    let three = try Evening(mode: .unprompted, safety: safety).debrief("feel bored", "hold", "own")
    #expect(three.safetyLine.hasSuffix(": \(lower); make means safer. One of them was done afterwards."))
  }

  @Test("what argues the alliance at the start stands beside the start, and nowhere else")
  func allianceReason() throws {
    let reason = "He has come twice, and late each time."
    let page = try #require(
      try Evening(allianceReason: reason).debrief("feel bored", "hold", "close", "nod").fullPages
        .first { $0.title == "Alliance" })
    #expect(page.paragraphs.first == "At the start: bond 2, goals 2, tasks 2. \(reason)")
    #expect(page.paragraphs.dropFirst().allSatisfy { !$0.contains(reason) })
  }

  @Test("what was asked and went unanswered is said beside the labels, with the question, and only then")
  func unanswered() throws {
    let evening = Evening(asks: PatientQuestion(words: "He asks.", marker: Evening.marker))
    let held = try evening.debrief("feel bored", "hold", "close", "nod").moments
    #expect(held.map(\.unanswered) == ["What was asked went unanswered: “He asks.”", nil])
    #expect(held.first?.ledger.map(\.label) == ["met"])
    #expect(held.first?.points.noticing == 2 && held.first?.points.timing == 4)
    let live = try #require(held.first?.text.first { $0.title == "What was live here" })
    #expect(live.paragraphs.last == "What was asked went unanswered: “He asks.”")
    #expect(try evening.debrief("feel bored", "pass", "close", "nod").moments.map(\.unanswered) == [nil, nil])
  }

  @Test("a session that was played under earlier rules says so, and is read by the present ones")
  func earlierRules() throws {
    let old = try ProgressTests.evening("feel bored", "hold", "close", "own", scoring: 1)
    let header = Debrief(old, walk: 0, catalogue: Shipped.catalogue).header
    #expect(header.playedUnder == 1 && header.scoringVersion == ScoringVersion.current)
    #expect(header.rulesNote?.contains("scoring rules 1 and read here by rules \(ScoringVersion.current)") == true)
    #expect(header.provenance.hasSuffix("so some lines can differ from what was shown then."))
    let now = try Evening().debrief("feel bored", "hold", "close", "own").header
    #expect(now.rulesNote == nil && now.provenance.hasSuffix("."))
  }

  @Test("two tasks of one name are told apart by when they fell due", arguments: Playtest.all)
  func sameName(_ playtest: Playtest) throws {
    let debrief = Debrief(try playtest.run().session, walk: 0, catalogue: Shipped.catalogue)
    let lines = debrief.safety.map { "\($0.name) \($0.due)" }
    #expect(Set(lines).count == lines.count, "\(lines)")
    let isLate = debrief.safety.contains { $0.standing == "done-late" }
    #expect(isLate == debrief.safetyLine.contains("only when the program asked"), "\(debrief.safetyLine)")
  }

  @Test("medicines tasks stand apart, and leave the safety line alone")
  func medicines() throws {
    let debrief = try Evening().debrief("feel bored", "write", "skip", "nod")
    #expect(debrief.safetyLine.hasPrefix("Nothing about safety was left undone: one thing fell due"))
    #expect(debrief.medicines.map(\.standing) == ["not-done"])
  }

  @Test("each label of the ledger has its sentence, and manner is said where it counted")
  func ledger() throws {
    let certain = try #require(try Evening().debrief("feel bored", "certain", "close", "nod").moments.first)
    let line = try #require(certain.ledger.first)
    #expect(line.sentence == "The idea fits. The moment, or the way of saying it, did not.")
    #expect(
      line.manner
        == "It counted one step deeper than its words: it was said as a certainty, "
        + "and it came before what the person felt had been acknowledged.")
    #expect([line.depth, line.effectiveDepth, line.floor, line.ceiling] == [4, 5, 1, 2])
    #expect([line.noticing, line.timing, line.timingPossible] == [4, 0, 4])
    #expect(line.cue == "He asks.")
  }

  @Test("where a response counted deeper, each cause is named that held, and no other", arguments: Playtest.all)
  func manner(_ playtest: Playtest) throws {
    let session = try playtest.run().session
    for moment in Debrief(session, walk: 0, catalogue: Shipped.catalogue).moments {
      let isCertain = session.scenario.option(OptionID(moment.option))?.option.tone == .certain
      for entry in moment.ledger {
        let deeper = entry.effectiveDepth - entry.depth
        #expect((entry.manner != nil) == (deeper > 0))
        guard let manner = entry.manner else { continue }
        #expect(manner.contains("as a certainty") == isCertain, "\(moment.place.title): \(manner)")
        // A depth is capped at 5, so that two causes can come to one step.
        if !isCertain { #expect(manner.contains("had been acknowledged"), "\(moment.place.title): \(manner)") }
        if isCertain, deeper == 1, entry.effectiveDepth < 5 { #expect(!manner.contains("had been acknowledged")) }
      }
    }
  }

  @Test("a lure that was read in stands beside the live markers, with its depth and with what was missing")
  func readIn() throws {
    let moment = try #require(try Evening().debrief("feel bored", "write", "skip", "nod").moments.first)
    let line = try #require(moment.ledger.last)
    #expect(line.label == "read-in")
    #expect(line.sentence == "There was nothing here yet to support this.")
    #expect(line.cue == "He has said nothing of others.")
    #expect(line.depth == 3)
    #expect([line.noticing, line.timing, line.timingPossible] == [0, 0, 2])
  }

  @Test("every other reply that was there stands with the moment, in the order of the file")
  func otherReplies() throws {
    let moment = try #require(try Evening().debrief("feel bored", "act", "close", "nod").moments.first)
    #expect(moment.otherDoors.map(\.option) == ["write", "certain", "hold", "pass"])
    #expect(moment.otherDoors.first { $0.option == "hold" }?.reply.map(\.text) == ["All right."])
  }

  @Test("a moment keeps what was noted before it, and the purpose")
  func moment() throws {
    let debrief = try Evening().debrief("feel bored, stuck", "write", #"purpose "to sleep""#, "nod")
    #expect(debrief.moments.map(\.noted) == [["bored", "stuck"], []])
    #expect(debrief.moments.map(\.purpose) == ["to sleep", nil])
    #expect(debrief.moments.first?.line.map(\.text) == ["A little more, then."])
    #expect(try Evening().debrief("feel rather-not-say", "hold", "close", "nod").moments.map(\.noted) == [[], []])
  }

  @Test("the chart reads as sentences")
  func chart() throws {
    let debrief = try Evening().debrief("feel bored", "write", #"purpose "to sleep""#, "nod")
    #expect(
      debrief.chart.map(\.sentence) == [
        "The visit: the first, kept (month 2).", "The visit: you noted bored.",
        "The visit: the pen was taken up; for: to sleep.", "The visit: the first, raised.",
      ])
  }

  @Test("what the story tells as a sitting opens happened before it")
  func chartBefore() throws {
    let lines = try Playtest.all.filter { $0.vignette == "mr-z" }.flatMap {
      Debrief(try $0.run().session, walk: 0, catalogue: Shipped.catalogue).chart.filter { $0.kind == "medicine" }
    }
    #expect(lines.contains { $0.beforeSitting } && lines.contains { !$0.beforeSitting })
    for line in lines {
      #expect(line.sentence.hasPrefix("Before \(line.place.sitting): ") == line.beforeSitting, "\(line.sentence)")
    }
  }

  @Test("what was done and reach are in words")
  func doneAndReach() throws {
    let debrief = try Evening().debrief("feel bored", "hold", "close", "own")
    #expect(debrief.done.map(\.skill) == ["sk-h-pause", "sk-rp-own-part"])
    #expect(debrief.done.map(\.place.part) == [1, 2])
    #expect(debrief.reach.text == "1 of 3 themes came into view on this path.")
  }

  @Test("remarks stand with their walk and their line, and walks are named in order")
  func remarks() throws {
    let script = """
      feel bored
      hold
      close
      nod
      remark request ct-feel-pressure "Not how it was."
      rewind request
      pass
      close
      nod
      """
    let first = try Evening().debrief(script: script, walk: 0)
    #expect(first.header.walkName == "first walk")
    #expect(first.moments.first?.ledger.first?.remarks == ["Not how it was."])
    #expect(first.remarks.map(\.text) == ["Not how it was."])
    let second = try Evening().debrief(script: script)
    #expect(second.header.walkName == "second walk")
    #expect(second.remarks.isEmpty)
    #expect(second.moments.first?.ledger.first?.remarks == [])
  }

  @Test("walks are named in words, and by number from the seventh")
  func walkNames() {
    #expect([0, 5, 6].map { DebriefHeader.name(ofWalk: $0) } == ["first walk", "sixth walk", "walk 7"])
  }

  @Test("the pages stand in the order of docs/debrief.md, and empty ones are left out")
  func pages() throws {
    let debrief = try Evening().debrief("feel bored", "hold", "close", "own")
    #expect(debrief.plainEnding.sections.prefix(2).map(\.title) == ["Safety", "For A patient"])
    #expect(
      debrief.momentsPage.map(\.title) == [
        "1. The request (part 1, The visit): met", "2. Once more (part 2, The return): met",
      ])
    #expect(
      debrief.wholePages.map(\.title) == [
        "Your feelings and what followed", "The medicines", "Safety and medicines, first things first",
      ])
    #expect(
      debrief.endingPage.map(\.title) == [
        "The end", "What became possible", "What stayed hard", "What is not known", "What happens next",
      ])
  }
}
