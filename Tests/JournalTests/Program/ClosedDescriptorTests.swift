// The journal's program started without its standard descriptors: no file of the journal gets one of their numbers.

import Foundation
import Glibc
import JournalLink
import TestSupport
import Testing

@Suite("Closed descriptors")
struct ClosedDescriptorTests {
  @Test("the journal is open, and what would be its input, output and errors are not its files")
  func journalProgram() throws {
    let folder = try TemporaryFolder()
    let path = try BuiltProduct.path("dyad-journal")
    var process: pid_t = 0
    let client = JournalClient(dataFolder: folder.url.path) { () throws(JournalTrouble) in
      guard let (near, far) = Wire.pair() else { throw .programEnded }
      defer { close(far) }
      process = Self.startWithoutDescriptors(path, far)
      return JournalProgram(wire: Wire(near), process: process)
    }
    defer { client.close() }
    try client.waitUntilOpen()
    let files = try (0...2).map {
      try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\($0)")
    }
    #expect(files == ["/dev/null", "/dev/null", "/dev/null"])
  }

  private static func startWithoutDescriptors(_ path: String, _ socket: Int32) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, socket, JournalProgram.descriptor)
    for descriptor: Int32 in 0...2 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    var process: pid_t = 0
    let name = strdup(path)
    defer { free(name) }
    #expect(posix_spawn(&process, path, &actions, nil, [name, nil], environ) == 0)
    return process
  }
}
