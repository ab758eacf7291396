// The way in: from the bytes of a file to a vignette and everything that is wrong with it.

import Diagnostics
import Vignettes

/// What became of a vignette file.
public struct LoadedVignette: Sendable {
  /// The model, or nil where the file is no object or holds no scene.
  ///
  /// Where `diagnostics` holds errors it is as complete as it can be: fields that could not be read have neutral values,
  /// places and markers may be named that do not exist, and an option may have no way on.
  public let vignette: Vignette?
  /// Where the fields stand in the file.
  public let sourceMap: SourceMap
  /// Everything that is wrong, by place, each finding once.
  public let diagnostics: [Diagnostic]

  /// Makes a result.
  public init(vignette: Vignette?, sourceMap: SourceMap, diagnostics: [Diagnostic]) {
    self.vignette = vignette
    self.sourceMap = sourceMap
    self.diagnostics = diagnostics
  }
}

/// Reads vignette files (docs/format.md).
public enum VignetteLoader {
  /// Reads a whole vignette from the bytes of its file.
  ///
  /// Nothing is thrown and nothing stops it: all problems come back at once, with the codes `json-…` for text that is no JSON,
  /// and `shape-…`, `id-format`, `marker-unknown`, `meta-required`, `score-why-missing` and `lang-control-chars` for JSON
  /// that is no vignette. Each finding has a range. A file that is no text, or JSON of another kind, has one finding that says
  /// so: `file-…`, which has no range, or `shape-no-case`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - catalogue: The markers that it may name.
  ///   - isHashing: Whether the sums of the content are wanted, which take as long as all the rest; otherwise they are empty
  ///     texts, unless somebody has signed the case off.
  /// - Returns: The model, the places of its fields, and the findings.
  public static func load(bytes: [UInt8], catalogue: MarkerCatalogue, isHashing: Bool = true) -> LoadedVignette {
    let (document, problems) = JSONReader.read(bytes)
    let findings = Findings(bytes: bytes, including: problems)
    guard let document, let root = document.root else {
      return LoadedVignette(vignette: nil, sourceMap: .empty, diagnostics: findings.sorted)
    }
    if root.kind == .object, !root.isGuessed, FileKind(of: root) != .vignette {
      // What is no JSON yet may become a case; until then the slips are all that is known.
      if problems.isEmpty { findings.noCase(root) }
      return LoadedVignette(vignette: nil, sourceMap: document.sourceMap, diagnostics: findings.sorted)
    }
    HiddenCharacters.report(in: document, to: findings)
    let decoder = VignetteDecoder(root: root, catalogue: catalogue, findings: findings, isHashing: isHashing)
    let vignette = decoder.vignette(root)
    return LoadedVignette(vignette: vignette, sourceMap: document.sourceMap, diagnostics: findings.sorted)
  }

  /// Reads of a vignette only what a list of vignettes shows.
  ///
  /// Reading stops before the scenes where the wanted fields stand above them; problems further down go unseen. The summary is nil where the file is no object, or has no id
  /// or no title; other fields that cannot be read have neutral values and a finding.
  public static func summary(bytes: [UInt8]) -> (summary: VignetteSummary?, diagnostics: [Diagnostic]) {
    let (document, problems) = JSONReader.read(
      bytes, until: VignetteSummary.stop)
    let findings = Findings(bytes: bytes, including: problems)
    guard let root = document?.root else { return (nil, findings.sorted) }
    guard root.kind == .object, let object = ObjectReader(root, "vignette", findings) else {
      findings.topLevel(root, expected: "a vignette")
      return (nil, findings.sorted)
    }
    let summary = VignetteSummary(object)
    return (summary.id.isEmpty || summary.title.isEmpty ? nil : summary, findings.sorted)
  }

  /// Reads of the beginning of a file, cut off anywhere, what a list of vignettes shows; nil where that takes more of the
  /// file, or where something is wrong with it.
  public static func summary(ofBeginning bytes: [UInt8]) -> VignetteSummary? {
    let findings = Findings(bytes: bytes, including: [])
    guard let root = JSONReader.beginning(of: bytes, until: VignetteSummary.stop)?.root,
      let object = ObjectReader(root, "vignette", findings)
    else { return nil }
    let summary = VignetteSummary(object)
    return findings.sorted.isEmpty ? summary : nil
  }
}
