// What each kind of scene takes in play; the engine asks about kinds here alone.

import Vignettes

extension CompiledScene.Kind {
  init(_ body: SceneBody) {
    switch body {
    case .decision: self = .decision
    case .compose: self = .compose
    case .page, .letter: self = .page
    case .checkIn: self = .checkIn
    case .notice: self = .notice
    case .walk: self = .walk
    }
  }

  /// What it asks for, as the end of a sentence.
  var invitation: String {
    switch self {
    case .decision: "an option is to be chosen"
    case .compose: "a reply is to be put together from parts"
    case .page: "it is to be read"
    case .checkIn: "feelings may be noted"
    case .notice: "what seems live may be tagged"
    case .walk: "the questions may be walked through"
    }
  }
}

extension Scene {
  /// Whether it is read and nothing else.
  public var isPage: Bool { CompiledScene.Kind(body) == .page }

  /// The event that leaves it without a word: the page is turned, and nothing is noted, tagged or answered. Nil if something
  /// has to be said.
  public var passing: SessionEvent? {
    switch CompiledScene.Kind(body) {
    case .decision, .compose: nil
    case .page: .pageTurned(scene: id)
    case .checkIn: .checkedIn(scene: id, CheckIn(.ratherNotSay))
    case .notice: .noticed(scene: id, [])
    case .walk: .walked(scene: id, [])
    }
  }

  /// The script commands that fit here on a walk, or their forms.
  func commands(on walk: Walk, catalogue: MarkerCatalogue) -> [String] {
    switch body {
    case .decision: walk.availableOptions.map(\.id.text)
    case .compose: ["compose " + body.parts.map(\.id.text).joined(separator: ", ")]
    case .page, .letter: ["read"]
    case .checkIn(let list, _):
      [
        "feel WORD, WORD, WORD; urge URGE (words: \(catalogue.checkInWords(list).joined(separator: ", ")))",
        "feel unsure", "feel nothing", "feel rather-not-say",
      ]
    case .notice: ["notice " + tags.map(\.text).joined(separator: ", "), "notice nothing"]
    case .walk: [(["walk"] + body.questions.map { _ in "\"…\"" }).joined(separator: " ")]
    }
  }
}

extension MarkerCatalogue {
  /// The words that a check-in offers, in alphabetical order, which suggests nothing.
  public func checkInWords(_ list: CheckInList) -> [String] {
    let named = feelings.filter { $0.id != "ct-feel-no-feeling" && $0.id != "ct-feel-nonspecific-anxiety" }
    return named.flatMap { list == .short ? Array($0.words.prefix(2)) : $0.words }.sorted()
  }
}
