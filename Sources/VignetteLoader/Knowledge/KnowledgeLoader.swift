// The file of a knowledge check.

import Diagnostics
import Vignettes

/// Reads a file of `vignettes/knowledge` (docs/knowledge.md).
public enum KnowledgeLoader {
  /// Reads a check from the bytes of its file.
  ///
  /// Returns all problems at once, with the codes of the vignette loader. The check is nil if the file is not an object
  /// or has no item. If there are errors it holds what could be read.
  public static func load(
    bytes: [UInt8], catalogue: MarkerCatalogue
  ) -> (check: KnowledgeCheck?, diagnostics: [Diagnostic]) {
    let (document, problems) = JSONReader.read(bytes)
    let findings = Findings(bytes: bytes, including: problems)
    guard let document, let root = document.root else { return (nil, findings.sorted) }
    HiddenCharacters.report(in: document, to: findings)
    let check = KnowledgeDecoder(findings: findings, catalogue: catalogue).check(root)
    return (check, findings.sorted)
  }
}
