// Who wrote a vignette, for whom, from which sources, and who has reviewed it.

/// The fields that describe a vignette (docs/format.md §1, docs/authoring-rules.md).
public struct Metadata: Sendable {
  /// The file's id.
  public let id: String
  /// `major.minor.patch`.
  public let version: String
  /// The title; never a spoiler.
  public let title: String
  /// A title for narrow places.
  public let shortTitle: String
  /// A language tag such as `en-GB`.
  public let language: String
  /// The law and licensing that the story assumes.
  public let jurisdiction: String
  /// At most 60 words.
  public let summary: String
  /// 1 to 4 objectives.
  public let objectives: [Objective]
  /// For whom.
  public let audience: [String]
  /// At what level.
  public let level: String
  /// Alone, in a group, or both.
  public let intendedUse: IntendedUse
  /// Typical minutes.
  public let minutes: Int
  /// What a reader may want to know beforehand.
  public let contentNotes: [ContentNote]
  /// Where the story comes from.
  public let origin: Origin
  /// What is invented here.
  public let addedForPlay: [String]
  /// The works it rests on.
  public let sources: [Source]
  /// An SPDX id or a named licence.
  public let licence: String
  /// Whom to name.
  public let attribution: String
  /// Who wrote it, by role and initials.
  public let authors: [Person]
  /// Who has read it.
  public let reviewers: [Person]
  /// Who has signed it off, and for which content.
  public let signoffs: [Person]
  /// The guidance that the story rests on.
  public let guidanceDates: [String]
  /// When its drug facts were last checked.
  public let drugFactsDate: String
  /// When it is due for review.
  public let reviewBy: String
  /// The patient, as far as the story needs.
  public let patient: Patient
  /// Whom the trainee plays.
  public let clinicianRole: String
  /// Markers for the reach count.
  public let themes: [MarkerID]
  /// Words for finding it.
  public let keywords: [String]
  /// What changed, by version.
  public let changelog: [Change]
  /// The warnings that the authors accept, with their reasons.
  public let accepted: [Acceptance]

  /// Makes the metadata.
  public init(
    id: String, version: String, title: String, shortTitle: String, language: String, jurisdiction: String,
    summary: String, objectives: [Objective], audience: [String], level: String, intendedUse: IntendedUse,
    minutes: Int, contentNotes: [ContentNote], origin: Origin, addedForPlay: [String], sources: [Source],
    licence: String, attribution: String, authors: [Person], reviewers: [Person], signoffs: [Person],
    guidanceDates: [String], drugFactsDate: String, reviewBy: String, patient: Patient, clinicianRole: String,
    themes: [MarkerID], keywords: [String], changelog: [Change], accepted: [Acceptance] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.shortTitle = shortTitle
    self.language = language
    self.jurisdiction = jurisdiction
    self.summary = summary
    self.objectives = objectives
    self.audience = audience
    self.level = level
    self.intendedUse = intendedUse
    self.minutes = minutes
    self.contentNotes = contentNotes
    self.origin = origin
    self.addedForPlay = addedForPlay
    self.sources = sources
    self.licence = licence
    self.attribution = attribution
    self.authors = authors
    self.reviewers = reviewers
    self.signoffs = signoffs
    self.guidanceDates = guidanceDates
    self.drugFactsDate = drugFactsDate
    self.reviewBy = reviewBy
    self.patient = patient
    self.clinicianRole = clinicianRole
    self.themes = themes
    self.keywords = keywords
    self.changelog = changelog
    self.accepted = accepted
  }

  /// Something the trainee should be able to do differently.
  public struct Objective: Sendable {
    /// What, verb first.
    public let text: String
    /// The markers that carry it.
    public let markers: [MarkerID]
    /// The tasks that carry it.
    public let tasks: [MarkerID]

    /// Makes an objective.
    public init(text: String, markers: [MarkerID], tasks: [MarkerID]) {
      self.text = text
      self.markers = markers
      self.tasks = tasks
    }
  }

  /// A work that the story rests on.
  public struct Source: Sendable {
    /// Its authors.
    public let authors: String
    /// Its year, or nil if it has none.
    public let year: Int?
    /// Its title.
    public let title: String
    /// Where it is published, and which part of it is meant.
    public let locator: String?
    /// A DOI or an address.
    public let link: String?
    /// What was taken from it.
    public let taken: String

    /// Makes a source.
    public init(authors: String, year: Int?, title: String, locator: String?, link: String?, taken: String) {
      self.authors = authors
      self.year = year
      self.title = title
      self.locator = locator
      self.link = link
      self.taken = taken
    }
  }

  /// Somebody, by role and initials only.
  public struct Person: Hashable, Sendable {
    /// The role.
    public let role: String
    /// The initials.
    public let initials: String
    /// The date, for reviewers and sign-offs.
    public let date: String?
    /// The content hash, for sign-offs.
    public let hash: String?

    /// Makes an entry.
    public init(role: String, initials: String, date: String? = nil, hash: String? = nil) {
      self.role = role
      self.initials = initials
      self.date = date
      self.hash = hash
    }
  }

  /// The patient, as far as the story needs.
  public struct Patient: Hashable, Sendable {
    /// The name that speech carries.
    public let name: String
    /// An age band.
    public let ageBand: String
    /// Pronouns, such as "she/her".
    public let pronouns: String
    /// A role in life.
    public let role: String

    /// Makes a patient.
    public init(name: String, ageBand: String, pronouns: String, role: String) {
      self.name = name
      self.ageBand = ageBand
      self.pronouns = pronouns
      self.role = role
    }
  }

  /// A line of the changelog.
  public struct Change: Hashable, Sendable {
    /// The version.
    public let version: String
    /// The date.
    public let date: String
    /// What changed.
    public let change: String

    /// Makes a line.
    public init(version: String, date: String, change: String) {
      self.version = version
      self.date = date
      self.change = change
    }
  }
}

/// A warning that the authors of a case accept (docs/format.md §10). Errors cannot be accepted.
public struct Acceptance: Hashable, Sendable {
  /// The code of the rule.
  public let rule: String
  /// The id of the scene, option or ending where it is accepted; nil for the whole file.
  public let at: String?
  /// Why.
  public let reason: String

  /// Makes an entry.
  public init(rule: String, at: String? = nil, reason: String) {
    self.rule = rule
    self.at = at
    self.reason = reason
  }
}

/// Alone, in a group, or both.
public enum IntendedUse: String, Sendable, CaseIterable {
  /// Alone.
  case solo
  /// In a group.
  case group
  /// Both.
  case both
}

/// Where a story comes from. A real patient is not among the answers.
public enum Origin: String, Sendable, CaseIterable {
  /// Invented.
  case fictional
  /// Put together from several.
  case composite
  /// From a published vignette.
  case derived
}

/// What a reader may want to know beforehand: nouns, no adjectives (docs/trainee.md).
public enum ContentNote: String, Sendable, CaseIterable {
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  case suicide, overdose, neglect, bereavement, detention, depression, none
  /// Harm to oneself.
  case selfHarm = "self-harm"
  /// Physical abuse in childhood.
  case childhoodPhysicalAbuse = "childhood physical abuse"
  /// Sexual abuse in childhood.
  case childhoodSexualAbuse = "childhood sexual abuse"
  /// Abuse by a partner.
  case partnerAbuse = "partner abuse"
  /// Loss of a pregnancy.
  case pregnancyLoss = "pregnancy loss"
  /// Use of substances.
  case substanceUse = "substance use"
  /// Chronic pain.
  case chronicPain = "chronic pain"
  /// A childhood in care.
  case careExperiencedChildhood = "care-experienced childhood"
  /// A break within a family.
  case familyEstrangement = "family estrangement"
  /// The end of a marriage.
  case maritalBreakdown = "marital breakdown"
  /// A parent's mental illness.
  case parentalMentalIllness = "parental mental illness"
}
