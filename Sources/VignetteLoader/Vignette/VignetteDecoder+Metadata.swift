// The fields that describe a vignette.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  /// The metadata among the fields of the whole file (docs/format.md §1).
  func metadata(_ object: inout ObjectReader) -> Metadata {
    _ = object.optionalString("$schema")
    if let typology = object.take("typology"), typology.kind != .object {
      findings.wrongType(typology, expected: "an object in braces { }")
    }
    object.missing = .metadataRequired
    defer { object.missing = .missingField }
    return Metadata(
      id: object.identifier(),
      version: object.version("version"),
      title: object.string("title"),
      shortTitle: object.string("short_title"),
      language: object.languageTag("language"),
      jurisdiction: object.string("jurisdiction"),
      summary: object.summary("summary"),
      objectives: object.requiredList("objectives", atMost: 4).compactMap(objective),
      audience: object.requiredStrings("audience"),
      level: object.string("level"),
      intendedUse: object.requiredChoice("intended_use", default: .both),
      minutes: object.requiredInteger("minutes", in: 1...600, default: 1),
      contentNotes: object.contentNotes(),
      origin: object.requiredChoice("origin", default: .fictional),
      addedForPlay: object.strings("added_for_play"),
      sources: object.requiredList("sources", mayBeEmpty: true).compactMap(source),
      licence: object.string("licence"),
      attribution: object.string("attribution"),
      authors: object.requiredList("authors").compactMap { person($0, "author") },
      reviewers: object.requiredList("reviewers", mayBeEmpty: true).compactMap { person($0, "reviewer") },
      signoffs: object.requiredList("signoffs", mayBeEmpty: true).compactMap { person($0, "sign-off") },
      guidanceDates: object.requiredStrings("guidance_dates"),
      drugFactsDate: object.date("drug_facts_date", orMonth: true),
      reviewBy: object.date("review_by"),
      patient: object.require("patient").flatMap(patient) ?? Self.noPatient,
      clinicianRole: object.string("clinician_role"),
      themes: object.requiredList("themes").compactMap { marker($0, .live) },
      keywords: object.strings("keywords"),
      changelog: object.requiredList("changelog").compactMap(change),
      accepted: object.list("accepted", atMost: 200).compactMap(acceptance)
    )
  }

  private static var noPatient: Metadata.Patient { Metadata.Patient(name: "", ageBand: "", pronouns: "", role: "") }

  /// Starts reading an object of metadata fields.
  private func described(_ value: JSONValue, _ noun: String) -> ObjectReader? {
    var object = ObjectReader(value, noun: noun, findings)
    object?.missing = .metadataRequired
    return object
  }

  private func objective(_ value: JSONValue) -> Metadata.Objective? {
    guard var object = described(value, "objective") else { return nil }
    defer { object.finish() }
    return Metadata.Objective(
      text: object.string("text"),
      markers: markers(object.list("markers"), .learned),
      tasks: markers(object.list("tasks"), .task)
    )
  }

  private func source(_ value: JSONValue) -> Metadata.Source? {
    guard var object = described(value, "source") else { return nil }
    defer { object.finish() }
    let authors = object.string("authors")
    let year = object.take("year").flatMap { findings.integer($0, in: 1000...9999) }
    let title = object.string("title")
    let (doi, url) = (object.optionalString("doi"), object.optionalString("url"))
    return Metadata.Source(
      authors: authors,
      year: year,
      title: title,
      locator: object.optionalString("locator"),
      link: doi ?? url,
      taken: object.string("taken")
    )
  }

  private func person(_ value: JSONValue, _ noun: String) -> Metadata.Person? {
    guard var object = described(value, noun) else { return nil }
    defer { object.finish() }
    return Metadata.Person(
      role: object.string("role"),
      initials: object.string("initials"),
      date: noun == "author" ? nil : object.date("date"),
      hash: noun == "sign-off" ? object.hash("hash") : nil
    )
  }

  private func patient(_ value: JSONValue) -> Metadata.Patient? {
    guard var object = described(value, "patient") else { return nil }
    defer { object.finish() }
    return Metadata.Patient(
      name: object.string("name"),
      ageBand: object.string("age_band"),
      pronouns: object.string("pronouns"),
      role: object.string("role")
    )
  }

  private func acceptance(_ value: JSONValue) -> Acceptance? {
    guard var object = ObjectReader(value, noun: "accepted warning", findings) else { return nil }
    defer { object.finish() }
    return Acceptance(
      rule: object.string("rule"),
      at: object.optionalString("at"),
      reason: object.string("reason")
    )
  }

  private func change(_ value: JSONValue) -> Metadata.Change? {
    guard var object = described(value, "line of the changelog") else { return nil }
    defer { object.finish() }
    return Metadata.Change(
      version: object.version("version"),
      date: object.date("date"),
      change: object.string("change")
    )
  }
}
