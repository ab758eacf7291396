// A debrief that knows what nobody could know.

import Diagnostics
import Vignettes

/// A `why` names nobody and nothing that the story mentions only in later scenes. Names are words with a capital letter
/// within a sentence.
enum ScoreWhyHindsight: VignetteRule {
  static let code = "score-why-hindsight"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    guard let order = context.order else { return [] }
    var candidates: [(placed: PlacedText, word: Int)] = []
    for placed in context.texts.all where placed.place.field == .why {
      for (place, word) in placed.text.words.enumerated() where isName(word, in: placed.text) {
        candidates.append((placed, place))
      }
    }
    guard !candidates.isEmpty else { return [] }
    let mentions = Mentions(context, of: Set(candidates.map { $0.placed.text.words[$0.word].id }))
    var later = Later(context, order)
    var told: Set<Int> = []
    var findings: [Finding] = []
    for (placed, word) in candidates {
      let scenes = mentions.scenes(of: placed.text.words[word].id)
      guard let scenes, let first = scenes.first, !told.contains(placed.place.owner &* 64 &+ placed.place.item),
        scenes.allSatisfy({ later.comes($0, after: placed.place.owner) })
      else { continue }
      told.insert(placed.place.owner &* 64 &+ placed.place.item)
      let name = placed.text.quote(word..<(word + 1))
      findings.append(
        Finding(
          at: context.path(of: word, in: placed),
          "“\(name)” comes into the story at “\(context.vignette.scenes[first].id)” and not before, "
            + "so this choice is judged by what nobody could know yet.",
          advice: "Keep to what was on screen by then; what came to light afterwards belongs in the scene's `later`."
        ))
    }
    return findings
  }

  private static func isName(_ word: Word, in text: WordText) -> Bool {
    guard word.marks.contains(.capital), !word.marks.contains(.startsSentence), word.length > 2 else { return false }
    // “I've” and the like are no names.
    let second = text.bytes[Int(word.start) + 1]
    return !WordLists.little.contains(word.id) && second != 0x27 && second < 0x80
  }
}

/// In which scenes words are mentioned; not at all where the file's own sheets or an ending mention them too.
private struct Mentions {
  private var found: [WordID: [Int]] = [:]
  private var elsewhere: Set<WordID> = []

  init(_ context: RuleContext, of names: Set<WordID>) {
    for placed in context.texts.all {
      switch placed.place.field {
      case .sceneText, .line, .reply, .part, .question:
        for word in placed.text.words where names.contains(word.id) && found[word.id]?.last != placed.place.owner {
          found[word.id, default: []].append(placed.place.owner)
        }
      case .summary, .known, .notKnown:
        for word in placed.text.words where names.contains(word.id) { elsewhere.insert(word.id) }
      default: break
      }
    }
  }

  func scenes(of name: WordID) -> [Int]? { elsewhere.contains(name) ? nil : found[name] }
}

/// Which scenes come only after others.
private struct Later {
  private let context: RuleContext
  private let rank: [Int]
  private var reached: (from: Int, places: [Bool])?
  private var steps: Int

  init(_ context: RuleContext, _ order: [Int]) {
    self.context = context
    var rank = [Int](repeating: -1, count: context.story.graph.count)
    for (number, place) in order.enumerated() { rank[place] = number }
    self.rank = rank
    steps = context.thresholds.steps
  }

  /// Whether a scene lies on some path from another and never before it; false once the budget of work is spent.
  mutating func comes(_ scene: Int, after other: Int) -> Bool {
    guard rank.indices.contains(scene), rank.indices.contains(other), rank[other] >= 0, rank[scene] > rank[other] else {
      return false
    }
    if reached?.from != other {
      steps = steps.addingSaturated(-context.story.graph.count)
      guard steps > 0 else { return false }
      reached = (other, context.story.graph.reached(from: [other], along: \.isOfTheStory))
    }
    return reached?.places[scene] ?? false
  }
}
