// What a listed word or phrase counts as.

/// The lists of `WordLists`, by what a rule looks for.
enum WordClass: UInt8, CaseIterable, Sendable {
  /// Words that make a reply sound tentative.
  case hedge
  /// Words for feelings and hardship.
  case feeling
  /// Words that allow of no exception.
  case absolute
  /// Words that leave open how often.
  case vagueFrequency
  /// Lines that nobody on duty would say.
  case cruel
  /// References from one option to others.
  case aboveOption
  /// Phrases that ask what not to do.
  case negativeStem
  /// Words for an option's role or for how it is judged.
  case optionVerdict
  /// Words for the service and its ways.
  case service
  /// Words of theory.
  case jargon
  /// Words that a debrief judges with.
  case verdict
  /// Words that an ending ranks with.
  case endingVerdict
  /// Degrees by which people are sorted.
  case degree
  /// Names of scales that claim to predict.
  case predictiveScale
  /// Nouns of sorting by risk.
  case riskSorting
  /// Mentions of harm to oneself.
  case selfHarmMention
  /// Means that say how.
  case method
  /// Units of a medicine's dose.
  case doseUnit
  /// Units of any amount near a mention of self-harm.
  case amountUnit
  /// Numbers in words.
  case numberWord
  /// Wording about suicide that professional guidance advises against.
  case stigmatisingWording
  /// A break in contact by the clinician.
  case absence
  /// Claims about licences and interactions.
  case drugClaim
  /// Diagnoses as nouns for a person.
  case labelNoun
  /// Words that are a noun for a person only if no noun follows.
  case labelAdjective
  /// Details of identity.
  case identity
  /// Content that belongs in `content_notes`.
  case noteSuicide, noteSelfHarm, noteOverdose, noteAbuse, notePregnancyLoss, noteBereavement, noteDetention,
    noteSubstanceUse
}
