// What a leader can use with any case: ground rules, prompts, what to watch, and the shapes of a session.

/// The leader's guide, `vignettes/group/guide.json` (docs/group.md). Educators may edit all of it.
public struct GroupGuide: Hashable, Sendable {
  /// The ground rules, which are read to the room; one paragraph each.
  public let groundRules: [String]
  /// What is on the wall at the end, one paragraph each.
  public let closing: [String]
  /// Prompts by occasion.
  public let prompts: [PromptSet]
  /// What happens in groups, one line each.
  public let dynamics: [String]
  /// What may happen in a group with a particular case.
  public let cases: [CaseDynamics]
  /// The shapes of a session.
  public let shapes: [SessionShape]

  /// Makes a guide.
  public init(
    groundRules: [String], closing: [String], prompts: [PromptSet], dynamics: [String], cases: [CaseDynamics] = [],
    shapes: [SessionShape]
  ) {
    self.groundRules = groundRules
    self.closing = closing
    self.prompts = prompts
    self.dynamics = dynamics
    self.cases = cases
    self.shapes = shapes
  }

  /// Things a leader might say on one occasion: to choose from, not to run through.
  public struct PromptSet: Codable, Hashable, Sendable {
    /// Its id, kebab-case.
    public let id: String
    /// When it is useful, such as "When the group gives advice".
    public let when: String
    /// What may be said.
    public let prompts: [String]

    /// Makes a set.
    public init(id: String, when: String, prompts: [String]) {
      self.id = id
      self.when = when
      self.prompts = prompts
    }
  }

  /// What groups tend to do with one case, often what happens in its consultation.
  public struct CaseDynamics: Hashable, Sendable {
    /// The vignette's id.
    public let vignette: String
    /// What to watch, one line each.
    public let dynamics: [String]

    /// Makes an entry.
    public init(vignette: String, dynamics: [String]) {
      self.vignette = vignette
      self.dynamics = dynamics
    }
  }

  /// What to watch with a case: what holds for every group, then what is particular to it.
  public func dynamics(of vignette: String) -> [String] {
    dynamics + cases.filter { $0.vignette == vignette }.flatMap(\.dynamics)
  }

  /// The shape with an id, or nil if the guide has none.
  public func shape(_ id: String) -> SessionShape? { shapes.first { $0.id == id } }
}
