// What `dyad check --fix` does to a file before it is checked.

import Diagnostics
import VignetteAnalysis
import VignetteLoader
import Vignettes

/// Mends what has one repair, in JSON or in a script, and says what it changed.
struct CaseMending {
  let catalogue: MarkerCatalogue

  /// The findings whose suggestion is the repair. A wrong id is none of them, since it may be known elsewhere.
  private static let codes: Set<String> = [
    "marker-unknown", "graph-dead-end", "shape-unknown-name", "shape-condition-name", "shape-condition",
    "shape-unknown-field", "shape-bad-value", "script-unknown-key", "script-depth", "script-heading-sign",
    "script-heading-kind",
  ]
  /// One repair may show the next fault; nobody has more than a few behind one another.
  private static let rounds = 4

  /// Mends a file; returns a line for each change. A file with nothing to mend is not touched.
  func mend(_ file: String) throws -> [String] {
    let original = try FileReading.bytes(of: file)
    guard CaseForm.stem(ofFile: file) != nil, !FileKind.isSchema(original) else { return [] }
    var bytes = original
    var lines: [String] = []
    if CaseForm(ofFile: file) == .play {
      bytes = PlayMending.inUTF8(original)
      if bytes != original { lines.append("\(file): now stored as UTF-8.") }
      let edits = CaseEdit.disjoint(PlayMending.signs(in: bytes) + PlayMending.ids(in: bytes, named: file))
      lines += edits.map { said($0, in: bytes, file) }
      bytes = CaseEdit.applied(edits, to: bytes)
    }
    for _ in 0..<Self.rounds {
      let edits = CaseEdit.disjoint(repairs(of: bytes, file))
      guard !edits.isEmpty else { break }
      lines += edits.map { said($0, in: bytes, file) }
      bytes = CaseEdit.applied(edits, to: bytes)
    }
    if bytes != original { try FileWriting.replace(file, with: bytes) }
    return lines
  }

  /// The near name in place of each unknown one.
  private func repairs(of bytes: [UInt8], _ file: String) -> [CaseEdit] {
    let loaded = VignetteLoader.load(bytes: bytes, named: file, catalogue: catalogue, isHashing: false)
    let obstacles = loaded.vignette.map {
      VignetteRules.obstacles(to: $0, catalogue: catalogue, sourceMap: loaded.sourceMap)
    }
    return (loaded.diagnostics + (obstacles ?? [])).compactMap { finding in
      guard Self.codes.contains(finding.code), let range = finding.range, let suggestion = finding.suggestion else {
        return nil
      }
      let isQuoted = CaseForm(ofFile: file) == .json && self.text(range, in: bytes).hasPrefix("\"")
      return CaseEdit(range: range, text: isQuoted ? JSONText.quoted(suggestion) : suggestion)
    }
  }

  private func said(_ edit: CaseEdit, in bytes: [UInt8], _ file: String) -> String {
    let line = LineIndex(bytes).line(ofByte: edit.range.start)
    let old = text(edit.range, in: bytes)
    let trimmed = edit.text.first == " " ? String(edit.text.dropFirst()) : edit.text
    return old.isEmpty ? "\(file):\(line): “\(trimmed)” is added." : "\(file):\(line): “\(old)” is now “\(edit.text)”."
  }

  private func text(_ range: SourceRange, in bytes: [UInt8]) -> String {
    String(decoding: bytes[bytes.indices.clamped(to: range.start..<range.end)], as: UTF8.self)
  }
}
