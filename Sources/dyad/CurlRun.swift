// One run of curl, with what it is told and what it is to send on pipes, bounded in time and in what it may answer.

import Glibc

/// Runs curl once and waits for it.
struct CurlRun {
  /// Where curl finds what it is to send.
  static let bodyDescriptor: Int32 = 3

  /// How a run ended.
  enum Ending: Equatable {
    /// curl was done, and printed this.
    case printed(String)
    /// curl failed, and complained of this.
    case failed(String)
    /// It printed more than was allowed, and was ended.
    case tooLong
    /// It took longer than was allowed, and was ended.
    case tooLate
  }

  /// A pipe or a program that could not be made.
  struct NotStarted: Error {}

  let ending: Ending

  /// Runs curl for so many seconds at most, and takes so many bytes of what it prints.
  init(configuration: String, body: [UInt8], seconds: Int, bytes most: Int) throws(NotStarted) {
    let asked = try Pipe()
    let sent = try Pipe()
    let printed = try Pipe()
    let complained = try Pipe()
    let process = try Self.start(input: asked, body: sent, output: printed, errors: complained)
    [asked.reading, sent.reading, printed.writing, complained.writing].forEach { close($0) }
    defer { [printed.reading, complained.reading].forEach { close($0) } }
    // curl reads all that it is told, then all that it is to send, before it says a word; so nobody waits for the other.
    Self.write(Array(configuration.utf8), to: asked.writing)
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

  /// Milliseconds of a clock that nobody sets.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  private struct Pipe {
    let reading: Int32
    let writing: Int32

    /// Both ends lie above the numbers that curl is given, so that none is written over on the way.
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
    // `-q` comes first: the user's own .curlrc is not to send anything elsewhere.
    let words = ["curl", "-q", "--config", "-"].map { (word: String) in strdup(word) }
    defer { words.forEach { free($0) } }
    guard posix_spawnp(&process, "curl", &actions, nil, words + [nil], environ) == 0 else { throw NotStarted() }
    return process
  }

  /// Writes all of it and closes; a reader that has gone is no reason to end.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    let before = signal(SIGPIPE, SIG_IGN)
    defer {
      close(descriptor)
      signal(SIGPIPE, before)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }
}

/// Reads what a program prints and what it complains of, until it is done with both or has had enough of either.
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

  /// The last line that it complained in, less its name.
  var complaint: String {
    let last = String(decoding: read[1], as: UTF8.self).split(separator: "\n").last ?? "curl ended without an answer"
    return String(last.hasPrefix("curl: ") ? last.dropFirst(6) : last)
  }

  /// Reads to the end; gives why it stopped before that.
  mutating func run() -> CurlRun.Ending? {
    var open = [true, true]
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while open.contains(true) {
      let left = deadline - CurlRun.now
      guard left > 0 else { return .tooLate }
      var waited = zip(descriptors, open).map { pollfd(fd: $1 ? $0 : -1, events: Int16(POLLIN), revents: 0) }
      guard poll(&waited, nfds_t(waited.count), Int32(clamping: left)) >= 0 || errno == EINTR else { return .tooLate }
      for place in waited.indices where waited[place].revents != 0 {
        let count = Glibc.read(descriptors[place], &buffer, buffer.count)
        if count > 0 { read[place] += buffer.prefix(count) }
        if count == 0 || (count < 0 && errno != EINTR) { open[place] = false }
        if read[place].count > most { return .tooLong }
      }
    }
    return nil
  }
}
