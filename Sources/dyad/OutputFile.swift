// Where a command's result goes: standard output, or a file that is never written over unasked.

import ArgumentParser
import Glibc

/// The options of commands that write one text.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file and not to standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Write over the file where it is there already.")
  var force = false

  func validate() throws {
    if force && output == nil { throw ValidationError("--force needs --output FILE.") }
  }

  /// Writes the text; a file is there whole afterwards or not at all.
  func write(_ text: String) throws(UnreadableFile) {
    guard let output else { return StandardStreams.write(text) }
    var status = stat()
    if !force, lstat(output, &status) == 0 {
      throw UnreadableFile(
        description: "“\(output)” is there already; give another name, or add --force to replace it.")
    }
    if FileReading.isFolder(output) {
      throw UnreadableFile(description: "“\(output)” is a folder; name a file in it.")
    }
    if FileReading.isThere(output), !FileReading.isFile(output) {
      throw UnreadableFile(
        description: "“\(output)” is no plain file; name another, or leave --output out to write to standard output.")
    }
    let bytes = Array(text.utf8)
    let draft = "\(output).\(getpid())"
    var code = FileWriting.put(bytes, to: draft, mode: 0o644)
    guard code == 0 else { throw Self.refusal(output, code) }
    defer { unlink(draft) }
    // A rename replaces what is there; without --force nothing that came in between is touched either.
    if force {
      code = rename(draft, output) == 0 ? 0 : errno
    } else {
      code = FilePlacing.place(draft, as: output, bytes, mode: 0o644)
    }
    guard code == 0 else { throw Self.refusal(output, code) }
  }

  private static func refusal(_ path: String, _ code: Int32) -> UnreadableFile {
    UnreadableFile(
      description: code == EEXIST
        ? "“\(path)” is there already; give another name, or add --force to replace it."
        : "“\(path)” cannot be written: \(String(cString: strerror(code))). Check the folder, or write somewhere else.")
  }
}
