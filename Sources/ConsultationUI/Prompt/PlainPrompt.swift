// A prompt as the plain form says it, and what a typed line answers to it.

import Sheets

/// A prompt in lines.
struct PlainPrompt {
  /// What a line means: what is marked first, what is typed, and what is then answered.
  struct Reply: Equatable {
    var marks: [Int] = []
    var typed: String?
    /// The index of a choice; nil to go on.
    var choice: Int?
    /// What is said of a line that is too long.
    var cut: [String] { (typed?.count ?? 0) > LineEditor.lineLimit ? [LineEditor.cutLine] : [] }
  }

  private let prompt: Prompt

  init(_ prompt: Prompt) { self.prompt = prompt }

  /// The choices that are taken by number, each with its index among all.
  private var numbered: [(index: Int, choice: Prompt.Choice)] {
    prompt.choices.enumerated().filter { $0.element.word == nil }.map { ($0.offset, $0.element) }
  }

  /// The lines that ask.
  var lines: [String] {
    let asked = [prompt.question].filter { !$0.isEmpty } + prompt.blocks.map(\.text)
    let choices = numbered.map { $0.choice.text + ($0.choice.note.isEmpty ? "" : " " + $0.choice.note) }
    return asked + soFar + PlainAnswer.numbered(choices) + [how].filter { !$0.isEmpty }
  }

  /// What is in the line already, or marked.
  private var soFar: [String] {
    if prompt.kind == .several {
      let marked = numbered.filter { $0.choice.taken != nil }.sorted { ($0.choice.taken ?? 0) < ($1.choice.taken ?? 0) }
      return marked.isEmpty
        ? [] : ["Marked: \(marked.map(\.choice.text).joined(separator: ", ")). A number takes it back."]
    }
    guard case .field(let editor) = prompt.kind, !editor.text.isEmpty else { return [] }
    return ["So far: " + editor.text]
  }

  /// How an answer is typed.
  var how: String {
    let ways = prompt.choices.compactMap { choice in
      choice.word.map { "\($0.isEmpty ? "Enter" : $0): \(choice.text.lowercasedStart)." }
    }
    let way: String
    switch prompt.kind {
    case .goOn: return prompt.refusal.map(\.reason) ?? "Press Enter \(prompt.onwards)."
    case .one(let isSaid): way = ways.isEmpty && isSaid ? "" : numbered.isEmpty ? "" : "Type a number."
    case .several: way = ways.isEmpty ? "Type numbers, such as 1 3, or nothing." : "Type numbers, such as 1 3."
    case .order: return "Type the numbers in order, such as 2 1."
    case .field: way = ways.isEmpty ? "Type a line, or press Enter to go on." : "Type a line, or nothing."
    }
    return ([way].filter { !$0.isEmpty } + ways).joined(separator: " ")
  }

  /// What a line answers; nil if it answers nothing.
  func reply(to words: String) -> Reply? {
    if let index = prompt.choices.firstIndex(where: { $0.word == words.lowercased() }) { return Reply(choice: index) }
    switch prompt.kind {
    case .goOn: return Reply()
    case .field: return Reply(typed: words)
    case .one: return PlainAnswer.choice(words, of: numbered.count).map { Reply(choice: numbered[$0].index) }
    case .several:
      if words.lowercased() == "nothing" { return Reply() }
      return marks(words).map { Reply(marks: $0) } ?? named(words)
    case .order:
      return marks(words).map { Reply(marks: $0, choice: prompt.choices.firstIndex { $0.word != nil }) }
    }
  }

  /// What to type, after a line that answers nothing.
  var hint: String {
    let ways = prompt.choices.compactMap(\.word).map { $0.isEmpty ? "press Enter" : $0 }
    let numbers: String? =
      switch prompt.kind {
      case .one where numbered.isEmpty: nil
      case .one: "type a number from 1 to \(numbered.count)"
      case .several, .order: "type numbers from 1 to \(numbered.count), each once"
      case .goOn, .field: "press Enter"
      }
    let others = prompt.kind == .order ? [] : ways
    let hint = ([numbers].compactMap { $0 } + others).joined(separator: ", or ") + "."
    return hint.prefix(1).uppercased() + hint.dropFirst()
  }

  /// Choices that were typed as they are written, with commas between them.
  private func named(_ words: String) -> Reply? {
    let pieces = words.lowercased().split(separator: ",").map(PlainAnswer.trimmed)
    let found = pieces.compactMap { piece in numbered.first { $0.choice.text.lowercased() == piece }?.index }
    return found.count == pieces.count && Set(found).count == found.count ? Reply(marks: found) : nil
  }

  private func marks(_ words: String) -> [Int]? {
    guard let places = PlainAnswer.choices(words, of: numbered.count) else { return nil }
    let distinct = places.enumerated().allSatisfy { !places[..<$0.offset].contains($0.element) }
    return distinct ? places.map { numbered[$0].index } : nil
  }
}
