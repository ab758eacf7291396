// The note on a group session: the scenes walked and the leader's own words, in a file that the leader names.

import Glibc
import GroupSession
import ScenarioEngine

/// Asks for the note on a session and writes it.
enum GroupNote {
  /// Refuses a file that already exists, before the session begins.
  static func expectFree(_ path: String) throws(UnreadableFile) {
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw UnreadableFile(
        description: "“\(path)” already exists, and a note never overwrites a file. Give another name after --note.")
    }
  }

  /// The absolute path: the terminal that writes the file may be in another folder.
  static func wholePath(of path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// The text above the leader's words: the day, the case, and the scenes of each walk by number and title.
  static func form(for view: LeaderView, of start: GroupStart, file: String, day: String) -> SessionNoteForm {
    var heading = ["Group session, \(day)", "Case: \(view.title), version \(start.version)"]
    if let cut = view.cut { heading.append("Cut: \(cut)") }
    heading.append("Shape: \(view.shape)")
    for (index, walk) in view.map.enumerated() where !walk.isEmpty {
      heading += ["", index == 0 ? "First walk" : "Walk \(index + 1)"]
      heading += walk.map { stop in
        let chosen = stop.letter.map { ", then \($0)" } ?? ""
        return "  \(stop.number)  \(stop.title)\(stop.isSkipped ? ", skipped" : chosen)"
      }
    }
    return SessionNoteForm(file: file, heading: heading)
  }

  /// Asks on the terminal, line by line, and writes the file if anything was typed.
  static func ask(_ form: SessionNoteForm) {
    StandardStreams.say("A note on this session, in your own words, for “\(form.file)”.")
    StandardStreams.say(
      "Please leave out names, and anything that could identify people in the room or a real patient.")
    StandardStreams.say("An empty line ends the note. If the first line is empty, nothing is written.")
    var words: [String] = []
    while let line = StandardStreams.readLine(), !line.allSatisfy(\.isWhitespace) { words.append(line) }
    guard !words.isEmpty else { return StandardStreams.say("Nothing was written.") }
    write(form, words)
  }

  private static func write(_ form: SessionNoteForm, _ words: [String]) {
    let text = (form.heading + [""] + words).joined(separator: "\n") + "\n"
    let descriptor = open(form.file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return lose(words, form.file) }
    let code = FileWriting.writeAll(Array(text.utf8), to: descriptor)
    guard close(descriptor) == 0, code == 0 else {
      if code != 0 { errno = code }
      unlink(form.file)
      return lose(words, form.file)
    }
    StandardStreams.say("The note is in “\(form.file)”.")
  }

  /// Says why a note could not be written. The words are still on the screen to be copied.
  private static func lose(_ words: [String], _ path: String) {
    let reason = errno == EEXIST ? "it already exists" : String(cString: strerror(errno))
    StandardStreams.complain(
      "“\(path)” cannot be written: \(reason). Your words are still above; copy them from there.")
  }
}
