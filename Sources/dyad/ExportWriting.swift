// Writes an export to a file with a name of its own, whole or not at all, and never over another.

import ConsultationUI
import Glibc
import Reports
import ScenarioEngine
import Vignettes

/// Writes exports.
enum ExportWriting {
  /// Writes an export of a session and gives what the screens are to be told.
  ///
  /// `id` names the session for ever, for statements; nil where it is not kept. `times` says when each event happened.
  static func messages(
    for request: ExportRequest, of session: Session, catalogue: MarkerCatalogue, id: String?, times: [String] = [],
    breaks: [XAPIBreak] = []
  ) -> [Message] {
    do {
      let content = try request.content(
        of: session, catalogue: catalogue, id: id ?? name(of: session), times: times, breaks: breaks, date: today)
      return [.exported(to: try write(content, for: session.start.vignette, as: request.format, in: request.folder))]
    } catch let refusal as UnwritableFile {
      return [.troubleArose(refusal.description)]
    } catch {
      return [.troubleArose("This cannot be written as \(request.format.title); another form may do.")]
    }
  }

  /// Writes a text into a folder, nil for the present one, and gives the path: `ms-h-2031-05-04.md`, then `-2`, `-3`.
  static func write(
    _ content: String, for vignette: String, as format: ExportFormat, in folder: String?, on day: String = today
  ) throws(UnwritableFile) -> String {
    let folder = path(of: folder ?? ".")
    guard FileReading.isFolder(folder) else {
      throw UnwritableFile(description: "There is no folder “\(folder)”; make it first, or name another.")
    }
    let base = (folder == "/" ? "" : folder) + "/\(safe(vignette))-\(day)"
    let draft = base + ".\(getpid()).new"
    let bytes = Array(content.utf8)
    try FileWriting.create(draft, bytes, mode: 0o600, as: base + "." + format.fileExtension)
    defer { unlink(draft) }
    for number in 1...999 {
      let name = base + (number == 1 ? "" : "-\(number)") + "." + format.fileExtension
      switch FilePlacing.place(draft, as: name, bytes, mode: 0o600) {
      case 0: return name
      case EEXIST: continue
      case let code: throw FileWriting.refusal(name, code)
      }
    }
    throw UnwritableFile(description: "“\(folder)” holds a thousand exports of today; name another folder.")
  }

  /// A folder as it was typed, from the root.
  private static func path(of typed: String) -> String {
    var path = typed
    if path == "~" || path.hasPrefix("~/"), let home = VignetteLibrary.environment("HOME") {
      path = home + path.dropFirst()
    }
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// An id as part of a file's name; a draft may have any.
  private static func safe(_ id: String) -> String {
    let letters = id.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(60)
    return letters.isEmpty ? "export" : String(letters)
  }

  /// What names a session that is not kept: the same for every export of it while it is played.
  private static func name(of session: Session) -> String {
    "unkept/\(session.start.vignette)/\(session.start.seed)"
  }

  /// The day where the person is, as in `2031-05-04`.
  static var today: String {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return "undated" }
    func padded(_ number: Int32, _ count: Int) -> String {
      let text = "\(number)"
      return String(repeating: "0", count: max(count - text.count, 0)) + text
    }
    return [padded(parts.tm_year &+ 1900, 4), padded(parts.tm_mon &+ 1, 2), padded(parts.tm_mday, 2)]
      .joined(separator: "-")
  }
}
