// Every text of a vignette, read once for all rules.

import Diagnostics
import Vignettes

/// The texts of a vignette, in the order of its parts.
struct VignetteTexts: Sendable {
  /// The texts of one option.
  struct OptionTexts: Sendable {
    let line: WordText
    let reply: WordText
    let why: WordText
  }

  /// Every text that holds a word.
  private(set) var all: [PlacedText] = []
  /// The text of each scene.
  private(set) var scenes: [WordText] = []
  /// The texts of each scene's options.
  private(set) var options: [[OptionTexts]] = []
  private let patient: String
  private let lexicon: Lexicon?

  /// Reads a vignette's texts; the word lists are left out where its language is not English.
  init(_ vignette: Vignette) {
    patient = vignette.metadata.patient.name
    lexicon = Self.isEnglish(vignette) ? .english : nil
    for (number, scene) in vignette.scenes.enumerated() { add(scene, number) }
    for (number, ending) in vignette.endings.enumerated() { add(ending, number) }
    for (number, line) in vignette.safetyLines.enumerated() {
      add(line.line, .safetyLine, number)
      add(line.reply, .safetyReply, number)
    }
    for (number, cut) in vignette.cuts.enumerated() {
      add(cut.story, .cutStory, number)
      add(cut.leader?.notes, .cutNotes, number)
    }
    addMetadata(vignette)
  }

  /// No texts, for rules that need none.
  init() { (patient, lexicon) = ("", nil) }

  /// Whether the word lists can be read into a vignette.
  static func isEnglish(_ vignette: Vignette) -> Bool {
    let language = vignette.metadata.language.utf8
    return language.count == 2 ? language.elementsEqual("en".utf8) : language.starts(with: "en-".utf8)
  }

  private mutating func add(_ scene: Scene, _ number: Int) {
    scenes.append(add(scene.text, .sceneText, number))
    for (item, live) in scene.live.enumerated() { add(live.ceilingReason, .ceilingReason, number, item) }
    for (item, lure) in scene.lures.enumerated() { add(lure.whyNot, .lureReason, number, item) }
    add(scene.leader?.notes, .leaderNotes, number)
    for (item, prompt) in (scene.leader?.prompts ?? []).enumerated() { add(prompt, .prompt, number, item) }
    add(scene.bridge?.text, .bridge, number)
    add(scene.later, .later, number)
    var own: [OptionTexts] = []
    switch scene.body {
    case .compose(let parts, _):
      for (item, part) in parts.enumerated() { add(part.text, .part, number, item) }
    case .walk(let questions, _):
      for (item, question) in questions.enumerated() { add(question.text, .question, number, item) }
    case .decision, .page, .letter, .checkIn, .notice: break
    }
    for (item, option) in scene.body.options.enumerated() {
      let line = add(option.line, .line, number, item)
      let reply = add(option.reply, .reply, number, item)
      let why = add(option.why, .why, number, item)
      add(option.inquiry, .inquiry, number, item)
      own.append(OptionTexts(line: line, reply: reply, why: why))
    }
    options.append(own)
  }

  private mutating func add(_ ending: Ending, _ number: Int) {
    add(ending.title, .endingTitle, number)
    add(ending.text, .endingText, number)
    add(ending.patient, .endingPatient, number)
    add(ending.possible, .endingPossible, number)
    add(ending.hard, .endingHard, number)
    add(ending.unknown, .endingUnknown, number)
    add(ending.next, .endingNext, number)
  }

  private mutating func addMetadata(_ vignette: Vignette) {
    add(vignette.metadata.summary, .summary)
    for (number, objective) in vignette.metadata.objectives.enumerated() { add(objective.text, .objective, number) }
    for (number, text) in vignette.metadata.addedForPlay.enumerated() { add(text, .addedForPlay, number) }
    for (number, sitting) in vignette.sittings.enumerated() {
      for (item, text) in sitting.known.enumerated() { add(text, .known, number, item) }
      for (item, text) in sitting.notKnown.enumerated() { add(text, .notKnown, number, item) }
    }
  }

  @discardableResult
  private mutating func add(_ passage: Passage?, _ field: TextField, _ owner: Int = 0, _ item: Int = 0) -> WordText {
    guard let passage, !passage.isEmpty else { return WordText("", lexicon: nil) }
    return add(WordText(passage, patient: patient, lexicon: lexicon), field, owner, item, passage)
  }

  @discardableResult
  private mutating func add(_ text: String, _ field: TextField, _ owner: Int = 0, _ item: Int = 0) -> WordText {
    add(WordText(text, lexicon: lexicon), field, owner, item)
  }

  private mutating func add(
    _ text: WordText, _ field: TextField, _ owner: Int, _ item: Int, _ passage: Passage? = nil
  ) -> WordText {
    if !text.words.isEmpty {
      let place = TextPlace(field: field, owner: owner, item: item)
      all.append(PlacedText(place: place, text: text, passage: passage))
    }
    return text
  }
}
