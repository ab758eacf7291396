// What is known of earlier sessions, and what was put aside for now.

import Reports
import ScenarioEngine

/// The look back over sessions, the revisit list and the short forms, as far as they were found.
struct LookBack: Sendable {
  /// The look back; nil until it was found.
  var progress: Progress? { didSet { feelings = progress?.feelingLines(last: Self.feelingLimit) ?? ([], 0) } }
  /// Its last lines of feeling and act, put together once, and how many come before them.
  private(set) var feelings: (lines: [String], leftOut: Int) = ([], 0)
  /// The most sentences of feeling and act that are shown; nobody scrolls through thousands.
  private static let feelingLimit = 200
  /// How many families are due by what the last look back found; what counts until there is a new one.
  var expected = 0
  /// Why something is left out, in one line; nil if nothing is.
  var leftOut: String?
  /// The short forms; nil until they were found.
  var forms: ShortForms?
  /// Families that were put aside until the program opens again.
  var resting: Set<String> = []
  /// The cases whose decisions are listed.
  var open: Set<String> = []

  /// What may be taken up again, without what was put aside; nil until it was found.
  var revisits: [Revisit]? { progress?.revisits.filter { !resting.contains($0.family) } }

  /// How many of them are due.
  var due: Int { revisits?.count { $0.isDue } ?? expected }

  /// Puts a family, or with nil the whole list, away.
  mutating func dismiss(_ family: String?) {
    resting.formUnion(family.map { [$0] } ?? progress?.revisits.map(\.family) ?? [])
  }

  /// The drill that a family is taken up again with: another patient first.
  func drill(for family: String) -> Drill? {
    let seen = progress?.revisits.first { $0.family == family }?.wentByIn ?? []
    return forms?.drills(of: family, seen: seen).first
  }

  /// A decision that practises what recurs: with another patient than those with whom it showed, if there is one.
  func practice(of place: Int) -> Drill? {
    guard let line = progress.flatMap({ $0.recurring.indices.contains(place) ? $0.recurring[place] : nil }) else {
      return nil
    }
    let seen = line.places.map(\.vignette)
    if let family = line.family { return forms?.drills(of: family, seen: seen).first }
    return seen.last.flatMap { forms?.next(of: $0) }
  }

  /// The rows of the short forms that can be chosen.
  var formRows: [FormRow] {
    guard let forms else { return [] }
    let set: [FormRow] = forms.sameRequest.isEmpty ? [] : [.sameRequest]
    return set
      + forms.cases.flatMap { found -> [FormRow] in
        [.patient(found)] + (open.contains(found.vignette) ? found.drills.map { .decision($0) } : [])
      }
  }

  /// A row of the short forms.
  enum FormRow: Hashable {
    /// The same request from each patient who makes it.
    case sameRequest
    /// A patient, whose decisions open below.
    case patient(ShortForms.Case)
    /// One decision.
    case decision(Drill)
  }
}

/// Where the catalogue leads besides its cases.
enum Shelf: Int, CaseIterable, Sendable {
  /// The sessions that are kept.
  case sessions
  /// The look back.
  case progress
  /// The revisit list.
  case revisits
  /// The short forms.
  case shortForms

  /// Its title.
  var title: String {
    switch self {
    case .sessions: "Earlier sessions"
    case .progress: "Recurring"
    case .revisits: "Practise next"
    case .shortForms: "Short forms"
    }
  }

  /// What it holds, in a few words.
  var sentence: String {
    switch self {
    case .sessions: "what was said afterwards, your notes, the exports"
    case .progress: "what shows with more than one patient"
    case .revisits: "with another patient, when you like"
    case .shortForms: "one decision, or one request, in a few minutes"
    }
  }

  /// The quiet line of the catalogue if something is due; nil otherwise.
  static func line(due: Int) -> String? {
    let words = ["One thing", "Two things", "Three things", "Four things", "Five things", "Six things"]
    guard due > 0 else { return nil }
    return "\(due <= words.count ? words[due - 1] : "Several things") to practise next, when you like: r."
  }

  /// What opens it, and asks for what it shows.
  var opening: [Request] {
    switch self {
    case .sessions: [.push(SessionsScreen()), .ask(.findSessions)]
    case .progress: [.push(ProgressScreen()), .ask(.loadProgress), .ask(.findShortForms)]
    case .revisits: [.push(RevisitsScreen()), .ask(.loadProgress), .ask(.findShortForms)]
    case .shortForms: [.push(ShortFormsScreen()), .ask(.findShortForms)]
    }
  }
}
