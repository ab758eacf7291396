// Every scene in every state that a walk can bring to it, as far as conditions can tell states apart.

import Vignettes

/// An exact search over pairs of scene and state, with a stated bound.
///
/// States are projected onto what the vignette's conditions name. Choices are applied as in docs/scoring.md §3.5, with
/// the interlock (§5.5) both closed and taken up, and scenes both played and skipped by their bridges.
struct StateSearch: Sendable {
  /// Whether everything was looked at. If not, what was found is true, and what was not found says nothing.
  let complete: Bool
  /// The nodes and steps found; whole only where the search is complete.
  let walks: WalkGraph
  private let states: [ProjectedState]
  private let story: ProjectedStory

  /// Searches a vignette; with `bands` every state keeps its alliance. At most `limit` nodes are looked at, and fewer
  /// where each state holds very many numbers.
  init(_ story: StoryGraph, bands: Bool, limit: Int) {
    let projected = ProjectedStory(story, bands: bands)
    var search = Exploration(projected, limit: limit)
    search.run()
    complete = search.complete
    walks = WalkGraph(
      graph: Digraph(count: search.places.count, edges: search.edges),
      places: search.places
    )
    states = search.states
    self.story = projected
  }

  /// The bands of the alliance that were found at each scene; nil where the states do not keep the alliance.
  func bandsByPlace() -> [Set<AllianceBand>]? {
    guard let bond = story.slots[.bond], let goals = story.slots[.goals], let tasks = story.slots[.tasks] else {
      return nil
    }
    var bands = [Set<AllianceBand>](repeating: [], count: story.places.count)
    for (place, state) in zip(walks.places, states) where bands.indices.contains(place) {
      bands[place].insert(
        Alliance(bond: Int(state[bond]), goals: Int(state[goals]), tasks: Int(state[tasks])).band
      )
    }
    return bands
  }

  /// The scenes that were found in a state that hides all of their options, each with the first such state in words.
  func starving() -> [(place: Int, state: String)] {
    var found: [Int: Int] = [:]
    for (node, place) in walks.places.enumerated() where found[place] == nil && story.places.indices.contains(place) {
      let options = story.places[place].options
      guard !options.isEmpty else { continue }
      let hidden = options.allSatisfy { option in option.when.map { !$0.holds(in: states[node]) } ?? false }
      if hidden { found[place] = node }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, description(of: states[$0.value], at: $0.key)) }
  }

  /// What the options of a scene ask about, as it stands in a state.
  private func description(of state: ProjectedState, at place: Int) -> String {
    var seen: Set<Int> = []
    let asked = story.places[place].options.flatMap { $0.when?.slots ?? [] }.filter { seen.insert($0).inserted }
    return asked.compactMap { story.slots.slots[$0].description(of: Int(state[$0])) }.joined(separator: ", ")
  }
}
