// Every number on which a rule turns, in one place.

/// The limits that the rules of docs/authoring-rules.md §3 compare with.
public struct Thresholds: Hashable, Sendable {
  /// The fewest endings that a vignette may have (docs/scoring.md §7.1).
  public var endings: Int
  /// The most scenes that can be reached before a warning.
  public var scenes: Int
  /// The most distinct routes of scenes, from the start to an ending, before a warning.
  public var routes: Int
  /// How long the longest path may be, in hundredths of the shortest: 250 is two and a half times.
  public var lengthSpreadPercent: Int
  /// How many pairs of a scene and a state the state search looks at before it gives up.
  public var states: Int
  /// How many small steps of work a rule may spend on one vignette; past it the rule says nothing more.
  public var steps: Int

  /// Makes limits; what is left out has its usual value.
  public init(
    endings: Int = 3,
    scenes: Int = 60,
    routes: Int = 20_000,
    lengthSpreadPercent: Int = 250,
    states: Int = 200_000,
    steps: Int = 50_000_000
  ) {
    self.endings = endings
    self.scenes = scenes
    self.routes = routes
    self.lengthSpreadPercent = lengthSpreadPercent
    self.states = states
    self.steps = steps
  }

  /// The limits that `dyad check` uses.
  public static let standard = Thresholds()
}
