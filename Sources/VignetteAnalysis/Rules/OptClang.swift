// The credited option given away by the words of its scene.

import Diagnostics
import Vignettes

/// Distinctive words of the scene's text are not repeated, several at once, by one credited option alone.
enum OptClang: VignetteRule {
  static let code = "opt-clang"
  static let severity = Severity.warning

  static func findings(in context: RuleContext) -> [Finding] {
    context.credited.compactMap { scene in
      let lines = context.lines(at: scene.scene)
      guard lines.count == scene.credits.count, lines.count > 2, context.texts.scenes.indices.contains(scene.scene)
      else { return nil }
      let cues = distinctive(in: context.texts.scenes[scene.scene], letters: context.thresholds.clangLetters)
      let repeated = lines.map { $0.substance.intersection(cues) }
      guard let best = scene.best.max(by: { repeated[$0].count < repeated[$1].count }),
        repeated[best].count >= context.thresholds.clangWords, scene.others.allSatisfy({ repeated[$0].isEmpty })
      else { return nil }
      let name = context.name(ofOption: best, at: scene.scene)
      let echoes = words(of: repeated[best], in: lines[best]).map { "“\($0)”" }
      return Finding(
        at: context.path(ofLine: best, at: scene.scene),
        "\(name) earns most and is the only option that repeats words of the scene, \(RuleContext.list(echoes)), "
          + "so the echo gives it away.",
        advice: "Let another option repeat one of them, or put \(name) in other words."
      )
    }
  }

  /// Long words that the text uses once.
  private static func distinctive(in text: WordText, letters: Int) -> Set<WordID> {
    var counts: [WordID: Int] = [:]
    for word in text.words where word.length >= letters && !WordLists.little.contains(word.id) {
      counts[text.stem(of: word), default: 0] += 1
    }
    return Set(counts.filter { $0.value == 1 }.keys)
  }

  private static func words(of stems: Set<WordID>, in line: WordText) -> [String] {
    var told: Set<WordID> = []
    return line.words.indices.filter { index in
      let stem = line.stem(of: line.words[index])
      return stems.contains(stem) && told.insert(stem).inserted
    }.map { line.quote($0..<($0 + 1)) }
  }
}
