// What the rules share, computed once for each vignette.

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
  /// Which places can be reached in the bare graph, ignoring bridges.
  let reachable: [Bool]
  /// The places of the bare graph in topological order, ignoring bridges; nil if they form a cycle.
  let order: [Int]?
  /// The state search.
  let search: StateSearch
  /// The walks to judge by: those of the state search if it is complete, otherwise the bare graph.
  let walks: WalkGraph

  /// Its texts.
  let texts: VignetteTexts
  /// The decisions in which some option earns more credit than another, in the order of the file.
  let credited: [CreditedScene]
  /// The setting of each scene's sitting.
  let settings: [Sitting.Setting]
  /// What the caller knows that is not in the file.
  let surroundings: Surroundings
  /// The ranges of fields in the file; `.empty` if there is no file.
  let sourceMap: SourceMap

  /// Analyses a vignette; without `texts`, the rules that read them find nothing.
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

/// What a rule may need to know that is not in the file.
public struct Surroundings: Sendable {
  /// The current day; without one nothing is out of date.
  public var today: Day?
  /// The texts of the works that the case draws on, if the author has them.
  public var sources: [ReferenceText]
  /// The file's name without its folder and `.json`; nil if it is unknown or ends in something else.
  public var fileName: String?

  /// Makes surroundings from what is known.
  public init(today: Day? = nil, sources: [ReferenceText] = [], fileName: String? = nil) {
    self.today = today
    self.sources = sources
    self.fileName = fileName
  }
}
