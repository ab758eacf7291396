// Reads the answers to the questions of `dyad new`. Ctrl-C ends them like Ctrl-D, so no answer is lost.

import Glibc

/// Lines from standard input, up to its end or to Ctrl-C.
struct AnswerReader {
  private static let lineFeed = UInt8(ascii: "\n")
  private var read: [UInt8] = []
  private var isAtEnd = false

  /// From now on Ctrl-C only ends a wait for an answer.
  init() {
    var held = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, SIGINT)
    pthread_sigmask(SIG_BLOCK, &held, nil)
    signal(SIGINT) { _ in }
  }

  /// The next answer; nil at the end of input or after Ctrl-C. Invalid UTF-8 becomes replacement characters.
  mutating func next() -> String? {
    while true {
      if let end = read.firstIndex(of: Self.lineFeed) {
        let line = read[..<end]
        read.removeSubrange(...end)
        return String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      }
      if isAtEnd {
        defer { read = [] }
        return read.isEmpty ? nil : String(decoding: read, as: UTF8.self)
      }
      guard waitsForInput() else { return nil }
      fill()
    }
  }

  /// Waits for input with Ctrl-C enabled; false if it was pressed.
  private func waitsForInput() -> Bool {
    var inputs = fd_set()
    inputs.__fds_bits.0 = 1
    var none = sigset_t()
    sigemptyset(&none)
    return pselect(1, &inputs, nil, nil, nil, &none) >= 0 || errno != EINTR
  }

  private mutating func fill() {
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    let count = buffer.withUnsafeMutableBytes { Glibc.read(0, $0.baseAddress, $0.count) }
    if count > 0 { read += buffer[..<count] } else if count == 0 || errno != EINTR { isAtEnd = true }
  }
}
