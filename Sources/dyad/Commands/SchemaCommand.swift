// `dyad schema`: the JSON Schema of a case, for editors.

import ArgumentParser
import VignetteLoader

/// Prints the schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a case, for editors that complete and check as you type.",
    discussion: """
      Save it beside the cases and name it in each: "$schema": "vignette.schema.json". dyad check finds what a schema \
      cannot express (docs/format.md §11).
      """)

  func run() { StandardStreams.write(VignetteSchema.text) }
}
