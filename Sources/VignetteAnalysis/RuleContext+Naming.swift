// How messages name scenes and options, and their paths in the file.

import Diagnostics
import Vignettes

extension RuleContext {
  /// The options of a scene.
  func options(at scene: Int) -> [SceneOption] {
    vignette.scenes.indices.contains(scene) ? vignette.scenes[scene].body.options : []
  }

  /// The id of an option in quotation marks.
  func name(ofOption option: Int, at scene: Int) -> String {
    let options = options(at: scene)
    return options.indices.contains(option) ? "“\(options[option].id)”" : "an option"
  }

  /// The ids of some options in quotation marks, the last after “and”.
  func names(ofOptions chosen: [Int], at scene: Int) -> String {
    Self.list(chosen.map { name(ofOption: $0, at: scene) })
  }

  /// A list in words.
  static func list(_ names: [String], last: String = "and") -> String {
    guard let tail = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(last) \(tail)"
  }

  /// The path of an option's id.
  func path(ofID option: Int, at scene: Int) -> FieldPath {
    story.path(ofOption: option, at: scene).appending("id")
  }

  /// The path of an option's line.
  func path(ofLine option: Int, at scene: Int) -> FieldPath {
    story.path(ofOption: option, at: scene).appending("line")
  }

  /// The path of the paragraph that contains a word.
  func path(of word: Int, in placed: PlacedText) -> FieldPath {
    placed.location.path(in: story).appending(placed.text.paragraph(of: word))
  }

  /// How many findings a rule reports in one text; the next appear once these are fixed.
  static let findingsInText = 5

  /// The key of a scene's options.
  func optionsKey(at scene: Int) -> FieldPath {
    story.path(of: scene).appending(story.isComposed(scene) ? "patterns" : "options")
  }

  /// The lines of all options of a scene.
  func lines(at scene: Int) -> [WordText] {
    texts.options.indices.contains(scene) ? texts.options[scene].map(\.line) : []
  }

  /// Whether `part` exceeds a percentage of `whole`, if `whole` is large enough to take a share of.
  func isMore(_ part: Int, than percent: Int, of whole: Int) -> Bool {
    whole >= thresholds.shareDecisions && part * 100 > whole.multipliedSaturated(by: percent)
  }
}
