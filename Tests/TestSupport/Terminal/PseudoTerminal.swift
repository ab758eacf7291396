// Runs a program in a terminal of its own and shows what it draws.

import Foundation

/// A program running in a pseudo-terminal that is its controlling terminal, with an emulated screen.
///
/// Only what it started itself is ever ended.
public final class PseudoTerminal {
  /// What to wait at most for anything.
  public static let patience: Duration = .seconds(60)

  /// The screen as the bytes so far have drawn it.
  public internal(set) var screen: ScreenEmulator
  /// Every byte that the program wrote.
  public internal(set) var rawLog: [UInt8] = []
  /// The program's process.
  public let process: pid_t

  private(set) var controller: Int32
  let endWatch: Int32
  let terminal: Int32
  private let modesOfTheStart: termios
  /// The home of the program, gone with it.
  private let home = try? TemporaryFolder()
  var status: ExitStatus?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: the file to run.
  ///   - arguments: what follows the program's name.
  ///   - environment: the whole environment, on top of `baseEnvironment` and a home of its own; a nil value removes a
  ///     variable.
  ///   - columns: the terminal's width.
  ///   - rows: the terminal's height.
  /// - Throws: `PseudoTerminalError.system` when the system refuses.
  public init(
    _ program: String,
    arguments: [String] = [],
    environment: [String: String?] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    screen = ScreenEmulator(columns: columns, rows: rows)
    let descriptors = try Self.openTerminal(columns: columns, rows: rows)
    (controller, terminal) = (descriptors.controller, descriptors.terminal)
    modesOfTheStart = Self.modes(of: terminal)
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw PseudoTerminalError.lastError("socketpair") }
    endWatch = ends[0]
    defer { close(ends[1]) }
    var merged = Self.baseEnvironment
    merged["HOME"] = home?.url.path ?? "/nowhere"
    for (name, value) in environment { merged[name] = value }
    screen.wrapsAtOnce = merged["TERM"] == "ansi"
    process = try Self.spawn(
      program,
      arguments: arguments,
      environment: merged,
      terminalPath: descriptors.path,
      endWatch: ends[1]
    )
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    if controller >= 0 { close(controller) }
    close(terminal)
    close(endWatch)
  }

  /// A UTF-8 xterm, without backtraces, which would delay the end of a crash.
  public static var baseEnvironment: [String: String] {
    [
      "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Types bytes.
  public func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        try receive(until: ContinuousClock.now + Self.patience)
      } else if errno != EINTR {
        throw PseudoTerminalError.lastError("write")
      }
    }
  }

  /// Types text.
  public func send(_ text: String) throws {
    try send(Array(text.utf8))
  }

  /// Gives the window another size; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) throws {
    screen.resize(columns: columns, rows: rows)
    try Self.setSize(of: controller, columns: columns, rows: rows)
  }

  /// Takes the terminal away, as closing its window does; the program gets SIGHUP and reads no more.
  public func hangUp() {
    if controller >= 0 { close(controller) }
    controller = -1
  }

  /// Sends the program a signal; nothing happens when it has ended.
  public func signal(_ number: Int32) {
    if status == nil { kill(process, number) }
  }

  /// Whether the terminal is in the state a shell expects: lines are edited, keys are echoed, Ctrl-C interrupts.
  public var isCooked: Bool {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return false }
    let wanted = tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    return modes.c_lflag & wanted == wanted && modes.c_iflag & tcflag_t(ICRNL) != 0
      && modes.c_oflag & tcflag_t(OPOST) != 0
  }

  /// Whether the terminal's modes are what they were before the program was started, every one of them.
  public var hasModesOfTheStart: Bool {
    withUnsafeBytes(of: Self.modes(of: terminal)) { now in
      withUnsafeBytes(of: modesOfTheStart) { now.elementsEqual($0) }
    }
  }

  private static func modes(of terminal: Int32) -> termios {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return modes
  }

  /// Whether a program that was given the terminal has left everything as it was found.
  public var isRestored: Bool {
    let modes = screen.modes
    return isCooked && hasModesOfTheStart && !modes.alternateScreen && modes.cursorVisible && modes.mouse.isEmpty
      && !modes.bracketedPaste
      && !modes.applicationCursorKeys && screen.look == .init()
  }
}
