// The paths of scenes, options and targets in the file.

import Diagnostics
import Vignettes

extension StoryGraph {
  /// The path of a scene or ending.
  func path(of place: Int) -> FieldPath {
    endings.contains(place)
      ? .root.appending("endings").appending(place - endings.lowerBound)
      : .root.appending("scenes").appending(place)
  }

  /// The path of an option, or of a pattern if the scene has patterns.
  func path(ofOption option: Int, at scene: Int) -> FieldPath {
    path(of: scene).appending(isComposed(scene) ? "patterns" : "options").appending(option)
  }

  /// Whether the reply is composed at a scene.
  func isComposed(_ scene: Int) -> Bool {
    if case .compose? = self.scene(scene)?.body { return true }
    return false
  }

  /// The path of the id that an edge leads to.
  func path(ofTarget edge: Digraph.Edge) -> FieldPath {
    guard edge.kind != .bridge else {
      return path(of: edge.source).appending("bridge").appending("to").appending(edge.entry).appending("to")
    }
    let from = edge.option.map { path(ofOption: $0, at: edge.source) } ?? path(of: edge.source)
    return from.appending("next").appending(edge.entry).appending("to")
  }

  /// The id that an edge names, whether or not it exists.
  func name(ofTarget edge: Digraph.Edge) -> String? {
    guard let scene = scene(edge.source) else { return nil }
    let branches =
      edge.kind == .bridge
      ? scene.bridge?.to : edge.option.map { scene.body.options[$0].next } ?? scene.body.next
    guard let entries = branches?.entries, entries.indices.contains(edge.entry) else { return nil }
    return entries[edge.entry].to.text
  }
}
