// The journal as `dyad` uses it: in another program, reached over a socket.

/// A journal that another program keeps (docs/journal.md).
///
/// `start` returns at once. Every later call waits until the journal is open, makes one request and waits for the
/// answer. A change is on disk when its call returns. If the other program ends during a request, the client starts it
/// once more and repeats the request, which keeps nothing twice. Everything throws `JournalTrouble`. Only one thread
/// may use a client.
///
/// A client for screens is impatient: it never waits long for another program or for the journal to open, but throws
/// `locked` or `opening`, and the caller tries again later.
public final class JournalClient {
  /// The result of opening the journal.
  public enum Opening: Hashable, Sendable {
    /// It is open, perhaps only for reading (`hindrance`). If there is a path, a damaged journal was set aside there.
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

  /// The user's data folder, which contains the journal's own.
  public let dataFolder: String
  /// The path of a damaged journal that was set aside when this one was opened; usually nil.
  public private(set) var setAside: String?

  /// Why the journal could only be read when it was opened; nil if it could be written.
  public private(set) var hindrance: JournalTrouble?

  /// Called when an answer takes more than a second, for telling the user.
  public var isKeptWaiting: (() -> Void)?
  private let isPatient: Bool
  private var state = State.idle
  private let launch: () throws(JournalTrouble) -> JournalProgram

  /// How long an answer may take, in seconds: it may have to wait for another program or a slow disk.
  private static let patience = 60
  /// How long forgetting may take, in seconds: it rewrites the journal.
  private static let longPatience = 600
  /// How long an impatient client waits for the journal to open, and its changes for another program, in milliseconds.
  private static let impatience: (opening: Int32, change: Int) = (100, 100)

  /// Makes a client and starts nothing. `program` is the path of the program that keeps the journal; nil for the
  /// installed one.
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

  /// Closes the journal and waits for the other program to end. A closed client can be started again.
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

  /// A descriptor that becomes readable when `answerIfReady` has an answer; nil if none is expected.
  public var descriptor: Int32? { if case .opening(let program) = state { program.wire.descriptor } else { nil } }

  /// What will keep a journal that is not started yet from being written, if that can be seen without the other
  /// program; nil if nothing is known.
  public var obstacle: JournalTrouble? { if case .idle = state { JournalPath.obstacle(in: dataFolder) } else { nil } }

  /// Starts the other program and has it open the journal, without waiting. Does nothing if that was done already,
  /// unless the journal was locked then.
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
      // If the program has ended already, reading its answer fails.
      try? program.wire.send(JournalMessage(request))
      state = .opening(program)
    } catch {
      state = .failed(error)
    }
  }

  /// The result of opening the journal, after waiting up to this many milliseconds; nil if it is not known yet, or
  /// nothing was started.
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

  /// Starts the other program if necessary, and waits until the journal is open.
  public func waitUntilOpen() throws(JournalTrouble) {
    start()
    do throws(Wire.Fault) {
      try receiveOpening()
    } catch {
      guard error == .ended else { throw fail(error) }
      restart()
      do throws(Wire.Fault) { try receiveOpening() } catch { throw fail(error) }
    }
    if case .failed(let trouble) = state { throw trouble }
  }

  private func receiveOpening() throws(Wire.Fault) {
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
  /// Makes a request and returns what `value` finds in the answer.
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
