// One run of curl with its configuration and body on pipes, and limits on its time and output.

import Glibc

/// Runs curl once and waits for it.
struct CurlRun {
  /// The descriptor on which curl reads the body.
  static let bodyDescriptor: Int32 = 3

  /// How a run ended.
  enum Ending: Equatable {
    /// curl succeeded and printed this.
    case printed(String)
    /// curl failed with this message.
    case failed(String)
    /// It printed more than allowed and was killed.
    case tooLong
    /// It took longer than allowed and was killed.
    case tooLate
  }

  /// A pipe could not be made, or the program not started.
  struct NotStarted: Error {}

  let ending: Ending

  /// Runs curl for at most this many seconds, and reads at most this many bytes of its output.
  init(configuration: String, body: [UInt8], seconds: Int, bytes most: Int) throws(NotStarted) {
    let input = try Pipe()
    let sent = try Pipe()
    let printed = try Pipe()
    let complained = try Pipe()
    let process = try Self.start(input: input, body: sent, output: printed, errors: complained)
    [input.reading, sent.reading, printed.writing, complained.writing].forEach { close($0) }
    defer { [printed.reading, complained.reading].forEach { close($0) } }
    // curl reads its configuration, then the body, and only then writes, so this cannot deadlock.
    Self.write(Array(configuration.utf8), to: input.writing)
    Self.write(body, to: sent.writing)
    var reading = BoundedReading(
      output: printed.reading, complaints: complained.reading, until: Self.now + seconds * 1_000, bytes: most)
    let stop = reading.run()
    if stop != nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    if let stop {
      ending = stop
    } else {
      ending = status == 0 ? .printed(reading.text) : .failed(reading.complaint)
    }
  }

  /// Milliseconds of the monotonic clock.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  private struct Pipe {
    let reading: Int32
    let writing: Int32

    /// Both ends are above the descriptors that curl is given, so none is overwritten on the way.
    init() throws(NotStarted) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw NotStarted() }
      defer { ends.forEach { close($0) } }
      reading = fcntl(ends[0], F_DUPFD_CLOEXEC, 16)
      writing = fcntl(ends[1], F_DUPFD_CLOEXEC, 16)
      guard reading >= 0, writing >= 0 else { throw NotStarted() }
    }
  }

  private static func start(input: Pipe, body: Pipe, output: Pipe, errors: Pipe) throws(NotStarted) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
    posix_spawn_file_actions_adddup2(&actions, body.reading, bodyDescriptor)
    var process: pid_t = 0
    // `-q` must come first: it keeps the user's .curlrc from sending anything elsewhere.
    let words = ["curl", "-q", "--config", "-"].map { (word: String) in strdup(word) }
    defer { words.forEach { free($0) } }
    guard posix_spawnp(&process, "curl", &actions, nil, words + [nil], environ) == 0 else { throw NotStarted() }
    return process
  }

  /// Writes everything and closes; a reader that has gone must not end the program.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    let before = signal(SIGPIPE, SIG_IGN)
    defer {
      close(descriptor)
      signal(SIGPIPE, before)
    }
    // What was not written shows in curl's answer.
    _ = FileWriting.writeAll(bytes, to: descriptor)
  }
}

/// Reads what a program prints on its two outputs, up to a deadline and a number of bytes.
private struct BoundedReading {
  private let descriptors: [Int32]
  private let deadline: Int
  private let most: Int
  private var read: [[UInt8]] = [[], []]

  init(output: Int32, complaints: Int32, until deadline: Int, bytes most: Int) {
    descriptors = [output, complaints]
    (self.deadline, self.most) = (deadline, most)
  }

  var text: String { String(decoding: read[0], as: UTF8.self) }

  /// The last line of its error output, without its name.
  var complaint: String {
    let last = String(decoding: read[1], as: UTF8.self).split(separator: "\n").last ?? "curl ended without an answer"
    return String(last.hasPrefix("curl: ") ? last.dropFirst(6) : last)
  }

  /// Reads to the end, or returns why it stopped before.
  mutating func run() -> CurlRun.Ending? {
    var open = [true, true]
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while open.contains(true) {
      let left = deadline - CurlRun.now
      guard left > 0 else { return .tooLate }
      var waited = zip(descriptors, open).map { pollfd(fd: $1 ? $0 : -1, events: Int16(POLLIN), revents: 0) }
      guard poll(&waited, nfds_t(waited.count), Int32(clamping: left)) >= 0 || errno == EINTR else { return .tooLate }
      for index in waited.indices where waited[index].revents != 0 {
        let count = Glibc.read(descriptors[index], &buffer, buffer.count)
        if count > 0 { read[index] += buffer.prefix(count) }
        if count == 0 || (count < 0 && errno != EINTR) { open[index] = false }
        if read[index].count > most { return .tooLong }
      }
    }
    return nil
  }
}
