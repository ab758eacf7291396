// The entry point: from the bytes of a file to a vignette and everything that is wrong with it.

import Diagnostics
import Vignettes

/// The result of loading a vignette file.
public struct LoadedVignette: Sendable {
  /// The model, or nil if the file is not an object or has no scene.
  ///
  /// If `diagnostics` has errors, it is as complete as possible: unreadable fields have neutral values, scenes and
  /// markers that do not exist may be named, and an option may lead nowhere.
  public let vignette: Vignette?
  /// The ranges of the fields in the file.
  public let sourceMap: SourceMap
  /// Everything that is wrong, by position, without duplicates.
  public let diagnostics: [Diagnostic]
  /// The case as JSON: the bytes of its file, or what a play stands for. Empty if a play could not be read.
  public let json: [UInt8]

  /// Makes a result.
  public init(vignette: Vignette?, sourceMap: SourceMap, diagnostics: [Diagnostic], json: [UInt8] = []) {
    self.vignette = vignette
    self.sourceMap = sourceMap
    self.diagnostics = diagnostics
    self.json = json
  }
}

/// Reads vignette files (docs/format.md).
public enum VignetteLoader {
  /// Reads a whole vignette from the bytes of its file.
  ///
  /// It never throws or stops: all problems are returned at once, with the codes `json-…` for text that is not JSON,
  /// and `shape-…`, `id-format`, `marker-unknown`, `meta-required`, `score-why-missing` and `lang-control-chars` for
  /// JSON that is not a vignette. Each finding has a range. A file that is not text, or JSON of another kind, has one
  /// finding that says so: `file-…`, which has no range, or `shape-no-case`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, by which a play is told from JSON; nil for JSON.
  ///   - catalogue: The markers it may name.
  ///   - isHashing: Whether to hash the content, which takes as long as all the rest. Otherwise the hashes are empty,
  ///     unless somebody has signed the case off.
  /// - Returns: The model, the ranges of its fields, and the findings.
  public static func load(
    bytes: [UInt8], named name: String? = nil, catalogue: MarkerCatalogue, isHashing: Bool = true
  ) -> LoadedVignette {
    if CaseForm(ofFile: name) == .play { return loadPlay(bytes, named: name, catalogue, isHashing: isHashing) }
    let (document, problems) = JSONReader.read(bytes)
    let findings = Findings(bytes: bytes, including: problems)
    guard let document, let root = document.root else {
      return LoadedVignette(vignette: nil, sourceMap: .empty, diagnostics: findings.sorted, json: bytes)
    }
    if root.kind == .object, !root.isGuessed, FileKind(of: root) != .vignette {
      // Broken JSON may still become a case; until then only the syntax errors are known.
      if problems.isEmpty { findings.noCase(root) }
      return LoadedVignette(vignette: nil, sourceMap: document.sourceMap, diagnostics: findings.sorted, json: bytes)
    }
    let vignette = decode(document, root, catalogue, findings, isHashing: isHashing)
    return LoadedVignette(
      vignette: vignette, sourceMap: document.sourceMap, diagnostics: findings.sorted, json: bytes)
  }

  private static func decode(
    _ document: JSONDocument, _ root: JSONValue, _ catalogue: MarkerCatalogue, _ findings: Findings, isHashing: Bool
  ) -> Vignette? {
    HiddenCharacters.report(in: document, to: findings)
    return VignetteDecoder(root: root, catalogue: catalogue, findings: findings, isHashing: isHashing).vignette(root)
  }

  /// Reads a play: the JSON that it stands for goes the way of all JSON, and each finding comes back to its place.
  private static func loadPlay(
    _ bytes: [UInt8], named name: String?, _ catalogue: MarkerCatalogue, isHashing: Bool
  ) -> LoadedVignette {
    let reading = PlayReader.read(bytes, fileName: CaseForm.stem(ofFile: name), catalogue: catalogue)
    guard let json = reading.json, let document = JSONReader.read(json.bytes).document, let root = document.root else {
      return LoadedVignette(vignette: nil, sourceMap: .empty, diagnostics: reading.diagnostics)
    }
    let findings = Findings(bytes: bytes, including: reading.diagnostics, origin: json)
    let vignette = decode(document, root, catalogue, findings, isHashing: isHashing)
    return LoadedVignette(
      vignette: vignette, sourceMap: document.sourceMap.mapped(json.source), diagnostics: findings.sorted,
      json: json.bytes)
  }

  /// Reads only what a list of vignettes shows.
  ///
  /// Reading stops before the scenes if the wanted fields come before them, so problems further down go unseen. The
  /// summary is nil if the file is not an object, or has no id or no title; other unreadable fields have neutral values
  /// and a finding.
  public static func summary(
    bytes: [UInt8], named name: String? = nil
  ) -> (summary: VignetteSummary?, diagnostics: [Diagnostic]) {
    var bytes = bytes
    if CaseForm(ofFile: name) == .play {
      // A list shows no marker, so none has to be known.
      let nothing = MarkerCatalogue(version: "", families: [], markers: [], pairs: [], cueTasks: [])
      let reading = PlayReader.read(bytes, fileName: CaseForm.stem(ofFile: name), catalogue: nothing)
      guard let json = reading.json else { return (nil, reading.diagnostics) }
      bytes = json.bytes
    }
    let (document, problems) = JSONReader.read(
      bytes, until: VignetteSummary.stop)
    let findings = Findings(bytes: bytes, including: problems)
    guard let root = document?.root else { return (nil, findings.sorted) }
    guard root.kind == .object, let object = ObjectReader(root, noun: "vignette", findings) else {
      findings.topLevel(root, expected: "a vignette")
      return (nil, findings.sorted)
    }
    let summary = VignetteSummary(object)
    return (summary.id.isEmpty || summary.title.isEmpty ? nil : summary, findings.sorted)
  }

  /// Reads what a list of vignettes shows from the beginning of a file, cut off anywhere; nil if it needs more of the
  /// file, or if something is wrong with it.
  public static func summary(ofBeginning bytes: [UInt8]) -> VignetteSummary? {
    let findings = Findings(bytes: bytes, including: [])
    guard let root = JSONReader.beginning(of: bytes, until: VignetteSummary.stop)?.root,
      let object = ObjectReader(root, noun: "vignette", findings)
    else { return nil }
    let summary = VignetteSummary(object)
    return findings.sorted.isEmpty ? summary : nil
  }
}
