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
    let draft = "\(output).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.refusal(output) }
    defer { unlink(draft) }
    let isWritten = Self.put(text, to: descriptor)
    guard close(descriptor) == 0, isWritten else { throw Self.refusal(output) }
    // A link is made only where nothing has come in between; a rename replaces what is there.
    guard (force ? rename(draft, output) : link(draft, output)) == 0 else { throw Self.refusal(output) }
  }

  private static func put(_ text: String, to descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 { bytes = bytes.dropFirst(written) } else if written < 0, errno != EINTR { return false }
    }
    return true
  }

  private static func refusal(_ path: String) -> UnreadableFile {
    UnreadableFile(
      description: "“\(path)” cannot be written: \(String(cString: strerror(errno))). Check the folder, or write "
        + "somewhere else.")
  }
}
