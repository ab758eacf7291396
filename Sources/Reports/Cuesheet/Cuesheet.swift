// Everything that the leader of a group session needs on paper, where the only screen is the one that the room looks at.

import ScenarioEngine
import Vignettes

/// A cue sheet: leader matter for one group session, to be printed (docs/facilitating.md §2).
///
/// It is for the leader's hand and never for the wall: it names markers, notes and prompts. What is meant to be read
/// aloud stands apart from these. Pure: the same case, setting and walk give the same sheet.
public struct Cuesheet: Sendable {
  /// What the sheet says of itself at its head.
  public static let notice = "For the leader's hand. The room never sees this sheet."

  let title: String
  /// What the sheet is for, each with its name.
  let facts: [(name: String, value: String)]
  let sections: [CuesheetSection]

  /// Makes a sheet.
  ///
  /// - Parameters:
  ///   - scenario: The case.
  ///   - walk: A walk that stands where the group begins: at the scene of the cut, or at the beginning.
  ///   - catalogue: The names of what is live.
  ///   - setting: The cut, the shape and the leader's guide.
  public init(_ scenario: Scenario, walk: Walk, catalogue: MarkerCatalogue, setting: CuesheetSetting) {
    let writer = CuesheetWriter(scenario, walk: walk, catalogue: catalogue, setting: setting)
    let metadata = scenario.vignette.metadata
    let beginning = setting.cut?.title ?? "from the beginning"
    title = "Cue sheet: \(metadata.title), \(setting.cut == nil ? beginning : "“\(beginning)”")"
    facts = [
      ("Case", "\(metadata.title), version \(metadata.version)"),
      ("Begins", setting.cut.map { "at the cut “\($0.title)”" } ?? beginning),
      ("Shape", setting.shape.title),
      ("To start", setting.command),
    ]
    sections =
      writer.beforehand + writer.plan + writer.phases + writer.group + writer.opening + writer.votes + writer.safety
      + writer.map + writer.afterwards + writer.story
  }

  /// The sheet in Markdown, ending with a line feed.
  public var markdown: String { CuesheetMarkdown(self).text }

  /// The sheet as plain text of at most 72 characters a line, ending with a line feed.
  public var text: String { CuesheetPlainText(self).text }

  /// The sheet as one self-contained page that prints on A4: no script, nothing fetched.
  public var page: String { CuesheetPage(self).text }
}
