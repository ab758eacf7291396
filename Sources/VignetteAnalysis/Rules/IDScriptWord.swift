// Ids that a playtest script would take for a command.

import Diagnostics
import ScenarioEngine
import Vignettes

/// No option, pattern or scene has a word of the script language as its id (docs/scripts.md).
enum IDScriptWord: VignetteRule {
  static let code = "id-script-word"
  static let severity = Severity.error

  static func findings(in context: RuleContext) -> [Finding] {
    context.scenes.flatMap { number, scene -> [Finding] in
      var findings: [Finding] = []
      if ScriptCommand.words.contains(scene.id.text) {
        findings.append(finding(scene.id.text, "scene", at: context.story.path(of: number).appending("id")))
      }
      for (index, option) in scene.body.options.enumerated() where ScriptCommand.words.contains(option.id.text) {
        findings.append(finding(option.id.text, "option", at: context.path(ofID: index, at: number)))
      }
      return findings
    }
  }

  private static func finding(_ id: String, _ noun: String, at path: FieldPath) -> Finding {
    Finding(
      at: path,
      "“\(id)” is a command in playtest scripts, so no script could name this \(noun).",
      advice: "Give the \(noun) a longer id, such as “\(id)-here”."
    )
  }
}
