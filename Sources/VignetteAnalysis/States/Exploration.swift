// The work of the state search: a queue of nodes, each followed once.

import Vignettes

/// A breadth-first search that stops at its bound.
struct Exploration {
  private struct Node: Hashable {
    let place: Int
    let state: ProjectedState
  }

  private let story: ProjectedStory
  private let limit: Int
  private var numbers: [Node: Int] = [:]
  /// The place of each node.
  private(set) var places: [Int] = []
  /// The state of each node; empty for endings.
  private(set) var states: [ProjectedState] = []
  /// The steps, by source.
  private(set) var edges: [Digraph.Edge] = []
  /// Whether the bound was never met.
  private(set) var complete = true

  /// Makes a search that has not begun. `limit` bounds the nodes, and the steps at sixteen for each of them; states of
  /// more than 64 numbers count for as many nodes as they are larger.
  init(_ story: ProjectedStory, limit: Int) {
    self.story = story
    self.limit = max(1, limit / max(1, story.slots.slots.count / 64))
  }

  /// Looks at everything that can be reached, or at as much as the bound allows.
  mutating func run() {
    arrive(at: story.story.start, in: story.start)
    var head = 0
    while head < places.count, complete {
      follow(head)
      head += 1
    }
  }

  private mutating func follow(_ node: Int) {
    let place = places[node]
    guard story.places.indices.contains(place) else { return }
    let scene = story.places[place]
    let state = states[node]
    for (number, option) in scene.options.enumerated() where option.when?.holds(in: state) ?? true {
      var after = state
      for effect in option.effects { effect.apply(to: &after) }
      leave(node, option: number, in: after, towards: target(of: option.targets, in: after))
    }
    if scene.options.isEmpty, !scene.next.isEmpty {
      leave(node, option: nil, in: state, towards: target(of: scene.next, in: state))
    }
    if !scene.bridge.isEmpty {
      leave(node, option: nil, in: state, towards: target(of: scene.bridge, in: state), kind: .bridge)
    }
  }

  private func target(of targets: ProjectedStory.Targets, in state: ProjectedState) -> Int {
    targets.first { $0.when?.holds(in: state) ?? true }?.place ?? story.story.nowhere
  }

  private mutating func leave(
    _ node: Int,
    option: Int?,
    in state: ProjectedState,
    towards target: Int,
    kind: Digraph.Edge.Kind = .story
  ) {
    for (variant, after) in closings(of: places[node], in: state, towards: target).enumerated() {
      guard complete, edges.count < limit.multipliedSaturated(by: 16) else {
        complete = false
        return
      }
      guard let reached = arrive(at: target, in: after) else { return }
      let kind = variant == 0 || kind == .bridge ? kind : .late
      edges.append(Digraph.Edge(from: node, to: reached, option: option, kind: kind))
    }
  }

  /// The states in which a scene may be left: safety tasks that fall due are left undone first, then also taken up late.
  private mutating func closings(of scene: Int, in state: ProjectedState, towards target: Int) -> [ProjectedState] {
    guard !story.declarations.isEmpty, let next = story.story.sitting(target) else { return [state] }
    var left = state
    for declared in story.dueAt[scene] ?? [] where left[declared.slot] == 1 { left[declared.slot] = 2 }
    guard let sitting = story.story.sitting(scene), sitting != next else { return [left] }
    for declared in story.dueAtClose[sitting] ?? [] where left[declared.slot] == 1 { left[declared.slot] = 2 }
    let due = story.declarations.filter { left[$0.slot] == 2 }
    for declared in due { left[declared.slot] = 0 }
    return variants(of: left, takingUp: Set(due.map(\.done)).sorted())
  }

  private mutating func variants(of state: ProjectedState, takingUp tasks: [Int]) -> [ProjectedState] {
    var variants = [state]
    for task in tasks {
      guard variants.count <= limit else {
        complete = false
        return variants
      }
      variants += variants.map { variant in
        var late = variant
        late[task] = 1
        for declared in story.declarations where declared.done == task { late[declared.slot] = 0 }
        return late
      }
    }
    return variants
  }

  /// The node of a place in a state on arrival, or nil at the bound.
  @discardableResult
  private mutating func arrive(at place: Int, in state: ProjectedState) -> Int? {
    var state = state
    if story.places.indices.contains(place) {
      if !story.declarations.isEmpty {
        for declared in story.declaredAt[place] ?? [] where state[declared.done] == 0 { state[declared.slot] = 1 }
      }
      for effect in story.places[place].effects { effect.apply(to: &state) }
    } else {
      state = []
    }
    let node = Node(place: place, state: state)
    if let number = numbers[node] { return number }
    guard places.count < limit else {
      complete = false
      return nil
    }
    numbers[node] = places.count
    places.append(place)
    states.append(state)
    return places.count - 1
  }
}
