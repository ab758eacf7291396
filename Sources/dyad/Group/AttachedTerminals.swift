// The terminals attached to a session: who is there, who leads, and what waits to be sent to each.

import CursesTerminal
import GroupSession

/// The connections of a session. Their number is limited, and none can delay the others or the wall.
struct AttachedTerminals {
  /// A message from a terminal.
  struct Said {
    /// The terminal's number.
    let terminal: Int
    /// The message.
    let message: LeaderMessage
  }

  private struct Attached {
    let number: Int
    var channel: LineChannel
    var hasSaidHello = false
  }

  /// The most terminals at once. A group has a leader, a co-leader, and perhaps an observer.
  static let most = 32
  private static let bounds = LineChannel.Bounds(
    longestLine: GroupWire.longestRequest, mostLines: 64, mostWaiting: 2 * GroupWire.longestView)
  /// The most connections to accept in one go, so a crowd cannot delay the keys.
  private static let mostAtOnce = 16

  private var attached: [Attached] = []
  private var nextNumber = 1
  /// The number of the terminal that leads; nil if none does.
  private(set) var leading: Int?

  /// The descriptors to wait for.
  var waited: [WaitedDescriptor] { attached.map(\.channel.waited) }

  /// The numbers of the terminals that have said hello.
  var numbers: [Int] { attached.filter(\.hasSaidHello).map(\.number) }

  /// Accepts waiting connections.
  mutating func admit(from listener: GroupListener) {
    for _ in 0..<Self.mostAtOnce {
      guard let descriptor = listener.accept() else { return }
      var channel = LineChannel(descriptor, Self.bounds)
      if attached.count >= Self.most {
        // A terminal that never said hello makes room; those that watch or lead stay.
        guard let silent = attached.first(where: { !$0.hasSaidHello }) else {
          Self.refuse(&channel, "This session has as many terminals as it accepts.")
          continue
        }
        drop(silent.number)
      }
      attached.append(Attached(number: nextNumber, channel: channel))
      nextNumber += 1
    }
  }

  /// The messages from the terminals. One that is gone or sends nonsense is dropped; its earlier messages count.
  mutating func listen() -> [Said] {
    var said: [Said] = []
    for number in attached.map(\.number) {
      guard let index = index(of: number) else { continue }
      do {
        try attached[index].channel.flush()
        for line in try attached[index].channel.receive() {
          guard let message = GroupWire.leaderMessage(of: line) else {
            drop(number)
            break
          }
          said.append(Said(terminal: number, message: message))
        }
      } catch { drop(number) }
    }
    return said
  }

  /// Whether a terminal has said hello.
  func isKnown(_ number: Int) -> Bool { index(of: number).map { attached[$0].hasSaidHello } ?? false }

  /// Notes that a terminal has said hello.
  mutating func greet(_ number: Int) {
    if let index = index(of: number) { attached[index].hasSaidHello = true }
  }

  /// Lets a terminal lead if no other does, and says whether it leads now.
  mutating func lead(_ number: Int) -> Bool {
    if leading == nil, isKnown(number) { leading = number }
    return leading == number
  }

  /// Takes the lead from a terminal that has it.
  mutating func giveUp(_ number: Int) {
    if leading == number { leading = nil }
  }

  /// Sends a message. A terminal that accepts no more is dropped.
  mutating func send(_ message: ProjectionMessage, to number: Int) {
    guard let line = GroupWire.line(of: message) else { return }
    send(line, to: number)
  }

  /// Sends one message to several terminals.
  mutating func send(_ message: ProjectionMessage, to numbers: [Int]) {
    guard !numbers.isEmpty, let line = GroupWire.line(of: message) else { return }
    for number in numbers { send(line, to: number) }
  }

  /// Says goodbye to a terminal and closes its connection.
  mutating func dismiss(_ number: Int, _ reason: String) {
    send(.goodbye(reason: reason), to: number)
    drop(number)
  }

  /// Ends a connection.
  mutating func drop(_ number: Int) {
    guard let index = index(of: number) else { return }
    attached[index].channel.close()
    attached.remove(at: index)
    giveUp(number)
  }

  private mutating func send(_ line: [UInt8], to number: Int) {
    guard let index = index(of: number) else { return }
    do { try attached[index].channel.send(line) } catch { drop(number) }
  }

  private func index(of number: Int) -> Int? { attached.firstIndex { $0.number == number } }

  private static func refuse(_ channel: inout LineChannel, _ reason: String) {
    if let line = GroupWire.line(of: ProjectionMessage.goodbye(reason: reason)) { try? channel.send(line) }
    channel.close()
  }
}
