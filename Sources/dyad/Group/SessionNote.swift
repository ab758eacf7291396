// The note of a group session: what was walked, and the leader's own words, in a file of the leader's choosing.

import Glibc
import GroupSession
import ScenarioEngine

/// Asks for the note of a session and writes it.
enum SessionNote {
  /// Refuses a file that is there already, before a session begins with it.
  static func expectFree(_ path: String) throws(UnreadableFile) {
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw UnreadableFile(description: "“\(path)” is there already; a note is never written over another file.")
    }
  }

  /// The path from the root, so that a terminal in another folder writes the same file.
  static func wholePath(of path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// What stands above the leader's words: the day, the case, and the scenes of each walk by number and title.
  static func form(for view: LeaderView, of start: GroupStart, file: String, day: String) -> SessionNoteForm {
    var heading = ["Group session, \(day)", "Case: \(view.title), version \(start.version)"]
    if let cut = view.cut { heading.append("Cut: \(cut)") }
    heading.append("Shape: \(view.shape)")
    for (place, walk) in view.map.enumerated() where !walk.isEmpty {
      heading += ["", place == 0 ? "First walk" : "Walk \(place + 1)"]
      heading += walk.map { stop in
        let chosen = stop.letter.map { ", then \($0)" } ?? ""
        return "  \(stop.number)  \(stop.title)\(stop.isSkipped ? ", skipped" : chosen)"
      }
    }
    return SessionNoteForm(file: file, heading: heading)
  }

  /// Today, as a plain date.
  static var today: String {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return "no date" }
    let (year, month, day) = (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    return "\(year)-" + [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }

  /// Asks on the terminal, line by line, and writes the file; nothing typed writes nothing.
  static func ask(_ form: SessionNoteForm) {
    StandardStreams.say("A note of this session, in your own words, for “\(form.file)”.")
    StandardStreams.say(
      "Please leave out names, and whatever could tell anybody who was in the room or who a real patient is.")
    StandardStreams.say("An empty line ends the note; an empty line at once, and nothing is written.")
    var words: [String] = []
    while let line = StandardStreams.readLine(), !line.allSatisfy(\.isWhitespace) { words.append(line) }
    guard !words.isEmpty else { return StandardStreams.say("Nothing was written.") }
    write(form, words)
  }

  private static func write(_ form: SessionNoteForm, _ words: [String]) {
    let text = (form.heading + [""] + words).joined(separator: "\n") + "\n"
    let descriptor = open(form.file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return lose(words, form.file) }
    let isWritten = SessionStateFile.put(Array(text.utf8), to: descriptor)
    guard close(descriptor) == 0, isWritten else {
      unlink(form.file)
      return lose(words, form.file)
    }
    StandardStreams.say("The note is in “\(form.file)”.")
  }

  /// Says why a note could not be written. The words stay on the screen, where they can be copied from.
  private static func lose(_ words: [String], _ path: String) {
    let reason = errno == EEXIST ? "it is there already" : String(cString: strerror(errno))
    StandardStreams.complain(
      "“\(path)” cannot be written: \(reason). Your words are still above; copy them from there.")
  }
}
