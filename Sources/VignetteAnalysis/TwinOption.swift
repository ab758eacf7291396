// An option as its twin sees it: what it says, whom it names, and whether it is credited.

import Vignettes

/// An option that can be compared with another of the same or another case.
public struct TwinOption: Sendable {
  /// An option's name among all cases.
  struct Name: Hashable, Sendable {
    let caseID: String
    let scene: PlaceID
    let option: OptionID

    var text: String { "\(caseID)/\(scene)/\(option)" }
  }

  /// What is wrong between two options.
  struct Problem: Hashable, Sendable {
    let message: String
    let advice: String
  }

  let name: Name
  /// The number of its scene.
  let sceneNumber: Int
  /// Its number there.
  let item: Int
  /// The options that it names as its twins.
  let partners: [Name]
  /// The words of its line, or of the parts that its pattern names.
  let words: [WordID]
  /// Whether it is among the options that earn most in its scene.
  let isCredited: Bool

  /// The most words of a line that are compared; no line that anybody reads is as long.
  private static let comparedWords = 400

  /// Every option of a case, in the order of the file.
  static func all(in vignette: Vignette, settings: [Sitting.Setting]) -> [TwinOption] {
    let id = vignette.metadata.id
    return zip(vignette.scenes, settings).enumerated().flatMap { number, entry -> [TwinOption] in
      let (scene, setting) = entry
      let best = CreditedScene.credit(of: scene.body.options, at: scene, setting: setting)?.best ?? []
      return scene.body.options.enumerated().map { item, option in
        TwinOption(
          name: Name(caseID: id, scene: scene.id, option: option.id), sceneNumber: number, item: item,
          partners: option.twins.map { Name(caseID: $0.caseID ?? id, scene: $0.scene, option: $0.option) },
          words: words(of: item, at: scene), isCredited: best.contains(item))
      }
    }
  }

  /// Whether it stands earlier in the file.
  func isBefore(_ other: TwinOption) -> Bool { (sceneNumber, item) < (other.sceneNumber, other.item) }

  private static func words(of item: Int, at scene: Scene) -> [WordID] {
    var said = [scene.body.options[item].line]
    if case .compose(let parts, let patterns) = scene.body {
      said = patterns[item].order.compactMap { step in
        guard case .part(let id) = step else { return nil }
        return parts.first { $0.id == id }?.text
      }
    }
    let words = said.flatMap { WordText($0, patient: "", lexicon: nil).words.map(\.id) }
    return Array(words.prefix(comparedWords))
  }

  /// What is wrong between this option and one that it names, which is nil if there is no such option.
  func problem(with partner: TwinOption?, samePercent: Int) -> Problem? {
    guard let partner else {
      return Problem(
        message: "There is no such option, so “\(name.option)” has no twin.",
        advice: "Write the ids of the partner's scene and of the partner, with a slash between them.")
    }
    if partner.name == name {
      return Problem(message: "“\(name.option)” names itself as its twin.", advice: "Name the other of the two.")
    }
    if !partner.partners.contains(name) {
      return Problem(
        message: "“\(partner.name.option)” does not name “\(name.option)” as its twin in turn.",
        advice: "Add “twin_of”: “\(name.scene)/\(name.option)” to it, or remove this one.")
    }
    let percent = Self.sameness(words, partner.words)
    if percent < samePercent {
      return Problem(
        message: "Only \(percent) in 100 words of “\(name.option)” and “\(partner.name.option)” are the same, "
          + "so the wording can tell which of the two is good.",
        advice: "Let both say the same whole line, apart from what must differ.")
    }
    if isCredited == partner.isCredited {
      return Problem(
        message:
          "“\(name.option)” and “\(partner.name.option)” are \(isCredited ? "both" : "neither of them") credited, "
          + "so the situation makes no difference to the line.",
        advice: "Let one of them be what earns most in its scene, and the other not.")
    }
    return nil
  }

  /// How many in a hundred words of two lines are the same, in the same order.
  static func sameness(_ first: [WordID], _ second: [WordID]) -> Int {
    let all = first.count + second.count
    guard all > 0 else { return 0 }
    // The length of the longest common subsequence, one row of the table at a time.
    var row = [Int](repeating: 0, count: second.count + 1)
    for word in first {
      var diagonal = 0
      for (index, other) in second.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[second.count] * 200 / all
  }
}
