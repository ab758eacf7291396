// `dyad schema`: the JSON Schema of a vignette, for editors.

import ArgumentParser
import VignetteLoader

/// Prints the schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a case, for an editor that completes and checks while one writes.",
    discussion: """
      Keep it beside the cases and name it in each: "$schema": "vignette.schema.json". What a schema cannot say,
      dyad check does (docs/format.md §11).
      """)

  func run() { StandardStreams.write(VignetteSchema.text) }
}
