// Opens a text in the user's own editor, in a private file that is removed afterwards.

import ConsultationUI
import CursesTerminal
import Glibc
import JournalLink

/// Runs an editor on a text.
struct EditorRun {
  /// What happened to the text.
  enum Outcome: Equatable {
    /// It was saved with these words.
    case edited(String)
    /// It is unchanged: nothing was saved, or the editor exited with an error.
    case unchanged
    /// It could not be edited, for the reason in the sentence.
    case failed(String)
  }

  /// The editor's command line for the shell; nil if none is set.
  let command: String?
  /// Where to make a private folder for the file: in the first of these that is writable.
  let folders: [String]
  /// The user's data folder; nil if there is none.
  private let dataFolder: String?

  /// The editor from `VISUAL`, else `EDITOR`. The file is put below `XDG_RUNTIME_DIR`, which is removed at logout, or
  /// else in the data folder.
  init(dataFolder: String?) {
    command = VignetteLibrary.environment("VISUAL") ?? VignetteLibrary.environment("EDITOR")
    let runtime = VignetteLibrary.environment("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? $0 : nil }
    folders = [runtime, dataFolder].compactMap { $0 }
    self.dataFolder = dataFolder
  }

  /// An editor by its command line.
  init(command: String?, folders: [String], dataFolder: String? = nil) {
    self.command = command
    self.folders = folders
    self.dataFolder = dataFolder
  }

  /// Lends the terminal to the editor, and returns what the screens should know.
  func messages(for text: String, on terminal: CursesTerminal) -> [Message] {
    switch command == nil ? edit(text) : terminal.lend(to: { edit(text) }) {
    case .edited(let words): [.textEdited(words)]
    case .unchanged: [.textEdited(nil)]
    case .failed(let sentence): [.textEdited(nil), .troubleArose(sentence)]
    }
  }

  /// Runs the editor on a text until it exits.
  func edit(_ text: String) -> Outcome {
    guard let command else {
      return .failed("No editor is set. Set VISUAL or EDITOR before you start dyad, as in: EDITOR=nano dyad")
    }
    // Signals that would end the program wait until the file is removed.
    return SignalHold.during { hold in
      // The file gets a folder of its own because editors put copies beside it.
      guard let folder = WritingFolder(in: folders, dataFolder: dataFolder) else {
        return .failed("There is no folder for the editor's file. Set XDG_RUNTIME_DIR to a folder that you can write.")
      }
      let result = run(command, on: folder.path + "/note.txt", holding: text, under: hold)
      folder.remove()
      return result
    }
  }

  private func run(
    _ command: String, on file: String, holding text: String, under hold: SignalHold
  ) -> Outcome {
    do throws(UnwritableFile) {
      try FileWriting.create(file, Array((text.isEmpty ? "" : text + "\n").utf8), mode: 0o600)
    } catch {
      return .failed(error.description)
    }
    let status = hold.run("/bin/sh", ["sh", "-c", command + " \"$@\"", command, file])
    return outcome(status, of: file, before: text)
  }

  private func outcome(_ status: SignalHold.Status, of file: String, before text: String) -> Outcome {
    switch status {
    case .notStarted(let code): return .failed("The editor could not be started: \(String(cString: strerror(code))).")
    case .exited(126), .exited(127):
      return .failed("The editor “\(command ?? "")” was not found. Set VISUAL or EDITOR to one that is installed.")
    case .exited(0): break
    case .exited, .signalled: return .failed("The editor exited with an error, so your words are unchanged.")
    }
    guard let bytes = try? FileReading.bytes(of: file, first: 1 << 20) else { return .unchanged }
    var words = String(decoding: bytes, as: UTF8.self)
    // Editors add a final line break.
    if words.hasSuffix("\n") { words.removeLast() }
    return words == text ? .unchanged : .edited(words)
  }
}
