// Every scene in every state that choices can bring to it, in an order in which nothing leads back.

import ScenarioEngine
import Vignettes

/// What a choice earned.
struct StepScore: Hashable, Sendable {
  /// Points of Noticing above the least, where the scene counts towards it.
  var noticingEarned = 0
  /// The most that could be earned above the least, where the scene counts; 0 where it does not.
  var noticingPossible = 0
  /// The points of Noticing, whether the scene counts or not.
  var noticing = 0
  /// The least that the scene offered.
  var least = 0
  /// The best that the scene offered.
  var best = 0
  /// Points of Timing, where the scene counts towards it.
  var timingEarned = 0
  /// The Timing points that were to be had, where the scene counts; 0 where it does not.
  var timingPossible = 0
  /// Whether an option that was there acts something out.
  var enactmentWasOpen = false
  /// Whether the chosen one does.
  var enacted = false
  /// The label of each live marker.
  var labels: [Label] = []

  /// Whether the scene counts towards Noticing.
  var countsForNoticing: Bool { noticingPossible > 0 }
  /// Whether the scene counts towards Timing.
  var countsForTiming: Bool { timingPossible > 0 }
}

/// How a declared safety task came out on a path.
enum SafetyOutcome: Int32, Sendable, CaseIterable {
  /// Done by the time it was due.
  case inTime
  /// Left undone.
  case undone
}

/// A choice, or going on, from one node to another.
struct PathStep: Sendable {
  /// The node that it reaches.
  var target: UInt32
  /// The number of the option within its scene; -1 where nothing is chosen.
  let option: Int32
  /// What it earned, as a place of `PathGraph.scores`.
  let score: UInt32
  /// Which safety tasks it settled, as a place of `PathGraph.outcomes`.
  let outcomes: UInt32
}

/// The reachable graph of scenes and states by choices alone: no scene skipped, the interlock always closed.
struct PathGraph: Sendable {
  /// A safety task settled by a step.
  struct Settled: Hashable, Sendable {
    /// The obligation.
    let obligation: Int
    /// How.
    let outcome: SafetyOutcome
  }

  /// The vignette made ready.
  let model: PathModel
  /// The place of each node; a node stands before all that it leads to, and the first is the start.
  let places: [Int]
  /// The steps, by source.
  let steps: [PathStep]
  /// Where the steps of each node begin, and where the last ones end.
  let firstStep: [Int]
  /// What steps earn; the first is for steps that earn nothing.
  let scores: [StepScore]
  /// What steps settle; the first is nothing.
  let outcomes: [[Settled]]
  /// What was settled on reaching the start.
  let outcomesAtStart: [Settled]
  /// The states, `model.layout.words` words for each node.
  let states: [UInt64]
  /// The bound that stopped the search, or nil where everything was looked at. If it was stopped, what was found is
  /// true, and what was not found says nothing.
  let cutShortAt: Int?

  /// How many nodes were followed; those after them were reached and not looked at.
  let followed: Int

  /// Whether everything was looked at.
  var isComplete: Bool { cutShortAt == nil }
  /// How many nodes there are.
  var count: Int { places.count }

  /// The numbers of the steps of a node.
  @inline(__always)
  func steps(of node: Int) -> Range<Int> { firstStep[node]..<firstStep[node + 1] }

  /// Whether a path ends at a node.
  func isEnding(_ node: Int) -> Bool { model.story.endings.contains(places[node]) }

  /// Whether a walk at this node can go no further although it is no ending.
  func isStuck(_ node: Int) -> Bool { steps(of: node).isEmpty && !isEnding(node) }
}
