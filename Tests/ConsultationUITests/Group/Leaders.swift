// What a leader may have before them, for the pictures of the leader's screen.

@testable import GroupSession

/// Leader's views.
enum Leaders {
  /// A session in its push-back or, with `phase`, elsewhere.
  static func view(
    phase: Int = 3, seconds: Int = 134, wall: ProjectionView = Walls.story(goesOn: true), behind: ProjectionView? = nil,
    votes: [LeaderView.VoteRow] = [], safety: [LeaderView.SafetyRow] = [], isSafetySceneNeeded: Bool = false,
    minority: String? = nil, map: [[LeaderView.MapStop]] = Leaders.map, debrief: LeaderView.DebriefStep = .closed,
    isClosed: Bool = false,
    refusals: [GroupDeed: String] = [.compare: "Two replies are needed: go back, and choose otherwise."]
  ) -> LeaderView {
    LeaderView(
      title: "Ms H", cut: "The printed table", shape: "One cut, 45 minutes", phases: phases, phase: phase,
      phaseSeconds: seconds, sessionSeconds: 913,
      phaseNote: "Let the silence be. The wall stays empty; whoever carries the case sits back and listens.",
      prompts: prompts, place: LeaderView.PlaceRow(number: 2, title: "The moment"),
      notes: [
        "She has come to be helped by someone who does not tire of her, and has brought her sister with her on paper.",
        "The room may divide over the table; both halves belong to her.",
      ],
      scenePrompts: ["What does the paper do that she cannot?", "Who is the second tablet for?"],
      live: ["A medicine as a gift", "The third in the room"],
      dynamics: ["Advice can be a way out of a feeling.", "Silence can hold, and it can withdraw."], safety: safety,
      isSafetySceneNeeded: isSafetySceneNeeded, choices: choices, votes: votes, minority: minority, map: map,
      carrier: nil, debrief: debrief, isClosed: isClosed, wall: wall, behind: behind,
      deeds: GroupDeed.allCases.map {
        LeaderView.DeedRow(deed: $0, meaning: meanings[$0] ?? $0.rawValue, refusal: refusals[$0])
      })
  }

  static let phases = [
    ("Frame", 4, 250), ("Scene", 6, 380), ("Facts", 3, 149), ("Push-back", 14, 134), ("Choice", 5, 0),
    ("What happens", 4, 0), ("Return", 6, 0), ("Close", 3, 0),
  ].map {
    LeaderView.PhaseRow(
      name: $0.0, minutes: $0.1, room: "Whoever carries the case sits back; the group imagines the two people.",
      seconds: $0.2)
  }

  static let prompts = [
    LeaderView.PromptRow(
      when: "Opening the push-back",
      prompts: [
        "What is it like to be this doctor just now? And this patient?", "What picture comes?",
        "Who has not been mentioned?",
      ]),
    LeaderView.PromptRow(
      when: "When the group gives advice",
      prompts: ["Which feeling would that get rid of? Whose?", "Before we do something, what is being asked for?"]),
    LeaderView.PromptRow(
      when: "When it turns clever",
      prompts: ["Can someone say it as if to a friend?", "Where is the patient now?"]),
  ]

  static let choices = [
    LeaderView.ChoiceRow(
      letter: "A", id: "name-the-hope", line: "“You would like me to be the one who does it properly.”", isTried: true),
    LeaderView.ChoiceRow(
      letter: "B", id: "read-together",
      line: "“Let us look at your sister’s table together, and at what the first one was meant to do.”", isTried: false),
    LeaderView.ChoiceRow(letter: "C", id: "give-it", line: "“We can add the second one from Monday.”", isTried: false),
    LeaderView.ChoiceRow(
      letter: "D", id: "refuse", line: "“I do not add a medicine because a table says so.”", isTried: false),
  ]

  static let map = [
    [stop(1, "The letter"), stop(2, "The moment", "A"), stop(3, "A second table")],
    [stop(1, "The letter"), stop(2, "The moment", present: true)],
  ]

  static let votes = [
    vote(.before, [3, 2, 0, 1], undecided: 1), vote(.after, [1, 4, 0, 1], undecided: 1),
  ]

  static let safety = [
    LeaderView.SafetyRow(task: "Ask about thoughts of ending her life", standing: .passed, place: "The moment"),
    LeaderView.SafetyRow(task: "Say whom she can call tonight", standing: .toBeTalkedAbout, place: "In the hall"),
  ]

  static func stop(
    _ number: Int, _ title: String, _ letter: String? = nil, skipped: Bool = false, present: Bool = false
  ) -> LeaderView.MapStop {
    LeaderView.MapStop(number: number, title: title, letter: letter, isSkipped: skipped, isPresent: present)
  }

  static func vote(_ stage: VoteStage, _ counts: [Int], undecided: Int) -> LeaderView.VoteRow {
    LeaderView.VoteRow(
      stage: stage, counts: zip(["A", "B", "C", "D"], counts).map { LeaderView.LetterCount(letter: $0, count: $1) },
      undecided: undecided, noneOfThese: 0)
  }

  private static let meanings: [GroupDeed: String] = [
    .goOn: "the next page, or what follows", .goBack: "the page before", .reveal: "put up the choices",
    .choose: "take a branch by its letter", .nextPhase: "next phase: Choice", .previousPhase: "back to: Facts",
    .blank: "empty the wall", .park: "put up the holding screen", .facts: "what is known and not known",
    .vote: "type the count of hands", .showVotes: "put up the count of hands", .skip: "skip this scene",
    .rewind: "go back to a place on the map", .compare: "the two replies side by side",
    .safety: "ask what the room would want to be sure of", .story: "bring back what was there before",
    .carrier: "name who carries the case", .debrief: "open the debrief", .close: "close the session",
  ]
}
