// One run of curl, with what it is told and what it is to send on pipes.

import Glibc

/// Runs curl once and waits for it.
struct CurlRun {
  /// Where curl finds what it is to send.
  static let bodyDescriptor: Int32 = 3
  /// What it printed, and what it complained of in its last line, less its name.
  let output: String
  let complaint: String
  let isSuccess: Bool

  /// A pipe or a program that could not be made.
  struct NotStarted: Error {}

  init(configuration: String, body: [UInt8]) throws(NotStarted) {
    let asked = try Pipe()
    let sent = try Pipe()
    let printed = try Pipe()
    let complained = try Pipe()
    let process = try Self.start(input: asked, body: sent, output: printed, errors: complained)
    [asked.reading, sent.reading, printed.writing, complained.writing].forEach { close($0) }
    // curl reads all that it is told, then all that it is to send, before it says a word; so nobody waits for the other.
    Self.write(Array(configuration.utf8), to: asked.writing)
    Self.write(body, to: sent.writing)
    output = Self.read(printed.reading)
    let complaints = Self.read(complained.reading).split(separator: "\n")
    complaint = complaints.last.map { $0.hasPrefix("curl: ") ? String($0.dropFirst(6)) : String($0) } ?? ""
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    isSuccess = status == 0
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

  private static func read(_ descriptor: Int32) -> String {
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 { bytes += buffer.prefix(count) } else if count == 0 || errno != EINTR { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
