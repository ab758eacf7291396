// Starts and ends the program that keeps the journal.

import Glibc

/// A running program that keeps a journal, and the socket to it.
package struct JournalProgram: Sendable {
  package let wire: Wire
  /// Its process; nil if it runs in this one, as in tests.
  package let process: pid_t?

  package init(wire: Wire, process: pid_t?) {
    self.wire = wire
    self.process = process
  }

  /// The name of the program.
  package static let name = "dyad-journal"
  /// The descriptor of the socket in that program.
  package static let descriptor: Int32 = 3

  /// The path of the program: beside the running one, or in `libexec/dyad` next to its folder; nil if it is in neither.
  package static var installed: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    guard count > 0 else { return nil }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let folder = path[..<slash]
    return ["\(folder)/\(name)", "\(folder)/../libexec/dyad/\(name)"].first { access($0, X_OK) == 0 }
  }

  /// Starts the program at a path.
  ///
  /// It gets a session of its own: a closing terminal must not end it before its last commit. It ends when this end of
  /// the socket closes. It cannot write to the terminal.
  package static func start(_ path: String?) throws(JournalTrouble) -> JournalProgram {
    guard let path else { throw .programMissing("it is not installed with dyad") }
    guard let (near, far) = Wire.pair() else { throw .programMissing(String(cString: strerror(errno))) }
    defer { Glibc.close(far) }
    var process: pid_t = 0
    let code = spawn(path, far: far, process: &process)
    guard code == 0 else {
      Glibc.close(near)
      throw .programMissing("“\(path)”: \(String(cString: strerror(code)))")
    }
    return JournalProgram(wire: Wire(near), process: process)
  }

  private static func spawn(_ path: String, far: Int32, process: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, far, descriptor)
    for standard: Int32 in 0...2 { posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", O_RDWR, 0) }
    var nothing = sigset_t()
    sigemptyset(&nothing)
    posix_spawnattr_setsigmask(&attributes, &nothing)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | newSession)
    guard let name = strdup(path) else { return ENOMEM }
    defer { free(name) }
    return posix_spawn(&process, path, &actions, &attributes, [name, nil], environ)
  }

  /// POSIX_SPAWN_SETSID, which the headers hide from the importer.
  private static let newSession: Int16 = 0x80

  /// Closes the socket and waits a while for the program to end.
  package func close() {
    shutdown(wire.descriptor, Int32(SHUT_WR))
    _ = wire.wait(milliseconds: 2_000)
    Glibc.close(wire.descriptor)
    reap()
  }

  /// Kills a program that does not answer, or answers nonsense.
  package func end() {
    if let process { kill(process, SIGKILL) }
    Glibc.close(wire.descriptor)
    reap()
  }

  /// Reaps the child, which has ended or will soon.
  private func reap() {
    guard let process else { return }
    for _ in 0..<200 where waitpid(process, nil, WNOHANG) == 0 { usleep(1_000) }
  }
}
