// Opens the pair of descriptors and starts the program on one of them.

import Foundation

extension PseudoTerminal {
  static func openTerminal(
    columns: Int,
    rows: Int
  ) throws -> (controller: Int32, terminal: Int32, path: String) {
    let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard controller >= 0 else { throw PseudoTerminalError.lastError("open /dev/ptmx") }
    do {
      // The calls of Linux behind unlockpt and ptsname, which Glibc does not show to Swift.
      var locked: Int32 = 0
      var number: UInt32 = 0
      guard ioctl(controller, 0x4004_5431, &locked) == 0 else { throw PseudoTerminalError.lastError("TIOCSPTLCK") }
      guard ioctl(controller, 0x8004_5430, &number) == 0 else { throw PseudoTerminalError.lastError("TIOCGPTN") }
      let path = "/dev/pts/\(number)"
      // Held open to read the modes after the program has ended.
      let terminal = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
      guard terminal >= 0 else { throw PseudoTerminalError.lastError("open") }
      try setSize(of: controller, columns: columns, rows: rows)
      _ = fcntl(controller, F_SETFL, O_NONBLOCK)
      return (controller, terminal, path)
    } catch {
      close(controller)
      throw error
    }
  }

  static func setSize(of descriptor: Int32, columns: Int, rows: Int) throws {
    var size = winsize(
      ws_row: UInt16(clamping: rows),
      ws_col: UInt16(clamping: columns),
      ws_xpixel: 0,
      ws_ypixel: 0
    )
    guard ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0 else { throw PseudoTerminalError.lastError("TIOCSWINSZ") }
  }

  /// The child leads a session of its own: the first terminal it opens becomes its controlling terminal.
  /// Descriptor 3 stays open in it until it ends.
  static func spawn(
    _ program: String,
    arguments: [String],
    environment: [String: String],
    terminalPath: String,
    endWatch: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminalPath, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_adddup2(&actions, endWatch, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    var allSignals = sigset_t()
    sigemptyset(&noSignals)
    sigfillset(&allSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setsigdefault(&attributes, &allSignals)
    let flags = 0x80 | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)  // 0x80: POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let result = withCStrings([program] + arguments) { argv in
      withCStrings(variables) { posix_spawn(&process, program, &actions, &attributes, argv, $0) }
    }
    guard result == 0 else { throw PseudoTerminalError.system(call: "posix_spawn \(program)", code: result) }
    return process
  }

  private static func withCStrings<Result>(
    _ strings: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
    for (index, string) in strings.enumerated() { (pointers + index).initialize(to: strdup(string)) }
    (pointers + strings.count).initialize(to: nil)
    defer {
      for index in strings.indices { free(pointers[index]) }
      pointers.deallocate()
    }
    return body(pointers)
  }
}
