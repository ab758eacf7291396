// Writes an export to a new file, whole or not at all.

import ConsultationUI
import Glibc
import Reports
import ScenarioEngine
import Vignettes

/// Writes exports.
enum ExportWriting {
  /// Writes an export of a session and returns what the screens should show.
  ///
  /// `id` is the session's lasting name in statements; nil if it is not kept. `times` says when each event happened.
  static func messages(
    for request: ExportRequest, of session: Session, catalogue: MarkerCatalogue, id: String?, times: [String] = [],
    breaks: [XAPIBreak] = []
  ) -> [Message] {
    do {
      let content = try request.content(
        of: session, catalogue: catalogue, id: id ?? name(of: session), times: times, breaks: breaks,
        date: Day.today.description)
      return [.exported(to: try write(content, for: session.start.vignette, as: request.format, in: request.folder))]
    } catch let refusal as UnwritableFile {
      return [.troubleArose(refusal.description)]
    } catch {
      return [.troubleArose("This cannot be written as \(request.format.title). Try another format.")]
    }
  }

  /// Writes a text into a folder, or the current one if nil, and returns the path: `ms-h-2031-05-04.md`, then `-2`,
  /// `-3`.
  static func write(
    _ content: String, for vignette: String, as format: ExportFormat, in folder: String?,
    on day: String = Day.today.description
  ) throws(UnwritableFile) -> String {
    let folder = path(of: folder ?? ".")
    guard FileReading.isFolder(folder) else {
      throw UnwritableFile(description: "There is no folder “\(folder)”. Create it, or name another.")
    }
    let base = (folder == "/" ? "" : folder) + "/\(safe(vignette))-\(day)"
    let draft = base + ".\(getpid()).new"
    let bytes = Array(content.utf8)
    try FileWriting.create(draft, bytes, mode: 0o600, as: base + "." + format.fileExtension)
    defer { unlink(draft) }
    for number in 1...999 {
      let name = base + (number == 1 ? "" : "-\(number)") + "." + format.fileExtension
      switch FilePlacing.publish(draft, as: name, bytes, mode: 0o600) {
      case 0: return name
      case EEXIST: continue
      case let code: throw FileWriting.refusal(name, code)
      }
    }
    throw UnwritableFile(description: "“\(folder)” already holds a thousand exports of today. Name another folder.")
  }

  /// The absolute path of a folder as typed.
  private static func path(of typed: String) -> String {
    var path = typed
    if path == "~" || path.hasPrefix("~/"), let home = VignetteLibrary.environment("HOME") {
      path = home + path.dropFirst()
    }
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// An id as part of a file name. A draft may have any id.
  private static func safe(_ id: String) -> String {
    let letters = id.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(60)
    return letters.isEmpty ? "export" : String(letters)
  }

  /// The name of a session that is not kept, the same for every export while it is played.
  private static func name(of session: Session) -> String {
    "unkept/\(session.start.vignette)/\(session.start.seed)"
  }
}
