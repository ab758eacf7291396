// Standard input, output and error, a line at a time, without anything that could control a terminal.

import Canvas
import Glibc

/// Reads and writes lines.
///
/// If standard output cannot be written, the program ends with an error (docs/exit-status.md). If standard error cannot
/// be written, the program does its work and its exit status shows the error.
enum StandardStreams {
  /// Whether a message was lost. Only the main thread writes messages.
  private nonisolated(unsafe) static var hasLostMessage = false

  /// The status to exit with, for a program that would exit with this one.
  static func status(of status: Int32) -> Int32 {
    status == 0 && hasLostMessage ? ExitStatus.unreadable.rawValue : status
  }

  /// Writes text unchanged, for output that is safe already, such as JSON.
  static func write(_ text: String) { put(text) }

  /// Writes a line of text from a file or a person, sanitised and wrapped to the text column.
  static func say(_ line: String) {
    let visible = VisibleText.sanitised(line)
    put(wrapped(visible) + "\n")
  }

  /// Writes a question to be answered on the same line, or on a line of its own if input comes from a pipe.
  static func ask(_ question: String) {
    put(VisibleText.sanitised(question) + (isatty(0) == 1 ? "" : "\n"))
  }

  /// Writes a line to standard error.
  static func complain(_ line: String) {
    writeError("dyad: " + VisibleText.sanitised(line, keepingLineBreaks: true) + "\n")
  }

  /// Writes safe text to standard error unchanged.
  static func writeError(_ text: String) {
    if send(text, to: 2) != nil { hasLostMessage = true }
  }

  /// Writes a line of progress to standard error, if that is a terminal.
  static func remark(_ line: String) {
    if isatty(2) == 1 { writeError(VisibleText.sanitised(line) + "\n") }
  }

  /// Reads a line; nil at the end of input. Invalid UTF-8 becomes replacement characters.
  static func readLine() -> String? { Swift.readLine(strippingNewline: true) }

  /// Whether both input and output are a terminal.
  static var isTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

  private static func wrapped(_ line: String) -> String {
    guard DisplayWidth.of(line) > TextLayout.textColumn else { return line }
    return TextLayout.lines(of: Paragraph(line), width: TextLayout.textColumn).map(\.text).joined(separator: "\n")
  }

  private static func put(_ text: String) {
    guard let reason = send(text, to: 1) else { return }
    switch reason {
    // The reader has seen enough, as in `| head`.
    case EPIPE: exit(ExitStatus.readerGone)
    case EBADF:
      complain("The output cannot be written: standard output is closed. Send it to a file, or to /dev/null.")
    default:
      let words = String(cString: strerror(reason))
      complain("The output cannot be written: \(words). Free some space, or write somewhere else.")
    }
    exit(ExitStatus.unreadable.rawValue)
  }

  /// Writes a whole text; returns an error number if that fails.
  private static func send(_ text: String, to descriptor: Int32) -> Int32? {
    // A reader that has gone is an error of the call and must not end the program halfway. Programs started from here
    // get the signal as it was.
    let found = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, found) }
    let code = FileWriting.writeAll(Array(text.utf8), to: descriptor)
    return code == 0 ? nil : code
  }
}
