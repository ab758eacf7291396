// Counts of hands as they are typed.

import GroupSession

/// The counts of one stage, a row for each choice and for undecided and none of these. Nothing typed is nobody.
struct VoteForm: Hashable, Sendable {
  /// One count.
  struct Row: Hashable, Sendable {
    /// Its letter, or its name.
    let label: String
    /// The id of its choice; nil for the last two.
    let option: String?
    /// At most three digits.
    var digits = ""
    /// Whether the digits are those of an earlier count, which the first one typed replaces.
    var isEarlier = false
    /// The number, 0 to `VoteCounts.most`.
    var count: Int { Int(digits) ?? 0 }
  }

  static let undecided = "undecided"
  static let noneOfThese = "none of these"

  /// When the hands were up.
  private(set) var stage: VoteStage
  /// The rows, the letters first.
  private(set) var rows: [Row]
  /// Which row is typed in.
  private(set) var selected = 0
  private let earlier: [LeaderView.VoteRow]
  private let letters: [GroupLetter]

  /// Begins with the stage that has not been counted yet, or with the last one to be put right.
  init(_ letters: [GroupLetter], earlier: [LeaderView.VoteRow]) {
    self.letters = letters
    self.earlier = earlier
    stage = earlier.isEmpty ? .before : .after
    rows = []
    fill()
  }

  /// What was counted.
  var counts: VoteCounts {
    var options: [String: Int] = [:]
    for row in rows where row.count > 0 { if let id = row.option { options[id] = row.count } }
    return VoteCounts(
      options: options, undecided: rows.first { $0.label == Self.undecided }?.count ?? 0,
      noneOfThese: rows.first { $0.label == Self.noneOfThese }?.count ?? 0)
  }

  /// Adds a digit to the row that is typed in; a fourth one is left out.
  mutating func type(_ digit: Character) {
    guard rows.indices.contains(selected), digit.isASCII, digit.isNumber else { return }
    if rows[selected].isEarlier { (rows[selected].digits, rows[selected].isEarlier) = ("", false) }
    if rows[selected].digits.count < 3 { rows[selected].digits.append(digit) }
  }

  /// Takes the last digit back.
  mutating func erase() {
    guard rows.indices.contains(selected), !rows[selected].digits.isEmpty else { return }
    rows[selected].digits.removeLast()
    rows[selected].isEarlier = false
  }

  /// Goes to another row, from the last to the first and back.
  mutating func move(by step: Int) {
    guard !rows.isEmpty else { return }
    selected = (selected + (step < 0 ? rows.count - 1 : 1)) % rows.count
  }

  /// Counts at the other time, with what was counted then.
  mutating func changeStage() {
    stage = stage == .before ? .after : .before
    fill()
  }

  private mutating func fill() {
    selected = 0
    let counted = earlier.first { $0.stage == stage }
    func row(_ label: String, of option: String? = nil, _ count: Int?) -> Row {
      Row(label: label, option: option, digits: count.map(String.init) ?? "", isEarlier: count != nil)
    }
    rows =
      letters.map { letter in
        let count = counted?.counts.first { $0.letter == letter.letter }?.count
        return row(letter.letter, of: letter.option, count)
      } + [
        row(Self.undecided, counted?.undecided), row(Self.noneOfThese, counted?.noneOfThese),
      ]
  }
}

/// A choice by its letter on the wall and its id; no words of it.
public struct GroupLetter: Hashable, Sendable {
  /// The letter.
  public let letter: String
  /// The id of the option.
  public let option: String
}
