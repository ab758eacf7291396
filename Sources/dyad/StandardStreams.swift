// Standard input, output and error, one line at a time, with nothing in them that could steer a terminal.

import Canvas
import Glibc

/// Writes lines.
///
/// Where standard output takes nothing, the program ends with an error (docs/exit-status.md). Where standard error takes
/// nothing, the work is done, and the error is in the exit status.
enum StandardStreams {
  /// Whether a message was lost. The main thread alone writes messages.
  private nonisolated(unsafe) static var hasLostMessage = false

  /// The exit status of a program that would end with this one.
  static func status(of status: Int32) -> Int32 {
    status == 0 && hasLostMessage ? ExitStatus.unreadable.rawValue : status
  }

  /// Writes text as it stands; for output that is made of safe text already, such as JSON.
  static func write(_ text: String) { put(text) }

  /// Writes a line of text from a file or a person, made visible and wrapped at spaces to the text column.
  static func say(_ line: String) {
    let visible = VisibleText.sanitised(line)
    put(wrapped(visible) + "\n")
  }

  /// Writes a question that is answered on the same line; from a pipe, where no answer is typed, on a line of its own.
  static func ask(_ question: String) {
    put(VisibleText.sanitised(question) + (isatty(0) == 1 ? "" : "\n"))
  }

  /// Writes a line to standard error.
  static func complain(_ line: String) {
    writeError("dyad: " + VisibleText.sanitised(line, keepingLineBreaks: true) + "\n")
  }

  /// Writes safe text to standard error as it stands.
  static func writeError(_ text: String) {
    if send(text, to: 2) != nil { hasLostMessage = true }
  }

  /// Writes a line on how far some work has come to standard error, where that is a terminal.
  static func remark(_ line: String) {
    if isatty(2) == 1 { writeError(VisibleText.sanitised(line) + "\n") }
  }

  /// Reads a line, or nil at the end of the input. Bytes that are no UTF-8 become replacement characters.
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
    // Whoever read has seen enough, as in `| head`.
    case EPIPE: exit(ExitStatus.readerGone)
    case EBADF: complain("The output cannot be written: standard output is closed. Send it to a file, or to /dev/null.")
    default:
      let words = String(cString: strerror(reason))
      complain("The output cannot be written: \(words). Free some space, or write somewhere else.")
    }
    exit(ExitStatus.unreadable.rawValue)
  }

  /// Writes all of a text; gives the reason where that fails.
  private static func send(_ text: String, to descriptor: Int32) -> Int32? {
    // A reader that has gone is an answer of the call and no reason to end in the middle of something. Programs that are
    // started from here find the signal as it was.
    let found = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, found) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
