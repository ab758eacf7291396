// The journal as `dyad` has it: in another program, which is spoken with over a socket.

/// A journal that another program keeps (docs/journal.md).
///
/// `start` begins and waits for nothing; every later call waits until the journal is open, asks one thing and waits for the
/// answer. A change is on disk when its call returns. Where the other program ends in the middle, it is started once more and
/// asked again; nothing is kept twice for that. Everything throws `JournalTrouble`. One thread uses a client.
///
/// A client that serves a screen is made impatient: it never waits long for another program, nor for the opening, and
/// throws `locked` or `opening`, upon which the caller asks again later.
public final class JournalClient {
  /// What became of opening the journal.
  public enum Opening: Hashable, Sendable {
    /// It is open, though it may be for reading alone (`hindrance`). A damaged journal was set aside under the path,
    /// where there is one.
    case opened(setAside: String?)
    /// It cannot be used; every later call throws this.
    case failed(JournalTrouble)
  }

  private enum State {
    case idle
    case opening(JournalProgram)
    case open(JournalProgram)
    case failed(JournalTrouble)
  }

  /// The folder of the user's data; the journal has a folder of its own in it.
  public let dataFolder: String
  /// The path under which a damaged journal was set aside as this one was opened; nil for most, and before it is open.
  public private(set) var setAside: String?

  /// Why the journal could only be read when it was opened; nil where it could be written.
  public private(set) var hindrance: JournalTrouble?

  /// Called where an answer takes more than a second, so that whoever waits can be told.
  public var isKeptWaiting: (() -> Void)?
  private let isPatient: Bool
  private var state = State.idle
  private let launch: () throws(JournalTrouble) -> JournalProgram

  /// How long an answer may take, in seconds: another program is waited for as well, and a disk may be slow.
  private static let patience = 60
  /// How long removing may take, in seconds: it writes the journal anew.
  private static let longPatience = 600
  /// How long an impatient client waits for the opening, in milliseconds, and how long its changes wait for another program.
  private static let impatience: (opening: Int32, change: Int) = (100, 100)

  /// Makes a client; nothing is started. `program` names the program that keeps the journal, or nil for the installed one.
  public convenience init(dataFolder: String, program: String? = nil, isPatient: Bool = true) {
    self.init(dataFolder: dataFolder, isPatient: isPatient) { () throws(JournalTrouble) in
      try JournalProgram.start(program ?? JournalProgram.installed)
    }
  }

  package init(
    dataFolder: String, isPatient: Bool = true, launching launch: @escaping () throws(JournalTrouble) -> JournalProgram
  ) {
    self.dataFolder = dataFolder
    self.isPatient = isPatient
    self.launch = launch
  }

  deinit { close() }

  /// Closes the journal, and waits for the other program's end. A client that is closed can be started anew.
  public func close() {
    switch state {
    case .opening(let program), .open(let program): program.close()
    case .idle, .failed: break
    }
    state = .idle
  }
}

// MARK: - Opening

extension JournalClient {
  /// Whether the journal is open.
  public var isOpen: Bool { if case .open = state { true } else { false } }

  /// A descriptor that can be read from once `answerIfReady` has an answer; nil while nothing is waited for.
  public var descriptor: Int32? { if case .opening(let program) = state { program.wire.descriptor } else { nil } }

  /// Starts the other program and has it open the journal, without waiting. Does nothing where that was done, unless
  /// another program held the journal then.
  public func start() {
    switch state {
    case .idle, .failed(.locked): break
    case .opening, .open, .failed: return
    }
    do throws(JournalTrouble) {
      let program = try launch()
      let request =
        isPatient
        ? JournalRequest.open(dataFolder: dataFolder, version: JournalRequest.version)
        : .open(dataFolder: dataFolder, version: JournalRequest.version, patience: Self.impatience.change)
      // A program that ended at once is met with when its answer is read.
      try? program.wire.send(JournalMessage(request))
      state = .opening(program)
    } catch {
      state = .failed(error)
    }
  }

  /// What became of opening the journal, waiting for it so many milliseconds; nil while that is not known, or nothing
  /// was started.
  public func answerIfReady(within milliseconds: Int32 = 0) -> Opening? {
    switch state {
    case .idle: return nil
    case .open: return .opened(setAside: setAside)
    case .failed(let trouble): return .failed(trouble)
    case .opening(let program):
      guard program.wire.wait(milliseconds: milliseconds) else { return nil }
      do throws(JournalTrouble) {
        try waitUntilOpen()
        return .opened(setAside: setAside)
      } catch { return .failed(error) }
    }
  }

  /// Starts the other program where that was not done, and waits until the journal is open.
  public func waitUntilOpen() throws(JournalTrouble) {
    start()
    do throws(Wire.Fault) {
      try takeOpening()
    } catch {
      guard error == .ended else { throw fail(error) }
      restart()
      do throws(Wire.Fault) { try takeOpening() } catch { throw fail(error) }
    }
    if case .failed(let trouble) = state { throw trouble }
  }

  private func takeOpening() throws(Wire.Fault) {
    guard case .opening(let program) = state else { return }
    tellIfKeptWaiting(for: program)
    switch try program.wire.receive(JournalReply.self, within: Self.patience) {
    case .opened(let path, let hindrance):
      setAside = path ?? setAside
      self.hindrance = hindrance
      state = .open(program)
    case .trouble(let trouble):
      program.close()
      state = .failed(trouble)
    default: throw .unclear
    }
  }

  private func restart() {
    endProgram()
    state = .idle
    start()
  }

  private func endProgram() {
    switch state {
    case .opening(let program), .open(let program): program.end()
    case .idle, .failed: break
    }
  }

  private func fail(_ fault: Wire.Fault) -> JournalTrouble {
    endProgram()
    let trouble = fault == .unclear ? JournalTrouble.programUnclear : .programEnded
    state = .failed(trouble)
    return trouble
  }
}

// MARK: - Asking

extension JournalClient {
  fileprivate func tellIfKeptWaiting(for program: JournalProgram) {
    if let isKeptWaiting, !program.wire.wait(milliseconds: 1_000) { isKeptWaiting() }
  }
}

extension JournalClient {
  /// Asks one thing and takes from the answer what `value` finds in it.
  func ask<Value>(
    _ request: JournalRequest, isLong: Bool = false, _ value: (JournalReply) -> Value?
  ) throws(JournalTrouble) -> Value {
    start()
    if !isPatient, case .opening(let program) = state, !program.wire.wait(milliseconds: Self.impatience.opening) {
      throw .opening
    }
    try waitUntilOpen()
    var reply: JournalReply
    do throws(Wire.Fault) {
      reply = try exchange(JournalMessage(request), isLong)
    } catch {
      guard error == .ended else { throw fail(error) }
      restart()
      try waitUntilOpen()
      do throws(Wire.Fault) { reply = try exchange(JournalMessage(request, isRepeated: true), isLong) } catch {
        throw fail(error)
      }
    }
    if case .trouble(let trouble) = reply { throw trouble }
    guard let value = value(reply) else { throw fail(.unclear) }
    return value
  }

  private func exchange(_ message: JournalMessage, _ isLong: Bool) throws(Wire.Fault) -> JournalReply {
    guard case .open(let program) = state else { throw .ended }
    try program.wire.send(message)
    tellIfKeptWaiting(for: program)
    return try program.wire.receive(JournalReply.self, within: isLong ? Self.longPatience : Self.patience)
  }
}
