// The names that notes use for markers, places and options, and the ids that they stand for.

import Diagnostics
import Vignettes

/// Looks names up in the catalogue and in the play.
final class PlayNames {
  private let findings: PlayFindings
  private let catalogue: MarkerCatalogue
  private let markerIDs: [String: String]
  /// The ids of scenes and endings by folded title, those of sittings, and those of options by the folded beginning of
  /// what is said.
  var places: [String: String] = [:]
  var sittings: [String: String] = [:]
  var lines: [String: String] = [:]
  /// Every id of a scene or an ending, of a sitting, and of an option.
  var placeIDs: Set<String> = []
  var sittingIDs: Set<String> = []
  var optionIDs: Set<String> = []
  /// The titles as typed, for near matches.
  var titles: [String] = []
  var sittingTitles: [String] = []

  init(_ catalogue: MarkerCatalogue, findings: PlayFindings) {
    self.catalogue = catalogue
    self.findings = findings
    markerIDs = Dictionary(
      catalogue.markers.map { (PlaySpelling.folded(Array($0.name.utf8)[...]), $0.id.text) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The id of a marker, task, skill or cue, by name or id. A name that is nearly right is reported, and counts as the
  /// nearest; any other unknown one stays as it is.
  func marker(_ words: PlayWords) -> PlayWords {
    let text = words.text
    if catalogue[MarkerID(text)] != nil { return words }
    if let id = markerIDs[words.folded] { return PlayWords(id, for: words.range) }
    // Every id has a hyphen, and neither a space nor a capital.
    let isID = text.contains("-") && text.utf8.allSatisfy { PlayWords.isIDByte($0) && !(0x41...0x5A).contains($0) }
    let known = catalogue.markers.map { isID ? $0.id.text : $0.name }
    guard !catalogue.markers.isEmpty, let near = findings.nearest(to: text, among: known) else { return words }
    findings.add(
      "marker-unknown", .error, at: words.range, "The marker catalogue has no \(quoted(text)).",
      advice: "Choose a name or an id from docs/markers.md.", suggestion: near)
    let folded = PlaySpelling.folded(Array(near.utf8)[...])
    return PlayWords(isID ? near : markerIDs[folded] ?? text, for: words.range)
  }

  /// Whether words are the name or the id of something in the catalogue.
  func isMarker(_ words: PlayWords) -> Bool {
    catalogue[MarkerID(words.text)] != nil || markerIDs[words.folded] != nil
  }

  /// The id of a scene or ending, by its title or as `#id`. A title that is nearly right is reported, and counts as the
  /// nearest; any other unknown one stays as it is, and the story gets stuck there.
  func place(_ words: PlayWords) -> PlayWords {
    if let id = Self.id(words) { return id }
    let plain = Self.unquoted(words)
    if let id = places[plain.folded] { return PlayWords(id, for: words.range) }
    if placeIDs.contains(plain.text) { return plain }
    guard let near = findings.nearest(to: plain.text, among: titles),
      let id = places[PlaySpelling.folded(Array(near.utf8)[...])]
    else { return plain }
    findings.add(
      "graph-dead-end", .error, at: words.range, "There is no scene or ending called \(quoted(plain.text)).",
      advice: "Write the title as it stands in its heading, or the id with # before it.", suggestion: near)
    return PlayWords(id, for: words.range)
  }

  /// The id of a sitting, by its title or as `#id`.
  func sitting(_ words: PlayWords) -> PlayWords {
    if let id = Self.id(words) { return id }
    let plain = Self.unquoted(words)
    if let id = sittings[plain.folded] { return PlayWords(id, for: words.range) }
    guard !sittingIDs.contains(plain.text), let near = findings.nearest(to: plain.text, among: sittingTitles),
      let id = sittings[PlaySpelling.folded(Array(near.utf8)[...])]
    else { return plain }
    findings.add(
      LoaderCode.unknownName.rawValue, .error, at: words.range, "There is no sitting called \(quoted(plain.text)).",
      advice: "Write the title as it stands in its heading, or the id with # before it.", suggestion: near)
    return PlayWords(id, for: words.range)
  }

  /// Whether words are the title or the id of a sitting.
  func isSitting(_ words: PlayWords) -> Bool {
    sittings[Self.unquoted(words).folded] != nil || sittingIDs.contains(Self.id(words)?.text ?? words.text)
  }

  /// The id of an option, as `#id`, by itself, or by the first words of its line.
  func option(_ words: PlayWords) -> PlayWords {
    if let id = Self.id(words) { return id }
    let plain = Self.unquoted(words)
    if optionIDs.contains(plain.text) { return plain }
    return lines[Self.beginning(plain.folded)].map { PlayWords($0, for: words.range) } ?? plain
  }

  /// The first words of a line, by which it can be named.
  static func beginning(_ folded: String) -> String {
    folded.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.prefix(4).joined(separator: " ")
  }

  /// What stands after `#`; nil if there is no such sign.
  static func id(_ words: PlayWords) -> PlayWords? {
    words.bytes.first == UInt8(ascii: "#") ? words.from(1).trimmed : nil
  }

  /// Words without the quotation marks around them.
  static func unquoted(_ words: PlayWords) -> PlayWords {
    let first = PlaySpelling.quote(in: words.bytes, at: 0)
    guard first > 0, words.bytes.count > first else { return words }
    let last = [1, 3].first { PlaySpelling.quote(in: words.bytes, at: words.bytes.count - $0) == $0 }
    guard let last, words.bytes.count >= first + last else { return words }
    return words[first..<words.bytes.count - last].trimmed
  }
}
