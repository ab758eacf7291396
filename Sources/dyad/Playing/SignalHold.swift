// Runs another program while signals that would end this one are held back.

import Glibc

/// Holds signals back. SIGTERM and SIGHUP are passed on to the running program, and end this one afterwards.
struct SignalHold {
  /// How a program ended.
  enum Status: Equatable {
    /// With this exit status.
    case exited(Int32)
    /// By this signal.
    case signalled(Int32)
    /// It could not be started, with this error number.
    case notStarted(Int32)
  }

  /// From the keys of the terminal, which belong to the running program.
  private static let fromKeys = [SIGINT, SIGQUIT]
  private static let ending = [SIGTERM, SIGHUP]

  private let held: sigset_t
  private let found: sigset_t
  private let last: LastSignal

  private final class LastSignal { var number: Int32? }

  /// Does some work with signals held back, then acts on those that arrived.
  static func during<Result>(_ work: (SignalHold) -> Result) -> Result {
    var held = sigset_t()
    var found = sigset_t()
    sigemptyset(&held)
    for number in fromKeys + ending + [SIGCHLD] { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &found)
    let hold = SignalHold(held: held, found: found, last: LastSignal())
    let result = work(hold)
    while hold.next(withinMilliseconds: 0) != nil {}
    pthread_sigmask(SIG_SETMASK, &found, nil)
    if let number = hold.last.number { raise(number) }
    return result
  }

  /// Runs a program on the same terminal and waits until it has ended.
  func run(_ path: String, _ arguments: [String]) -> Status {
    var child: pid_t = 0
    let code = start(path, arguments, as: &child)
    guard code == 0 else { return .notStarted(code) }
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child || (ended < 0 && errno != EINTR) { break }
      // SIGCHLD may have gone to another thread, so look now and then.
      if let number = next(withinMilliseconds: 200), Self.ending.contains(number) { kill(child, number) }
    }
    return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .signalled(status & 0x7F)
  }

  /// The next held signal; nil if none arrives in this time, which must be under a second.
  private func next(withinMilliseconds most: Int) -> Int32? {
    var held = held
    var most = timespec(tv_sec: 0, tv_nsec: most * 1_000_000)
    let number = sigtimedwait(&held, nil, &most)
    guard number > 0 else { return nil }
    if Self.ending.contains(number) { last.number = number }
    return number
  }

  private func start(_ path: String, _ arguments: [String], as child: inout pid_t) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The program gets the signals as this one found them, not held back.
    var found = found
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in Self.fromKeys + Self.ending + [SIGPIPE, SIGTSTP] { sigaddset(&usual, number) }
    posix_spawnattr_setsigmask(&attributes, &found)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    return posix_spawn(&child, path, nil, &attributes, words, environ)
  }
}
