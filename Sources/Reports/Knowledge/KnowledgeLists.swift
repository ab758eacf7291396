// The answers of two takings of a knowledge check, side by side: no sum, no mark, no verdict.

import ScenarioEngine
import Vignettes

/// What was answered before the cases and after them, item by item in the order of the file.
public struct KnowledgeLists: Hashable, Sendable {
  /// One item.
  public struct Row: Hashable, Sendable {
    /// What was asked.
    public let question: String
    /// What it is about.
    public let objective: String
    /// The answer before; nil if there was none.
    public let before: String?
    /// The answer after; nil if there is none yet.
    public let after: String?
    /// The reasons, of the answer that the authors hold with first; empty until the second time is over.
    public let reasons: [String]
  }

  /// The check's title.
  public let title: String
  /// The items.
  public let rows: [Row]

  /// What every list says of itself.
  public static let footer = "Formative. There is no sum and no pass mark, and no item was tested on anybody."
  private static let none = "—"

  /// Sets two takings side by side.
  public init(_ check: KnowledgeCheck, first: KnowledgeTaking?, second: KnowledgeTaking?) {
    title = check.title
    let showsReasons = second?.isClosed == true
    rows = check.items.map { item in
      func text(_ taking: KnowledgeTaking?) -> String? { taking?.answer(to: item.id).flatMap { item.answer($0)?.text } }
      return Row(
        question: item.question, objective: check.objectives.first { $0.id == item.objective }?.text ?? "",
        before: text(first), after: text(second), reasons: showsReasons ? Self.reasons(of: item) : [])
    }
  }

  /// The reasons of an item, of the answer that the authors hold with first.
  public static func reasons(of item: KnowledgeCheck.Item) -> [String] {
    (item.answers.filter(\.isHeld) + item.answers.filter { !$0.isHeld }).map { answer in
      "\(answer.isHeld ? "Held here: " : "")\(answer.text) \(answer.reason)"
    }
  }

  /// The lists as plain lines.
  public var lines: [String] {
    var lines = [title, ""]
    for (number, row) in rows.enumerated() {
      lines += ["\(number + 1). \(row.question)", "   Before: \(row.before ?? Self.none)"]
      lines += ["   After:  \(row.after ?? Self.none)"] + row.reasons.map { "   \($0)" } + [""]
    }
    return lines + [Self.footer]
  }

  /// The lists as Markdown, ending with a line break.
  public var markdown: String {
    let head = ["# \(Self.cell(title))", "", "| | Before | After |", "| --- | --- | --- |"]
    let table = rows.map { row in
      "| \(Self.cell(row.question)) | \(Self.cell(row.before ?? Self.none)) | \(Self.cell(row.after ?? Self.none)) |"
    }
    let reasons = rows.filter { !$0.reasons.isEmpty }.flatMap { row in
      ["", "## \(Self.cell(row.question))", ""] + row.reasons.map { "- \(Self.cell($0))" }
    }
    return (head + table + reasons + ["", Self.footer]).joined(separator: "\n") + "\n"
  }

  /// A text that stays in its cell and is read as it stands.
  private static func cell(_ text: String) -> String {
    var safe = ""
    for character in text {
      if character.isNewline {
        safe += " "
      } else {
        if "\\`*_[]<>#|~&".contains(character) { safe += "\\" }
        safe.append(character)
      }
    }
    return safe
  }
}
