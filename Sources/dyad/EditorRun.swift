// Opens a text in the person's own editor, in a file that nobody else can read and that is gone afterwards.

import ConsultationUI
import CursesTerminal
import Glibc
import JournalLink

/// Runs an editor on a text.
struct EditorRun {
  /// What became of the text.
  enum Outcome: Equatable {
    /// It was saved with these words.
    case edited(String)
    /// It is as it was: nothing was saved, or the editor was left with an error.
    case unchanged
    /// It could not be edited; a sentence says why and what to do.
    case failed(String)
  }

  /// The editor's command, as a shell reads it; nil where none is named.
  let command: String?
  /// The folders in which a private one may be made for the file, the first that can be written.
  let folders: [String]
  /// The folder of the person's data; nil where there is none.
  private let dataFolder: String?

  /// The editor of the environment (`VISUAL`, else `EDITOR`). The file lies in the folder that ends with the person's
  /// session (`XDG_RUNTIME_DIR`), or else among the program's own data.
  init(dataFolder: String?) {
    command = VignetteLibrary.environment("VISUAL") ?? VignetteLibrary.environment("EDITOR")
    let runtime = VignetteLibrary.environment("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? $0 : nil }
    folders = [runtime, dataFolder].compactMap { $0 }
    self.dataFolder = dataFolder
  }

  /// An editor by its command.
  init(command: String?, folders: [String], dataFolder: String? = nil) {
    self.command = command
    self.folders = folders
    self.dataFolder = dataFolder
  }

  /// Lends the terminal to the editor, and gives what the screens are to be told.
  func messages(for text: String, on terminal: CursesTerminal) -> [Message] {
    switch command == nil ? edit(text) : terminal.lend(to: { edit(text) }) {
    case .edited(let words): [.textEdited(words)]
    case .unchanged: [.textEdited(nil)]
    case .failed(let sentence): [.textEdited(nil), .troubleArose(sentence)]
    }
  }

  /// Runs the editor on a text until it is closed.
  func edit(_ text: String) -> Outcome {
    guard let command else {
      return .failed("No editor is named. Set VISUAL or EDITOR before you start dyad, as in: EDITOR=nano dyad")
    }
    // Whatever would end the program waits until the file is gone.
    return SignalHold.during { hold in
      // Editors put copies beside the file, so that it has a folder of its own.
      guard let folder = WritingFolder(in: folders, dataFolder: dataFolder) else {
        return .failed("There is no folder for the editor's file; set XDG_RUNTIME_DIR to one that you can write.")
      }
      let result = run(command, on: folder.path + "/note.txt", text, hold)
      folder.remove()
      return result
    }
  }

  private func run(_ command: String, on file: String, _ text: String, _ hold: SignalHold) -> Outcome {
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
    case .notStarted(let code): return .failed("The editor cannot be started: \(String(cString: strerror(code))).")
    case .exited(126), .exited(127):
      return .failed("The editor “\(command ?? "")” was not found. Set VISUAL or EDITOR to one that is installed.")
    case .exited(0): break
    case .exited, .signalled: return .failed("The editor was left with an error, so your words are as they were.")
    }
    guard let bytes = try? FileReading.bytes(of: file, first: 1 << 20) else { return .unchanged }
    var words = String(decoding: bytes, as: UTF8.self)
    // Editors end a file with a line break of their own.
    if words.hasSuffix("\n") { words.removeLast() }
    return words == text ? .unchanged : .edited(words)
  }
}
