// A condition as a file would have it.

import Vignettes

extension Condition {
  /// The condition as short text (docs/format.md §5), with brackets only if precedence requires them.
  var words: String { words(inside: 0) }

  /// Its precedence: `or` 1, `and` 2, `not` 3, everything else 4.
  private var binding: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .not: 3
    default: 4
    }
  }

  private func words(inside outer: Int) -> String {
    let text =
      switch self {
      case .or(let left, let right): left.words(inside: 1) + " or " + right.words(inside: 2)
      case .and(let left, let right): left.words(inside: 2) + " and " + right.words(inside: 3)
      case .not(let inner): "not " + inner.words(inside: 3)
      case .compare(let quantity, let comparison, let number): "\(quantity.word) \(comparison.rawValue) \(number)"
      case .flag(let flag): flag.text
      case .alliance(let band): "alliance is " + band.word
      case .rupture(let rupture): "rupture is " + rupture.rawValue
      case .done(let task): "done " + task.text
      case .chose(let option): "chose " + option.text
      }
    return binding < outer ? "(\(text))" : text
  }
}

extension Condition.Quantity {
  /// The word that names it.
  fileprivate var word: String {
    switch self {
    case .bond: "bond"
    case .goals: "goals"
    case .tasks: "tasks"
    case .counter(let name): name.text
    }
  }
}

extension Branches {
  /// Where a path goes on, as short text: "a" or "a if rupture is none, else b".
  var words: String {
    entries.map { entry in entry.to.text + (entry.when.map { " if " + $0.words } ?? "") }.joined(separator: ", else ")
  }
}
