// Where a command's result goes: standard output, or a file that is only overwritten on request.

import ArgumentParser
import Glibc

/// The options of commands that write one text.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Overwrite an existing file.")
  var force = false

  func validate() throws {
    if force && output == nil { throw ValidationError("--force needs --output FILE.") }
  }

  /// Writes the text. A file is written whole or not at all.
  func write(_ text: String) throws(UnreadableFile) {
    guard let output else { return StandardStreams.write(text) }
    var status = stat()
    if !force, lstat(output, &status) == 0 {
      throw UnreadableFile(
        description: "“\(output)” already exists. Give another name, or add --force to replace it.")
    }
    if FileReading.isFolder(output) {
      throw UnreadableFile(description: "“\(output)” is a folder. Name a file in it.")
    }
    if FileReading.isThere(output), !FileReading.isFile(output) {
      throw UnreadableFile(
        description:
          "“\(output)” is not a regular file. Name another, or leave out --output to write to standard output.")
    }
    let bytes = Array(text.utf8)
    let draft = "\(output).\(getpid())"
    var code = FileWriting.put(bytes, to: draft, mode: 0o644)
    guard code == 0 else { throw Self.refusal(output, code) }
    defer { unlink(draft) }
    // A plain rename would replace a file that appeared in the meantime.
    if force {
      code = rename(draft, output) == 0 ? 0 : errno
    } else {
      code = FilePlacing.publish(draft, as: output, bytes, mode: 0o644)
    }
    guard code == 0 else { throw Self.refusal(output, code) }
  }

  private static func refusal(_ path: String, _ code: Int32) -> UnreadableFile {
    UnreadableFile(
      description: code == EEXIST
        ? "“\(path)” already exists. Give another name, or add --force to replace it."
        : "“\(path)” cannot be written: \(String(cString: strerror(code))). Check the folder, or write somewhere else.")
  }
}
