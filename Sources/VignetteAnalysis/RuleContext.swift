// What the rules share, worked out once for each vignette.

import Vignettes

/// A vignette as the rules see it.
struct RuleContext: Sendable {
  /// The vignette.
  let vignette: Vignette
  /// The marker catalogue.
  let catalogue: MarkerCatalogue
  /// The limits.
  let thresholds: Thresholds
  /// The bare graph.
  let story: StoryGraph
  /// The places that can be reached by the bare graph, bridges left out.
  let reachable: [Bool]
  /// The places of the bare graph in an order in which each stands before those that it leads to, bridges left out; nil
  /// where they form a cycle.
  let order: [Int]?
  /// The state search.
  let search: StateSearch
  /// The walks to judge by: those of the state search where it is complete, else the bare graph.
  let walks: WalkGraph

  /// Looks a vignette over.
  init(_ vignette: Vignette, catalogue: MarkerCatalogue, thresholds: Thresholds) {
    self.vignette = vignette
    self.catalogue = catalogue
    self.thresholds = thresholds
    story = StoryGraph(vignette)
    reachable = story.graph.reached(from: [story.start], along: \.isOfTheStory)
    order = story.graph.order(from: story.start, along: \.isOfTheStory)
    search = StateSearch(story, bands: MarkerWindow.bandsMatter(in: vignette), limit: thresholds.states)
    walks = search.complete ? search.walks : WalkGraph(scenesOf: story)
  }

  /// Scenes with their numbers, in the order of the file.
  var scenes: some Sequence<(offset: Int, element: Scene)> { vignette.scenes.enumerated() }
}
