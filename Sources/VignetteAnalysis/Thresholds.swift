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

  // MARK: Options (docs/authoring-rules.md §3.3)

  /// The fewest options that a decision offers.
  public var fewestOptions = 3
  /// The most options that a decision offers at one time.
  public var mostOptions = 5
  /// How much longer than the middle length of its scene a credited option may be, in hundredths of that length.
  public var longestPercent = 25
  /// From how much more than the next option one is seen to be the longest at a glance, in hundredths of that option's length.
  public var visiblyLongerPercent = 10
  /// In how many of a hundred decisions the credited option may be the longest.
  public var longestSharePercent = 45
  /// In how many of a hundred decisions tentative words may be the credited option's alone.
  public var hedgeSharePercent = 50
  /// In how many of a hundred decisions the credited option may stand in one place.
  public var positionSharePercent = 45
  /// The fewest decisions with one credited option of which places are counted.
  public var positionDecisions = 6
  /// The fewest decisions of which any other share is taken.
  public var shareDecisions = 4
  /// How long the longest option may be, in hundredths of the shortest.
  public var lengthRatioPercent = 200
  /// How many words the shortest option has at least for its length to be compared.
  public var comparedWords = 4
  /// From how many of a hundred words in common two options are one idea.
  public var samenessPercent = 80
  /// The most options of a scene that are compared with one another; no scene that can be played has as many.
  public var comparedOptions = 40
  /// How many words of substance the credited option shares with others before it stands out.
  public var convergingWords = 5
  /// By how much more, in hundredths of what the next option shares.
  public var convergingPercent = 200
  /// How many distinctive words of the scene the credited option alone may take up.
  public var clangWords = 3
  /// How many letters a distinctive word has at least.
  public var clangLetters = 6

  // MARK: Balance (docs/authoring-rules.md §3.4)

  /// How many scenes with live markers there may be for each lure.
  public var scenesPerLure = 2
  /// How many more decisions a path may hold after an enactment without a chance to come back to it.
  public var decisionsWithoutRepair = 2
  /// The weight from which a marker is heavy.
  public var heavyWeight = 3

  // MARK: Texts (docs/authoring-rules.md §3.2 and §3.5)

  /// How near to a mention of self-harm, in words, an amount may not stand.
  public var methodWords = 12
  /// The width that texts are set in.
  public var columns = 60
  /// The longest word that the narrowest screen shows whole.
  public var wordColumns = 38
  /// The most lines that one paragraph may take, so that a page can show it.
  public var paragraphLines = 14
  /// The most lines that a scene's whole text may take: two pages.
  public var textLines = 28
  /// The least reading ease (Flesch) of a patient's speech.
  public var speechEase = 60
  /// The least reading ease (Flesch) of what is told.
  public var tellingEase = 50
  /// The fewest words of which reading ease is told.
  public var easeWords = 100
  /// How many words in a row no text may share with a source.
  public var verbatimWords = 8
  /// How many months after its review date a case may still be published with a reason.
  public var reviewMonths = 6

  /// The limits that `dyad check` uses.
  public static let standard = Thresholds()
}
