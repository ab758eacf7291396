// Standard input, output and error, one line at a time, with nothing in them that could steer a terminal.

import Canvas
import Glibc

/// Writes lines.
enum StandardStreams {
  /// Writes text as it stands; for output that is made of safe text already, such as JSON.
  static func write(_ text: String) { put(text, to: 1) }

  /// Writes a line of text from a file or a person, made visible and wrapped at spaces to the text column.
  static func say(_ line: String) {
    let visible = VisibleText.sanitised(line)
    put(wrapped(visible) + "\n", to: 1)
  }

  /// Writes a question that is answered on the same line; from a pipe, where no answer is typed, on a line of its own.
  static func ask(_ question: String) {
    put(VisibleText.sanitised(question) + (isatty(0) == 1 ? "" : "\n"), to: 1)
  }

  /// Writes a line to standard error.
  static func complain(_ line: String) {
    put("dyad: " + VisibleText.sanitised(line, keepingLineBreaks: true) + "\n", to: 2)
  }

  /// Writes a line on how far some work has come to standard error, where that is a terminal.
  static func remark(_ line: String) {
    if isatty(2) == 1 { put(VisibleText.sanitised(line) + "\n", to: 2) }
  }

  /// Reads a line, or nil at the end of the input. Bytes that are no UTF-8 become replacement characters.
  static func readLine() -> String? { Swift.readLine(strippingNewline: true) }

  /// Whether both input and output are a terminal.
  static var isTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

  private static func wrapped(_ line: String) -> String {
    guard DisplayWidth.of(line) > TextLayout.textColumn else { return line }
    return TextLayout.lines(of: Paragraph(line), width: TextLayout.textColumn).map(\.text).joined(separator: "\n")
  }

  private static func put(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        // A full disk or a closed file: said once, where it still can be, and not passed over as success.
        let reason = String(cString: strerror(errno))
        guard descriptor == 1 else { return }
        complain("The output cannot be written: \(reason). Free some space, or write somewhere else.")
        exit(2)
      }
    }
  }
}
