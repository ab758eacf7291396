// Whom a scene is with, and where.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  private static let longestPlace = 8

  /// The name of somebody who speaks in the case, other than the doctor; nil if the field is not there.
  func partner(in object: inout ObjectReader) -> String? {
    guard let value = object.take("partner"), let name = findings.string(value) else { return nil }
    if name.isBlank { object.reportEmpty(value) }
    guard !name.isBlank, !names.partners.contains(name) else { return name }
    unknownName(name, at: value.range, "speaker", among: names.partners)
    return name
  }

  /// Where a scene takes place, in a few words; nil if the field is not there.
  func place(in object: inout ObjectReader) -> String? {
    guard let value = object.take("place"), let place = findings.string(value) else { return nil }
    if place.isBlank { object.reportEmpty(value) }
    let count = place.wordCount
    if count > Self.longestPlace {
      findings.add(
        .tooLong,
        at: value.range,
        "The place has \(count) words, but the line above the text has room for \(Self.longestPlace).",
        advice: "Say only where or by what means, such as “on the telephone”."
      )
    }
    return place
  }
}
