// One folder of cases: those that can be listed, and the files that cannot.

import ConsultationUI
import VignetteLoader

/// The cases of a folder, read only as far as their metadata. Subfolders are left alone.
///
/// If several files have the same id, the one named after it counts, or else the first.
struct CaseFolder {
  /// A case that can be listed.
  struct Listed {
    let file: String
    let summary: VignetteSummary
  }

  /// The folder, as the user named it.
  let path: String
  /// What can be listed, in the order of file names.
  private(set) var cases: [Listed] = []
  /// The names of files that look like cases and cannot be listed.
  private(set) var unlisted: [String] = []
  /// Why the folder itself cannot be read.
  private var refusal: String?

  /// Reads the beginnings of the files.
  init(_ path: String) {
    self.path = path
    do throws(UnreadableFile) {
      for name in try FileReading.names(in: path) { add(name) }
    } catch {
      refusal = error.description
    }
  }

  /// The files named like cases, except the schema.
  static func files(in folder: String) -> [String] {
    ((try? FileReading.names(in: folder)) ?? []).filter(CaseFileName.isCase)
      .map { folder + "/" + $0 }.filter { FileReading.isFile($0) && !isSchema($0) }
  }

  /// What cannot be listed and how to learn why, in a sentence; nil if everything can.
  var sentence: String? {
    if let refusal { return refusal }
    guard let names = CaseFileName.listed(unlisted, most: 3) else { return nil }
    return "Not listed: \(names) in \(path). Why not: dyad check \(ShellWord.of(path))"
  }

  private mutating func add(_ name: String) {
    let file = path + "/" + name
    guard FileReading.isFile(file) else {
      if CaseFileName.isCase(name), FileReading.isThere(file), !FileReading.isFolder(file) { unlisted.append(name) }
      return
    }
    guard CaseFileName.isCase(name) else {
      if CaseFileName.isLookalike(name), Self.isMeant(name, file) { unlisted.append(name) }
      return
    }
    guard let summary = Self.summary(of: file) else {
      if !Self.isSchema(file) { unlisted.append(name) }
      return
    }
    guard let twin = cases.firstIndex(where: { $0.summary.id == summary.id }) else {
      return cases.append(Listed(file: file, summary: summary))
    }
    if name == summary.id + ".json" {
      unlisted.append(String(cases[twin].file.dropFirst(path.utf8.count + 1)))
      cases[twin] = Listed(file: file, summary: summary)
    } else {
      unlisted.append(name)
    }
  }

  /// Whether a file is the schema, which editors expect beside the cases.
  private static func isSchema(_ file: String) -> Bool {
    (try? FileReading.bytes(of: file, first: 1 << 14)).map(FileKind.isSchema) ?? false
  }

  /// Whether a file with another extension was meant as a case, by its name or its content: the folder may hold other
  /// texts too.
  private static func isMeant(_ name: String, _ file: String) -> Bool {
    if name.lowercased().contains(".json") { return true }
    return (try? FileReading.bytes(of: file, first: 1 << 14)).flatMap(VignetteLoader.summary(ofBeginning:)) != nil
  }

  /// What a list shows of a case; nil if the file holds none. The first bytes of a file nearly always suffice.
  static func summary(of file: String) -> VignetteSummary? {
    if let head = try? FileReading.bytes(of: file, first: 1 << 14),
      let summary = VignetteLoader.summary(ofBeginning: head)
    {
      return summary
    }
    return (try? FileReading.bytes(of: file)).flatMap { VignetteLoader.summary(bytes: $0).summary }
  }
}

extension CatalogueEntry {
  /// The line of a case that can be listed.
  init(_ listed: CaseFolder.Listed) {
    let summary = listed.summary
    self.init(
      id: summary.id, title: summary.title, summary: summary.summary, minutes: summary.minutes,
      contentNotes: summary.contentNotes, intendedUse: summary.intendedUse, isReviewed: summary.reviewed,
      source: listed.file)
  }
}
