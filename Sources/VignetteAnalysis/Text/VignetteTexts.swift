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

  /// Reads a vignette's texts; the word lists are not used unless its language is English.
  init(_ vignette: Vignette) {
    patient = vignette.metadata.patient.name
    lexicon = Self.isEnglish(vignette) ? .english : nil
    for (number, scene) in vignette.scenes.enumerated() { add(scene, number) }
    for (number, ending) in vignette.endings.enumerated() { add(ending, number) }
    for (number, line) in vignette.safetyLines.enumerated() {
      add(line.line, .safetyLine, owner: number)
      add(line.reply, .safetyReply, owner: number)
    }
    for (number, cut) in vignette.cuts.enumerated() {
      add(cut.story, .cutStory, owner: number)
      add(cut.leader?.notes, .cutNotes, owner: number)
    }
    addMetadata(vignette)
  }

  /// No texts, for rules that need none.
  init() { (patient, lexicon) = ("", nil) }

  /// Whether the word lists apply to a vignette.
  static func isEnglish(_ vignette: Vignette) -> Bool {
    let language = vignette.metadata.language.utf8
    return language.count == 2 ? language.elementsEqual("en".utf8) : language.starts(with: "en-".utf8)
  }

  private mutating func add(_ scene: Scene, _ number: Int) {
    scenes.append(add(scene.text, .sceneText, owner: number))
    for (item, live) in scene.live.enumerated() { add(live.ceilingReason, .ceilingReason, owner: number, item: item) }
    for (item, lure) in scene.lures.enumerated() { add(lure.whyNot, .lureReason, owner: number, item: item) }
    add(scene.leader?.notes, .leaderNotes, owner: number)
    for (item, prompt) in (scene.leader?.prompts ?? []).enumerated() { add(prompt, .prompt, owner: number, item: item) }
    add(scene.bridge?.text, .bridge, owner: number)
    add(scene.later, .later, owner: number)
    var own: [OptionTexts] = []
    for (item, part) in scene.body.parts.enumerated() { add(part.text, .part, owner: number, item: item) }
    for (item, question) in scene.body.questions.enumerated() {
      add(question.text, .question, owner: number, item: item)
    }
    for (item, option) in scene.body.options.enumerated() {
      let line = add(option.line, .line, owner: number, item: item)
      add(option.does ?? "", .does, owner: number, item: item)
      let reply = add(option.reply, .reply, owner: number, item: item)
      let why = add(option.why, .why, owner: number, item: item)
      add(option.inquiry, .inquiry, owner: number, item: item)
      own.append(OptionTexts(line: line, reply: reply, why: why))
    }
    options.append(own)
  }

  private mutating func add(_ ending: Ending, _ number: Int) {
    add(ending.title, .endingTitle, owner: number)
    add(ending.text, .endingText, owner: number)
    add(ending.patient, .endingPatient, owner: number)
    add(ending.possible, .endingPossible, owner: number)
    add(ending.hard, .endingHard, owner: number)
    add(ending.unknown, .endingUnknown, owner: number)
    add(ending.next, .endingNext, owner: number)
  }

  private mutating func addMetadata(_ vignette: Vignette) {
    add(vignette.metadata.summary, .summary)
    for (number, objective) in vignette.metadata.objectives.enumerated() {
      add(objective.text, .objective, owner: number)
    }
    for (number, text) in vignette.metadata.addedForPlay.enumerated() { add(text, .addedForPlay, owner: number) }
    for (number, sitting) in vignette.sittings.enumerated() {
      for (item, text) in sitting.known.enumerated() { add(text, .known, owner: number, item: item) }
      for (item, text) in sitting.notKnown.enumerated() { add(text, .notKnown, owner: number, item: item) }
    }
  }

  @discardableResult
  private mutating func add(_ passage: Passage?, _ field: TextField, owner: Int = 0, item: Int = 0) -> WordText {
    guard let passage, !passage.isEmpty else { return WordText("", lexicon: nil) }
    return add(WordText(passage, patient: patient, lexicon: lexicon), field, owner: owner, item: item, passage: passage)
  }

  @discardableResult
  private mutating func add(_ text: String, _ field: TextField, owner: Int = 0, item: Int = 0) -> WordText {
    add(WordText(text, lexicon: lexicon), field, owner: owner, item: item)
  }

  private mutating func add(
    _ text: WordText, _ field: TextField, owner: Int, item: Int, passage: Passage? = nil
  ) -> WordText {
    if !text.words.isEmpty {
      let location = TextLocation(field: field, owner: owner, item: item)
      all.append(PlacedText(location: location, text: text, passage: passage))
    }
    return text
  }
}
