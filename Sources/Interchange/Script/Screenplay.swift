// A case as a script, which reviewers read from the first page to the last like a screenplay.

import Vignettes

/// What a script shows besides the story.
public struct ScriptContents: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Makes a choice from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// What each option takes up and does, what is live, and the reasons given in the debrief.
  public static let roles = ScriptContents(rawValue: 1)
  /// The notes and prompts for a group's leader, and the cuts.
  public static let leader = ScriptContents(rawValue: 2)
}

/// How the engine judges an option. The caller supplies it, so the scoring rules are in one place.
public struct ScriptJudgement {
  /// The depths at which a live marker is met in each band of the alliance, as a phrase.
  public let window: (_ live: LiveMarker, _ withPatient: Bool) -> String
  /// How an option answers a live marker in each band of the alliance, as a phrase; it says when it comes too soon.
  public let label: (_ option: SceneOption, _ live: LiveMarker, _ withPatient: Bool) -> String

  /// Makes a judgement.
  public init(
    window: @escaping (LiveMarker, Bool) -> String, label: @escaping (SceneOption, LiveMarker, Bool) -> String
  ) {
    self.window = window
    self.label = label
  }
}

/// A script as a list of blocks, written as Markdown or as a page.
public struct Screenplay {
  /// A fact with its name.
  struct Fact {
    let name: String
    let text: String
  }

  /// Where something leads.
  struct Way {
    let when: String?
    /// Such as `Scene 4, The letter`.
    let title: String
    let anchor: String
  }

  /// What can be said at a scene.
  struct Choice {
    /// A letter, from A.
    let letter: String
    let id: String
    let when: String?
    let line: [Spoken]
    let reply: [Spoken]
    let facts: [Fact]
    let ways: [Way]
  }

  /// A paragraph with its condition in words.
  struct Spoken {
    let when: String?
    let paragraph: Paragraph
  }

  /// A piece of the script.
  enum Block {
    case heading(level: Int, text: String, anchor: String)
    case facts([Fact])
    case spoken([Spoken])
    case list(String, [String])
    case note(String, [Spoken])
    case choice(Choice)
    case ways([Way])
  }

  /// The title of the case.
  let title: String
  /// Its language tag.
  let language: String
  let blocks: [Block]

  /// Makes a script of a case.
  ///
  /// - Parameters:
  ///   - vignette: The case.
  ///   - catalogue: The names of markers and tasks.
  ///   - contents: What to show besides the story.
  ///   - judgement: How the engine judges an option; used if roles are shown.
  public init(
    of vignette: Vignette, catalogue: MarkerCatalogue, showing contents: ScriptContents, judgement: ScriptJudgement
  ) {
    var writer = ScreenplayWriter(
      vignette: vignette, catalogue: catalogue, contents: contents, judgement: judgement)
    writer.write()
    title = vignette.metadata.title
    language = vignette.metadata.language
    blocks = writer.blocks
  }
}
