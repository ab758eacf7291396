// `dyad map`: the scenes of a case and the links between them.

import ArgumentParser
import Canvas
import VignetteAnalysis

/// Draws the scene graph.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw the scenes of a case: links, bottlenecks, endings, markers and safety tasks.",
    discussion: """
      Draws text, DOT for Graphviz, Mermaid for documents, or an SVG picture. Every link in the file is drawn, whatever \
      its conditions. Exit status: 0, or 2 if the case cannot be read.
      """)

  /// The forms of a map.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, dot, mermaid, svg
  }

  @Argument(help: "A case, by id (such as ms-h) or file.")
  var vignette: String

  @Option(help: "The form of the map.")
  var form = Form.text

  @Flag(help: "Print the map as JSON.")
  var json = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let map = try AnalysedCase.reading {
      let read = try AnalysedCase(vignette, library: library.lookup)
      guard let map = SceneMap(read.vignette) else {
        throw UnreadableFile(
          description: "The scenes of “\(read.file)” lead back to themselves, which no map can show in order. "
            + "Run dyad check \(ShellWord.of(read.file)) to see where.")
      }
      return map
    }
    if json {
      StandardStreams.write(map.json.text(pretty: true) + "\n")
      return
    }
    let drawing =
      switch form {
      case .text: map.text
      case .dot: map.dot
      case .mermaid: map.mermaid
      case .svg: map.svg
      }
    StandardStreams.write(VisibleText.sanitised(drawing, keepingLineBreaks: true))
  }
}
