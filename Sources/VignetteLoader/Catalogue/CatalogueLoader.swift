// The marker catalogue's file.

import Diagnostics
import Vignettes

/// Reads `vignettes/catalogue/markers.json`.
public enum CatalogueLoader {
  /// Reads the catalogue from the bytes of its file.
  ///
  /// Returns all problems at once, with the codes of the vignette loader. The catalogue is nil if the file is not an
  /// object or has no markers. If there are errors it holds what could be read.
  public static func load(
    bytes: [UInt8]
  ) -> (catalogue: MarkerCatalogue?, sourceMap: SourceMap, diagnostics: [Diagnostic]) {
    let (document, problems) = JSONReader.read(bytes)
    let findings = Findings(bytes: bytes, including: problems)
    guard let document, let root = document.root else { return (nil, .empty, findings.sorted) }
    HiddenCharacters.report(in: document, to: findings)
    let catalogue = CatalogueDecoder(findings: findings).catalogue(root)
    return (catalogue, document.sourceMap, findings.sorted)
  }
}
