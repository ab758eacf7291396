// The file of the leader's guide.

import Diagnostics
import Vignettes

/// Reads `vignettes/group/guide.json` (docs/group.md §2).
public enum GuideLoader {
  /// Reads the guide from the bytes of its file.
  ///
  /// Returns all problems at once, with the codes of the vignette loader. The guide is nil if the file is not an object
  /// or has no shape. If there are errors it holds what could be read.
  public static func load(bytes: [UInt8]) -> (guide: GroupGuide?, sourceMap: SourceMap, diagnostics: [Diagnostic]) {
    let (document, problems) = JSONReader.read(bytes)
    let findings = Findings(bytes: bytes, including: problems)
    guard let document, let root = document.root else { return (nil, .empty, findings.sorted) }
    HiddenCharacters.report(in: document, to: findings)
    let guide = GuideDecoder(findings: findings).guide(root)
    return (guide, document.sourceMap, findings.sorted)
  }
}
