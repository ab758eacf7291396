// The names under which statements speak of things: stable, documented in docs/exports.md §5, and never looked up.

import Vignettes

/// A verb of a statement, under the identifiers that the makers of xAPI published for it.
public enum XAPIVerb: String, CaseIterable, Sendable {
  /// A session began.
  case launched
  /// A choice was made, or a reply put together.
  case responded
  /// Play was left before the end.
  case suspended
  /// Play went on.
  case resumed
  /// A walk came to its ending.
  case completed

  /// The identifier.
  public var iri: String { "http://adlnet.gov/expapi/verbs/" + rawValue }
}

/// The identifiers of activities and extensions. Those of the project's own stand under `urn:dyad:`.
public enum XAPIVocabulary {
  /// What all of the project's own identifiers begin with.
  public static let base = "urn:dyad:"
  /// The type of a case.
  public static let simulation = "http://adlnet.gov/expapi/activities/simulation"
  /// The type of a scene at which something is answered.
  public static let interaction = "http://adlnet.gov/expapi/activities/cmi.interaction"
  /// The type of the category that every statement stands in.
  public static let profile = "http://adlnet.gov/expapi/activities/profile"
  /// The category that every statement stands in: this vocabulary in its first version.
  public static let category = base + "xapi:1"

  /// A case.
  public static func vignette(_ id: String) -> String { base + "vignette:" + id }
  /// A scene of a case.
  public static func scene(_ id: String, of vignette: String) -> String {
    self.vignette(vignette) + ":scene:" + id
  }
  /// A safety task at the interlock of a case.
  public static func safety(_ task: String, of vignette: String) -> String {
    self.vignette(vignette) + ":safety:" + task
  }
  /// A field that xAPI has no place for: `walk`, `mode`, `scoring-version`, `play`, `event`,
  /// `about`, `ending`.
  public static func field(_ name: String) -> String { base + "extension:" + name }
}

/// Who the statements are about.
public struct XAPIActor: Hashable, Sendable {
  /// The home page of the account's system: an absolute address, which is never opened.
  public let homePage: String
  /// The account's name there.
  public let name: String

  /// Makes an actor from an account. Take a pseudonym: names and mail addresses are not needed.
  public init(homePage: String, name: String) {
    self.homePage = homePage
    self.name = name
  }

  /// Nobody in particular, the same for all statements of a session. The home page is one that cannot exist (RFC 2606).
  public static func anonymous(session: String) -> XAPIActor {
    XAPIActor(homePage: "https://dyad.invalid", name: NamedUUID.text(of: session + "/actor"))
  }
}

/// When play was left and taken up again; a session's own events do not say.
public struct XAPIBreak: Hashable, Sendable {
  /// How many events had happened by then, the beginning included.
  public let after: Int
  /// When play was left, as in `2031-05-04T10:00:00Z`; nil where nobody noted it.
  public let suspended: String?
  /// When it was taken up again; nil where it was not, or nobody noted it.
  public let resumed: String?
  /// Whether play was taken up again.
  public let wasResumed: Bool

  /// Makes a break.
  public init(after: Int, suspended: String?, resumed: String?, wasResumed: Bool = true) {
    self.after = after
    self.suspended = suspended
    self.resumed = resumed
    self.wasResumed = wasResumed
  }
}
