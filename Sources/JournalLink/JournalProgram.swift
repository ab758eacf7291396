// Starting the program that keeps the journal, and ending it.

import Glibc

/// A running program that keeps a journal, with the socket on which it is spoken with.
package struct JournalProgram: Sendable {
  package let wire: Wire
  /// Its process; nil where it runs within this one, as in tests.
  package let process: pid_t?

  package init(wire: Wire, process: pid_t?) {
    self.wire = wire
    self.process = process
  }

  /// The name of the program.
  package static let name = "dyad-journal"
  /// The descriptor on which it finds its socket.
  package static let descriptor: Int32 = 3

  /// Where the program lies: beside the one that is running, or in `libexec/dyad` beside its folder; nil where it is in neither.
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
  /// It gets a session of its own, so that what ends a terminal does not end it before its last commit; it ends when this
  /// end of the socket is closed. It can write nothing on the terminal.
  package static func start(_ path: String?) throws(JournalTrouble) -> JournalProgram {
    guard let path else { throw .programMissing("it is not where dyad is installed") }
    guard let (near, far) = Wire.pair() else { throw .programMissing(String(cString: strerror(errno))) }
    defer { Glibc.close(far) }
    var process: pid_t = 0
    let code = spawn(path, far, &process)
    guard code == 0 else {
      Glibc.close(near)
      throw .programMissing("“\(path)”: \(String(cString: strerror(code)))")
    }
    return JournalProgram(wire: Wire(near), process: process)
  }

  private static func spawn(_ path: String, _ far: Int32, _ process: inout pid_t) -> Int32 {
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

  /// POSIX_SPAWN_SETSID, which the headers give under a condition that the importer does not meet.
  private static let newSession: Int16 = 0x80

  /// Closes the socket and waits for the program's end, a while at most.
  package func close() {
    shutdown(wire.descriptor, Int32(SHUT_WR))
    _ = wire.wait(milliseconds: 2_000)
    Glibc.close(wire.descriptor)
    reap()
  }

  /// Ends a program that does not answer, or not with sense.
  package func end() {
    if let process { kill(process, SIGKILL) }
    Glibc.close(wire.descriptor)
    reap()
  }

  /// Takes leave of the process, so that it does not stay as a dead one. It is at its end, or will be soon.
  private func reap() {
    guard let process else { return }
    for _ in 0..<200 where waitpid(process, nil, WNOHANG) == 0 { usleep(1_000) }
  }
}
