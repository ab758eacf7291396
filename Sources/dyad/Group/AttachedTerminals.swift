// The terminals that are attached to a session: who is there, who leads, and what waits for each.

import CursesTerminal
import GroupSession

/// The connections of a session, as many as are taken, none of which can hold up the others or the wall.
struct AttachedTerminals {
  /// What a terminal says.
  struct Said {
    /// Its number.
    let terminal: Int
    /// What it said.
    let message: LeaderMessage
  }

  private struct Attached {
    let number: Int
    var channel: LineChannel
    var hasSaidHello = false
  }

  /// The most terminals at once; a group has a leader, a co-leader, and perhaps somebody who learns.
  static let most = 32
  private static let bounds = LineChannel.Bounds(
    longestLine: GroupWire.longestRequest, mostLines: 64, mostWaiting: 2 * GroupWire.longestView)
  /// How many connections are taken in one go, so that a crowd at the door does not hold up the keys.
  private static let mostAtOnce = 16

  private var attached: [Attached] = []
  private var nextNumber = 1
  /// The number of the terminal that leads; nil where none does.
  private(set) var leading: Int?

  /// What to wait for.
  var waited: [WaitedDescriptor] { attached.map(\.channel.waited) }

  /// The numbers of the terminals that have said hello.
  var numbers: [Int] { attached.filter(\.hasSaidHello).map(\.number) }

  /// Takes the connections that wait at the door.
  mutating func admit(from listener: SessionListener) {
    for _ in 0..<Self.mostAtOnce {
      guard let descriptor = listener.accept() else { return }
      var channel = LineChannel(descriptor, Self.bounds)
      if attached.count >= Self.most {
        // Those that never said what they are make room; whoever looks on or leads stays.
        guard let silent = attached.first(where: { !$0.hasSaidHello }) else {
          Self.refuse(&channel, "There are as many terminals at this session as it takes.")
          continue
        }
        drop(silent.number)
      }
      attached.append(Attached(number: nextNumber, channel: channel))
      nextNumber += 1
    }
  }

  /// What the terminals say. One that is gone, or speaks nonsense, is dropped with what it said in the same breath.
  mutating func listen() -> [Said] {
    var said: [Said] = []
    for number in attached.map(\.number) {
      guard let place = place(of: number) else { continue }
      do {
        try attached[place].channel.flush()
        for line in try attached[place].channel.receive() {
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
  func isKnown(_ number: Int) -> Bool { place(of: number).map { attached[$0].hasSaidHello } ?? false }

  /// Notes that a terminal has said hello.
  mutating func greet(_ number: Int) {
    if let place = place(of: number) { attached[place].hasSaidHello = true }
  }

  /// Lets a terminal lead where none does, and says whether it leads now.
  mutating func lead(_ number: Int) -> Bool {
    if leading == nil, isKnown(number) { leading = number }
    return leading == number
  }

  /// Takes the lead from a terminal that has it.
  mutating func giveUp(_ number: Int) {
    if leading == number { leading = nil }
  }

  /// Sends a message; one that takes nothing any more is dropped.
  mutating func send(_ message: ProjectionMessage, to number: Int) {
    guard let line = GroupWire.line(of: message) else { return }
    send(line, to: number)
  }

  /// Sends a message that is worked out once.
  mutating func send(_ message: ProjectionMessage, to numbers: [Int]) {
    guard !numbers.isEmpty, let line = GroupWire.line(of: message) else { return }
    for number in numbers { send(line, to: number) }
  }

  /// Says a last word to a terminal and lets it go.
  mutating func dismiss(_ number: Int, _ reason: String) {
    send(.goodbye(reason: reason), to: number)
    drop(number)
  }

  /// Ends a connection.
  mutating func drop(_ number: Int) {
    guard let place = place(of: number) else { return }
    attached[place].channel.close()
    attached.remove(at: place)
    giveUp(number)
  }

  private mutating func send(_ line: [UInt8], to number: Int) {
    guard let place = place(of: number) else { return }
    do { try attached[place].channel.send(line) } catch { drop(number) }
  }

  private func place(of number: Int) -> Int? { attached.firstIndex { $0.number == number } }

  private static func refuse(_ channel: inout LineChannel, _ reason: String) {
    if let line = GroupWire.line(of: ProjectionMessage.goodbye(reason: reason)) { try? channel.send(line) }
    channel.close()
  }
}
