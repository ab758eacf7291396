// A debrief that knows what nobody could know.

import Diagnostics
import Vignettes

/// A `why` names and quotes nothing that the story mentions only in later scenes. Names are words with a capital letter
/// within a sentence, and generic names of medicines; a quotation is compared by its first three words.
enum ScoreWhyHindsight: VignetteRule {
  static let code = "score-why-hindsight"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    guard let order = context.order else { return [] }
    let references = references(in: context)
    guard !references.isEmpty else { return [] }
    let mentions = Mentions(context, of: Set(references.map(\.key)))
    var later = Later(context, order)
    var findings: [Finding] = []
    for reference in references {
      let location = reference.placed.location
      guard let scenes = mentions.scenes(of: reference.key), let first = scenes.first,
        scenes.allSatisfy({ later.comes($0, after: location.owner) })
      else { continue }
      findings.append(
        Finding(
          at: context.path(of: reference.words.lowerBound, in: reference.placed),
          "“\(reference.placed.text.quote(reference.words))” first appears in the scene "
            + "“\(context.vignette.scenes[first].id)”, "
            + "so this choice is judged by what nobody could know yet.",
          advice: "Keep to what was on screen by then; move what came to light afterwards to the scene's `later`."
        )
      )
    }
    return findings
  }

  /// The names and quotations in each `why`, without duplicates.
  private static func references(in context: RuleContext) -> [Reference] {
    context.texts.all.filter { $0.location.field == .why }.flatMap { placed -> [Reference] in
      let words = placed.text.words
      var told: Set<WordID> = []
      var found: [Reference] = []
      for (index, word) in words.enumerated() {
        let isOpening = word.marks.contains(.quoted) && (index == 0 || !words[index - 1].marks.contains(.quoted))
        if isOpening, let key = Reference.key(ofPhraseAt: index, in: words),
          words[index..<(index + Reference.phrase)].allSatisfy({ $0.marks.contains(.quoted) })
        {
          found.append(Reference(placed: placed, words: index..<(index + Reference.phrase), key: key))
        }
        guard isName(word, in: placed.text) || isMedicine(word, in: placed.text), told.insert(word.id).inserted else {
          continue
        }
        found.append(Reference(placed: placed, words: index..<(index + 1), key: word.id))
      }
      return found
    }
  }

  private static func isName(_ word: Word, in text: WordText) -> Bool {
    guard word.marks.contains(.capital), !word.marks.contains(.startsSentence), word.length > 2 else { return false }
    // “I've” and the like are not names.
    let second = text.bytes[Int(word.start) + 1]
    return !WordLists.little.contains(word.id) && second != 0x27 && second < 0x80
  }

  private static func isMedicine(_ word: Word, in text: WordText) -> Bool {
    guard word.length > 6 else { return false }
    let letters = text.bytes[Int(word.start)..<Int(word.end)]
    return WordLists.medicineEndings.contains { ending in
      letters.count >= ending.utf8.count
        && zip(letters.suffix(ending.utf8.count), ending.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
  }
}

/// A name or a quotation in a `why`.
private struct Reference {
  /// How many words of a quotation are compared.
  static let phrase = 3

  let placed: PlacedText
  let words: Range<Int>
  let key: WordID

  /// The key for the words of a phrase; nil if the text ends before it does.
  static func key(ofPhraseAt index: Int, in words: [Word]) -> WordID? {
    guard index + phrase <= words.count else { return nil }
    return words[index..<(index + phrase)].reduce(0) { ($0 ^ $1.id) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  }
}

/// Which scenes mention words and phrases; those that the file's own sheets mention too are left out.
private struct Mentions {
  private var found: [WordID: [Int]] = [:]
  private var elsewhere: Set<WordID> = []

  init(_ context: RuleContext, of keys: Set<WordID>) {
    for placed in context.texts.all {
      let isScene: Bool
      switch placed.location.field {
      case .sceneText, .line, .reply, .part, .question: isScene = true
      case .summary, .known, .notKnown: isScene = false
      default: continue
      }
      let words = placed.text.words
      for (index, word) in words.enumerated() {
        if keys.contains(word.id) { add(word.id, isScene ? placed.location.owner : nil) }
        if let key = Reference.key(ofPhraseAt: index, in: words), keys.contains(key) {
          add(key, isScene ? placed.location.owner : nil)
        }
      }
    }
  }

  private mutating func add(_ key: WordID, _ scene: Int?) {
    guard let scene else {
      elsewhere.insert(key)
      return
    }
    if found[key]?.last != scene { found[key, default: []].append(scene) }
  }

  /// The scenes that mention something; nil if none does, or the whole file knows it.
  func scenes(of key: WordID) -> [Int]? { elsewhere.contains(key) ? nil : found[key] }
}

/// Which scenes come only after others.
private struct Later {
  private let context: RuleContext
  private let rank: [Int]
  private var reached: (from: Int, nodes: [Bool])?
  private var steps: Int

  init(_ context: RuleContext, _ order: [Int]) {
    self.context = context
    var rank = [Int](repeating: -1, count: context.story.graph.count)
    for (number, index) in order.enumerated() { rank[index] = number }
    self.rank = rank
    steps = context.thresholds.steps
  }

  /// Whether a scene is on some path from another and never before it; false once the budget of work is spent.
  mutating func comes(_ scene: Int, after other: Int) -> Bool {
    guard rank.indices.contains(scene), rank.indices.contains(other), rank[other] >= 0, rank[scene] > rank[other] else {
      return false
    }
    if reached?.from != other {
      steps = steps.addingSaturated(-context.story.graph.count)
      guard steps > 0 else { return false }
      reached = (other, context.story.graph.reached(from: [other], along: \.isOfTheStory))
    }
    return reached?.nodes[scene] ?? false
  }
}
