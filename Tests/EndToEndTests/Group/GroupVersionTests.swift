// A leader's terminal that meets a session of another version says so at once, and does not wait.

import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Two versions in a group session", .serialized)
struct GroupVersionTests {
  /// Answers connections to a session of that name with some bytes, once they have said hello.
  private final class OtherSession {
    private let listener: Int32

    init(at path: String, saying answer: [UInt8], closes: Bool) throws {
      listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
      let isListening = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0 && listen(listener, 8) == 0
        }
      }
      try #require(isListening)
      let descriptor = listener
      Thread.detachNewThread {
        while true {
          let connection = accept(descriptor, nil, nil)
          guard connection >= 0 else { return }
          var hello = [UInt8](repeating: 0, count: 1_024)
          // One that only asks whether anybody listens says nothing.
          guard read(connection, &hello, hello.count) > 0 else {
            close(connection)
            continue
          }
          _ = send(connection, answer, answer.count, Int32(MSG_NOSIGNAL))
          if closes { close(connection) }
        }
      }
    }

    deinit {
      shutdown(listener, Int32(SHUT_RDWR))
      close(listener)
    }
  }

  private static let same = #"{"welcome":{"version":1,"isLeading":false}}"# + "\n"

  @Test(
    "what a session of another version says first ends the leader with both versions named",
    arguments: [
      (#"{"welcome":{"version":2,"isLeading":false,"more":[]}}"# + "\n", false, "of form 2, and this is dyad"),
      (#"{"welcome":{"version":7}}"# + "\n", false, "of form 7, and this is dyad"),
      (#"{"hallo":{}}"# + "\n", false, "of an unknown form, and this is dyad"),
      (same + #"{"view":{"_0":{"other":1}}}"# + "\n", false, "of an unknown form, and this is dyad"),
      (
        #"{"goodbye":{"reason":"This terminal runs another version of dyad."}}"# + "\n", true, "another version of dyad"
      ),
      ("", true, "closed the connection without a message"), (same, true, "closed the connection without a message"),
    ])
  func meeting(answer: String, closes: Bool, words: String) throws {
    // The path of a socket is short.
    let runtime = "/tmp/dyad-test-\(UInt32.random(in: 0...UInt32.max))"
    try FileManager.default.createDirectory(
      atPath: runtime + "/dyad", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: runtime) }
    let other = try OtherSession(at: runtime + "/dyad/ms-h.socket", saying: Array(answer.utf8), closes: closes)
    try withExtendedLifetime(other) {
      let terminal = try PseudoTerminal(
        BuiltProduct.path("dyad"), arguments: ["lead"], environment: ["XDG_RUNTIME_DIR": runtime], columns: 200)
      #expect(try terminal.waitForExit() == .exited(2))
      #expect(terminal.screen.text.contains(words), "\(terminal.screen.text)")
      #expect(terminal.isRestored)
    }
  }

  @Test("a terminal of another version is told both versions by the session")
  func refused() throws {
    let room = try GroupRoom()
    let wall = try room.present(["ms-h"])
    try wall.waitFor("You may leave at any time")
    let leader = try RawLeader(room.socket("ms-h"), wall: wall)
    leader.send(.hello(version: 99))
    let answer = try leader.wait { if case .goodbye = $0 { true } else { false } }
    guard case .goodbye(let reason) = answer else { return }
    #expect(reason.contains("form 99") && reason.contains("form 1"), "\(reason)")
  }
}
