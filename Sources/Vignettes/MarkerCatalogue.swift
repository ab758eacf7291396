// Every marker, skill, cue and task that a vignette can name, and which belong together.

/// The marker catalogue, `vignettes/catalogue/markers.json` (docs/markers.md).
public struct MarkerCatalogue: Sendable {
  /// Its version.
  public let version: String
  /// The families in order.
  public let families: [MarkerFamily]
  /// The markers in order.
  public let markers: [Marker]
  /// Which feelings often come out as which acts.
  public let pairs: [FeelingPair]
  /// Which tasks answer which safety cues.
  public let cueTasks: [CueTasks]

  private let indexes: [MarkerID: Int]

  /// Makes a catalogue; if two markers share an id, the first counts.
  public init(
    version: String, families: [MarkerFamily], markers: [Marker], pairs: [FeelingPair], cueTasks: [CueTasks]
  ) {
    self.version = version
    self.families = families
    self.markers = markers
    self.pairs = pairs
    self.cueTasks = cueTasks
    self.indexes = Dictionary(
      markers.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The marker with an id, or nil if the catalogue has none.
  public subscript(id: MarkerID) -> Marker? { indexes[id].map { markers[$0] } }

  /// The marker's name, or its id if the catalogue has none.
  public func name(of id: MarkerID) -> String { self[id]?.name ?? id.text }

  /// The feelings that a check-in offers, in the catalogue's order.
  public var feelings: [Marker] { markers.filter { $0.id.family == .feeling } }

  /// The feelings paired with an act (docs/markers.md, feeling to enactment pairs).
  public func feelings(pairedWith act: MarkerID) -> [MarkerID] {
    pairs.filter { $0.acts.contains(act) }.flatMap(\.feelings)
  }

  /// The feeling that a check-in word belongs to.
  public func feeling(ofWord word: String) -> Marker? { feelings.first { $0.words.contains(word) } }
}

/// A marker, skill, cue or task.
public struct Marker: Sendable {
  /// Its id.
  public let id: MarkerID
  /// Its name.
  public let name: String
  /// Its definition, one sentence.
  public let definition: String
  /// The works it comes from.
  public let source: String
  /// Whether the name is the project's own.
  public let coined: Bool
  /// For a feeling: the words of the check-in.
  public let words: [String]
  /// For a skill: what was done, as a phrase for a list.
  public let done: String?
  /// For an enactment: its form, as a phrase for a list.
  public let form: String?
  /// For a reflective question: its wording.
  public let question: String?
  /// For a feeling: a plain noun, such as "helplessness".
  public let noun: String?
  /// For a task: the default line of the interlock.
  public let line: String?
  /// For a task: the default reply of the interlock.
  public let reply: String?

  /// Makes a marker.
  public init(
    id: MarkerID, name: String, definition: String, source: String, coined: Bool = false, words: [String] = [],
    done: String? = nil, form: String? = nil, question: String? = nil, noun: String? = nil, line: String? = nil,
    reply: String? = nil
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.source = source
    self.coined = coined
    self.words = words
    self.done = done
    self.form = form
    self.question = question
    self.noun = noun
    self.line = line
    self.reply = reply
  }
}

/// A family of markers that share a prefix.
public struct MarkerFamily: Sendable {
  /// Its id, such as `rt-form`.
  public let id: String
  /// The prefix of its markers.
  public let prefix: String
  /// Its name.
  public let name: String

  /// Makes a family.
  public init(id: String, prefix: String, name: String) {
    self.id = id
    self.prefix = prefix
    self.name = name
  }
}

/// Feelings that often come out as these acts if they are not held: a prompt for reflection, not a law.
public struct FeelingPair: Sendable {
  /// The feelings.
  public let feelings: [MarkerID]
  /// The acts.
  public let acts: [MarkerID]
  /// Whether a source states it or the project inferred it.
  public let basis: String

  /// Makes a pair.
  public init(feelings: [MarkerID], acts: [MarkerID], basis: String) {
    self.feelings = feelings
    self.acts = acts
    self.basis = basis
  }
}

/// Safety cues, and the tasks that answer them.
public struct CueTasks: Sendable {
  /// The cues.
  public let cues: [MarkerID]
  /// The tasks that answer them.
  public let tasks: [MarkerID]
  /// Tasks that follow as the author sees fit.
  public let asAuthored: [MarkerID]

  /// Makes an entry.
  public init(cues: [MarkerID], tasks: [MarkerID], asAuthored: [MarkerID]) {
    self.cues = cues
    self.tasks = tasks
    self.asAuthored = asAuthored
  }
}
