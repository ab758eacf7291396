// What the rules share, worked out once for each vignette.

import Diagnostics
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

  /// Its texts.
  let texts: VignetteTexts
  /// The decisions in which some option earns more credit than another, in the order of the file.
  let credited: [CreditedScene]
  /// The setting of each scene's sitting.
  let settings: [Sitting.Setting]
  /// What the caller knows that is not in the file.
  let surroundings: Surroundings
  /// Where fields stand in the file; `.empty` where there is none.
  let sourceMap: SourceMap

  /// Looks a vignette over; without `texts` the rules that read them find nothing.
  init(
    _ vignette: Vignette,
    catalogue: MarkerCatalogue,
    thresholds: Thresholds,
    surroundings: Surroundings = Surroundings(),
    sourceMap: SourceMap = .empty,
    readingTexts: Bool = true
  ) {
    let bySitting = MarkerWindow.settings(of: vignette)
    let settings = vignette.scenes.map { bySitting[$0.sitting] ?? .withPatient }
    self.settings = settings
    self.surroundings = surroundings
    self.sourceMap = sourceMap
    texts = readingTexts ? VignetteTexts(vignette) : VignetteTexts()
    credited =
      readingTexts
      ? zip(vignette.scenes.indices, vignette.scenes).compactMap {
        CreditedScene($1, number: $0, setting: settings[$0])
      } : []
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

/// What a rule may need to know that does not stand in the file.
public struct Surroundings: Sendable {
  /// The day on which the case is checked; without one nothing is out of date.
  public var today: CalendarDay?
  /// The texts of the works that the case rests on, where the author has them at hand.
  public var sources: [SourceText]
  /// What the file is called, without its folder and without `.json`; nil where that is not known or ends in something else.
  public var fileName: String?

  /// Gathers what is known.
  public init(today: CalendarDay? = nil, sources: [SourceText] = [], fileName: String? = nil) {
    self.today = today
    self.sources = sources
    self.fileName = fileName
  }
}
