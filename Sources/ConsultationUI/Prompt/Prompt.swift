// What is asked, as a value: the sheet draws it, and the plain form says it.

import Canvas
import Sheets

/// A question with everything that can be answered to it.
struct Prompt: Sendable {
  /// How it is answered.
  enum Kind: Sendable, Equatable {
    /// By going on; there is nothing to choose.
    case goOn
    /// By one of the choices; `isSaid` if the choices are lines to say.
    case one(isSaid: Bool)
    /// By marking some of the choices, and going on.
    case several
    /// By taking some of the choices in an order, and saying them.
    case order
    /// By typing, or by nothing.
    case field(LineEditor)
  }

  /// Running text between the question and the choices.
  struct Block: Sendable {
    let text: String
    var style = Style.body
    /// Whether the next block follows without a blank line.
    var isClose = false
  }

  /// Something that can be chosen.
  struct Choice: Sendable {
    /// What it says.
    let runs: [TextRun]
    /// What it means, beside it; empty for nothing.
    var note = ""
    /// Its number among what was taken, from 1; nil if it was not taken.
    var taken: Int?
    /// The word that takes it in the plain form, empty for the enter key; nil if it is taken by its number.
    var word: String?
    /// Why it cannot be taken now; nil if it can.
    var refusal: Refusal?

    /// What it says, without styles.
    var text: String { runs.map(\.text).joined() }
  }

  var kind: Kind
  /// Empty if there is only something to read.
  var question = ""
  var blocks: [Block] = []
  /// In the order of the screen.
  var choices: [Choice] = []
  /// What the enter key does in the plain form, if it is only to go on.
  var onwards = "to go on"
  /// Why one cannot go on now; nil if one can.
  var refusal: Refusal?
}

extension Prompt.Choice {
  /// A choice of plain words.
  init(_ text: String, word: String? = nil) {
    self.init(runs: [TextRun(text, style: .option)], word: word)
  }
}

/// Why something cannot be done now. Both forms say the reason in the same words.
struct Refusal: Error, Hashable, Sendable {
  /// What hinders, and what can be done instead, as sentences.
  let reason: String
  /// What the keys of the screen can do about it; empty if the reason says it all.
  var keys = ""

  /// What the screen says.
  var sentence: String { keys.isEmpty ? reason : reason + " " + keys }

  /// What the plain form says, before the lines that ask again. At a gap those lines give the reason themselves.
  func said(before asked: [String]) -> [String] { asked.contains(reason) ? asked : [reason] + asked }
}
