// The reflection templates of docs/trainee.md §2: prompts with room beneath them, blank at first.

import Vignettes

/// A template for reflection. Its wording is the project's own.
public struct ReflectionTemplate: Hashable, Sendable {
  /// One prompt with what was written under it.
  public struct Prompt: Hashable, Sendable {
    /// The prompt.
    public let text: String
    /// The trainee's answer; empty where there is none yet.
    public var answer: String

    /// Makes a prompt.
    public init(_ text: String, answer: String = "") {
      self.text = text
      self.answer = answer
    }
  }

  /// A stable name, such as `what-so-what`.
  public let id: String
  /// Its title.
  public let title: String
  /// Its prompts in order.
  public var prompts: [Prompt]

  /// Makes a template.
  public init(id: String, title: String, prompts: [String]) {
    self.id = id
    self.title = title
    self.prompts = prompts.map { Prompt($0) }
  }

  /// The template with these answers under its prompts, in order; answers without a prompt are left out.
  public func answered(_ answers: [String]) -> ReflectionTemplate {
    var filled = self
    for (place, answer) in zip(prompts.indices, answers) { filled.prompts[place].answer = answer }
    return filled
  }
}

extension ReflectionTemplate {
  /// What, so what, now what (Borton, Driscoll, Rolfe).
  public static let whatSoWhat = ReflectionTemplate(
    id: "what-so-what", title: "What, so what, now what",
    prompts: [
      "What happened between us? What pulled me?",
      "So what might it have meant, for the patient, for me, for the prescription?",
      "Now what will I listen for, or do, on the next like occasion?",
    ])

  /// The cycle of Gibbs.
  public static let gibbs = ReflectionTemplate(
    id: "gibbs", title: "A reflective cycle",
    prompts: [
      "What happened?", "What did I feel?", "What was good, and what was hard?", "What sense do I make of it?",
      "What else could I have done?", "What next?",
    ])

  /// A card for supervision: one moment and no more.
  public static let supervisionCard = ReflectionTemplate(
    id: "supervision-card", title: "Supervision card",
    prompts: ["One moment I want to take to supervision", "What I felt", "What I did", "What I do not understand"])

  /// A note for a portfolio: the three questions of the College's rules of November 2025, a paragraph each. What the program
  /// knows stands before them in an export.
  public static let portfolioNote = ReflectionTemplate(
    id: "portfolio-note", title: "Portfolio note",
    prompts: [
      "What I learnt", "What it means for my patients and for services", "What I still need to learn or to do",
    ])

  /// A note for continuing professional development, as it was offered before `portfolioNote`; those that were kept still
  /// open.
  public static let cpdNote = ReflectionTemplate(
    id: "cpd-note", title: "CPD note",
    prompts: [
      "Title", "Date", "Minutes", "Objectives", "What I learned", "How it changes practice",
      "Evidence that it did (to be filled in later)",
    ])

  /// The six reflective questions in the catalogue's order and wording (docs/markers.md).
  public static func reflectiveQuestions(_ catalogue: MarkerCatalogue) -> ReflectionTemplate {
    ReflectionTemplate(
      id: "reflective-questions", title: "Six reflective questions", prompts: catalogue.markers.compactMap(\.question))
  }

  /// Every template, in the order of docs/trainee.md §2.
  public static func all(_ catalogue: MarkerCatalogue) -> [ReflectionTemplate] {
    offered(catalogue) + [.cpdNote]
  }

  /// Those that are offered to be filled in.
  public static func offered(_ catalogue: MarkerCatalogue) -> [ReflectionTemplate] {
    [.portfolioNote, .whatSoWhat, .gibbs, .reflectiveQuestions(catalogue), .supervisionCard]
  }
}
