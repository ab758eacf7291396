// Every number that a rule depends on, in one file.

/// The limits used by the rules of docs/authoring-rules.md §3.
public struct Thresholds: Hashable, Sendable {
  /// The fewest endings that a vignette may have (docs/scoring.md §7.1).
  public var endings: Int
  /// The most reachable scenes before a warning.
  public var scenes: Int
  /// The most distinct routes of scenes, from the start to an ending, before a warning.
  public var routes: Int
  /// How long the longest path may be, in hundredths of the shortest: 250 is two and a half times.
  public var lengthSpreadPercent: Int
  /// How many pairs of a scene and a state the state search visits before it gives up.
  public var states: Int
  /// How many small steps of work a rule may spend on one vignette; after that it reports nothing more.
  public var steps: Int

  /// Makes limits; those left out have their usual values.
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

  // MARK: Options (docs/authoring-rules.md §3.3)

  /// The fewest options that a decision offers.
  public var fewestOptions = 3
  /// The most options that a decision offers at one time.
  public var mostOptions = 5
  /// How much longer than the median of its scene a credited option may be, as a percentage of the median.
  public var longestPercent = 25
  /// How much longer than the next option one must be to be visibly the longest, as a percentage of that option's
  /// length.
  public var visiblyLongerPercent = 10
  /// In what percentage of decisions the credited option may be the longest.
  public var longestSharePercent = 45
  /// In what percentage of decisions only the credited option may use tentative words.
  public var hedgeSharePercent = 50
  /// How many percent of the decisions above chance a habit of choosing by form may find what earns most.
  public var habitAbovePercent = 10
  /// In what percentage of decisions the credited option may be in the same position.
  public var positionSharePercent = 45
  /// The fewest decisions with one credited option for counting positions.
  public var positionDecisions = 6
  /// The fewest decisions for taking any other share.
  public var shareDecisions = 4
  /// How long the longest option may be, as a percentage of the shortest.
  public var lengthRatioPercent = 200
  /// How many words the shortest option needs for its length to be compared.
  public var comparedWords = 4
  /// At what percentage of common words two options are the same idea.
  public var samenessPercent = 80
  /// How many words say what an option does, at most.
  public var doesWords = 8
  /// At what percentage of common words two options are twins.
  public var twinPercent = 60
  /// How many options of a scene are compared with one another; no playable scene has as many.
  public var comparedOptions = 40
  /// How many content words the credited option must share with others to stand out.
  public var convergingWords = 5
  /// How many it must share, as a percentage of what the next option shares.
  public var convergingPercent = 200
  /// How many distinctive words of the scene the credited option alone may repeat.
  public var clangWords = 3
  /// How many letters a distinctive word needs.
  public var clangLetters = 6

  // MARK: Balance (docs/authoring-rules.md §3.4)

  /// How many scenes with live markers are allowed for each lure.
  public var scenesPerLure = 2
  /// How many more decisions a path may have after an enactment without a chance to repair it.
  public var decisionsWithoutRepair = 2
  /// The weight from which a marker is heavy.
  public var heavyWeight = 3

  // MARK: Texts (docs/authoring-rules.md §3.2 and §3.5)

  /// How many words an amount must be away from a mention of self-harm.
  public var methodWords = 12
  /// The width that texts are set in.
  public var columns = 60
  /// The longest word that the narrowest screen shows whole.
  public var wordColumns = 38
  /// The most lines of a paragraph, so it fits a page.
  public var paragraphLines = 14
  /// The most lines of a scene's whole text: two pages.
  public var textLines = 28
  /// The least reading ease (Flesch) of a patient's speech.
  public var speechEase = 60
  /// The least reading ease (Flesch) of the narration.
  public var tellingEase = 50
  /// The fewest words for which reading ease is estimated.
  public var easeWords = 100
  /// How many words in a row a text must not share with a source.
  public var verbatimWords = 8
  /// How many months after its review date a case may still be published with a reason.
  public var reviewMonths = 6

  /// The limits that `dyad check` uses.
  public static let standard = Thresholds()
}
