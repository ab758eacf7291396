// A journal program that ends, is silent or talks nonsense: nothing traps, and nothing is kept twice.

import Foundation
import Glibc
import JournalLink
import ScenarioEngine
import Synchronization
import TestSupport
import Testing

@testable import Journal

@Suite("A failing journal program")
struct FailingProgramTests {
  /// Answers in another thread what `reply` makes of each connection's first request after the opening.
  private func client(
    _ folder: TemporaryFolder, failing: Int, _ fail: @escaping @Sendable (Wire) -> Void
  ) -> (client: JournalClient, started: () -> Int) {
    let count = Counter()
    let path = folder.url.path
    let client = JournalClient(dataFolder: path) { () throws(JournalTrouble) in
      guard let (near, far) = Wire.pair() else { throw .programEnded }
      let number = count.next()
      Thread.detachNewThread {
        let wire = Wire(far)
        defer { close(far) }
        if number >= failing {
          var server = JournalServer(descriptor: far, clock: TestClock().now)
          server.run()
          return
        }
        do {
          _ = try wire.receive(JournalMessage.self)
          try wire.send(JournalReply.opened(setAside: nil))
          fail(wire)
        } catch {}
      }
      return JournalProgram(wire: Wire(near), process: nil)
    }
    return (client, { count.value })
  }

  @Test("one that ends in the middle is started once more and asked again")
  func ended() throws {
    let folder = try TemporaryFolder()
    let played = try Played.small()
    let (client, started) = client(folder, failing: 1) { _ = try? $0.receive(JournalMessage.self) }
    let id = try client.begin(played.header, vignette: played.bytes)
    #expect(started() == 2)
    #expect(try client.session(id).events.count == 1)
  }

  @Test("one that ends twice over one request is given up, with a sentence")
  func endedTwice() throws {
    let (client, started) = client(try TemporaryFolder(), failing: 9) { _ = try? $0.receive(JournalMessage.self) }
    #expect(throws: JournalTrouble.programEnded) { try client.sessions() }
    #expect(throws: JournalTrouble.programEnded) { try client.sessions() }
    #expect(started() == 2)
  }

  @Test("what was kept before the program ended is not kept again")
  func keptAlready() throws {
    let folder = try TemporaryFolder()
    let played = try Played.small()
    let path = folder.url.path
    let (client, _) = client(folder, failing: 1) { wire in
      // It keeps what it is asked to, and ends before it can say so.
      guard let message = try? wire.receive(JournalMessage.self), case .keep = message.request,
        let (near, far) = Wire.pair()
      else { return }
      let server = Thread {
        var server = JournalServer(descriptor: far, clock: TestClock().now)
        server.run()
        close(far)
      }
      server.start()
      let inner = Wire(near)
      try? inner.send(JournalMessage(.open(dataFolder: path, version: JournalRequest.version)))
      _ = try? inner.receive(JournalReply.self)
      try? inner.send(message)
      _ = try? inner.receive(JournalReply.self)
      JournalProgram(wire: inner, process: nil).close()
    }
    let id = try client.begin(played.header, vignette: played.bytes)
    try client.append(played.events[1], to: id, number: 1)
    try client.append(played.events[1], to: id, number: 1)
    #expect(try client.sessions().map(\.id) == [id])
    #expect(try client.session(id).events == Array(played.events.prefix(2)))
  }

  @Test(
    "an answer that makes no sense is a trouble",
    arguments: [
      [UInt8](repeating: 0xFF, count: 64), [0, 0, 0, 3, 1, 2, 3], [0, 0, 0, 2, 0x7B, 0x7D], [0, 0, 0, 0],
      [0, 0, 0, 4] + Array("null".utf8), [0, 0, 0, 1, 1],
    ])
  func nonsense(bytes: [UInt8]) throws {
    let (client, _) = client(try TemporaryFolder(), failing: 9) { wire in
      _ = try? wire.receive(JournalMessage.self)
      try? wire.send(bytes: bytes)
      _ = wire.wait(milliseconds: 60_000)
    }
    #expect(throws: JournalTrouble.programUnclear) { try client.sessions() }
  }

  @Test("half an answer is as none")
  func half() throws {
    let (client, started) = client(try TemporaryFolder(), failing: 9) { wire in
      _ = try? wire.receive(JournalMessage.self)
      try? wire.send(bytes: [0, 0, 1, 0] + Array("{\"sess".utf8))
    }
    #expect(throws: JournalTrouble.programEnded) { try client.sessions() }
    #expect(started() == 2)
  }

  @Test(
    "the program itself takes garbage, half a frame and a million bytes, and ends with a sentence or without a word")
  func garbageIn() throws {
    let garbage: [[UInt8]] = [
      [0xFF, 0xFF, 0xFF, 0xFF, 0], [0, 0, 0, 2, 0x7B, 0x7D], [0, 0], [0, 0, 1, 0, 0x7B], [],
      [0, 0x0F, 0x42, 0x40] + [UInt8](repeating: 0x5B, count: 1_000_000),
    ]
    for bytes in garbage {
      let program = try JournalProgram.start(try BuiltProduct.path("dyad-journal"))
      try? program.wire.send(bytes: bytes)
      shutdown(program.wire.descriptor, Int32(SHUT_WR))
      do throws(Wire.Fault) {
        let reply = try program.wire.receive(JournalReply.self, within: 60)
        guard case .trouble(.programUnclear) = reply else {
          Issue.record("\(reply)")
          continue
        }
      } catch { #expect(error == .ended) }
      var status: Int32 = 0
      waitpid(try #require(program.process), &status, 0)
      // Ended by itself, with nothing but success.
      #expect(status == 0)
      close(program.wire.descriptor)
    }
  }

  @Test("a million bytes of words are kept and read again")
  func large() throws {
    let folder = try TemporaryFolder()
    let client = JournalClient(dataFolder: folder.url.path, program: try BuiltProduct.path("dyad-journal"))
    let text = String(repeating: "slower than it reads — ", count: 45_000)
    let note = try client.write(.jotting, [text])
    #expect(try client.notes().map(\.id) == [note])
    #expect(try client.notes().first?.parts == [text])
  }

  @Test("a program that is killed between or within requests costs nothing that was kept")
  func killed() throws {
    let folder = try TemporaryFolder()
    let path = try BuiltProduct.path("dyad-journal")
    let process = Mutex<pid_t>(0)
    let client = JournalClient(dataFolder: folder.url.path) { () throws(JournalTrouble) in
      let program = try JournalProgram.start(path)
      process.withLock { $0 = program.process ?? 0 }
      return program
    }
    let played = try Played.playtest("ms-h", "second-walk")
    let id = try client.begin(played.header, vignette: played.bytes)
    for (number, event) in played.events.enumerated().dropFirst() {
      if number % 4 == 0 {
        let one = process.withLock { $0 }
        // The first comes between two requests; the others whenever the system gets round to it.
        if number == 4 { kill(one, SIGKILL) } else { Thread.detachNewThread { kill(one, SIGKILL) } }
      }
      try client.append(event, to: id, number: number)
    }
    #expect(try client.session(id).events == played.events)
    #expect(try client.sessions().count == 1)
  }
}

/// Counts from 0, across threads.
private final class Counter: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
