// Giving a file its name on file systems that cannot rename or link as others do.

import Foundation
import Glibc
import TestSupport
import Testing

@testable import dyad

@Suite("A file gets its name")
struct FilePlacingTests {
  let folder: TemporaryFolder
  private static let bytes = Array("whole".utf8)

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }
  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()) ?? [] }

  private func place(as name: String, _ calls: FilePlacing.Calls = .system) throws -> Int32 {
    let draft = try folder.write(Self.bytes, to: "draft")
    defer { unlink(draft) }
    return FilePlacing.publish(draft, as: path(name), Self.bytes, mode: 0o600, calls: calls)
  }

  /// The calls of a file system that answers some of them with an error.
  private static func refusing(rename: Int32? = nil, link: Int32? = nil, create: Int32? = nil) -> FilePlacing.Calls {
    let real = FilePlacing.Calls.system
    return FilePlacing.Calls(
      rename: { old, new in rename ?? real.rename(old, new) }, link: { old, new in link ?? real.link(old, new) },
      create: { name, bytes, mode in create ?? real.create(name, bytes, mode) })
  }

  /// File systems: one like most, one that knows no renaming without replacing, and those that know no links either.
  private static var fileSystems: [FilePlacing.Calls] {
    [.system, refusing(rename: EINVAL), refusing(rename: ENOSYS)]
      + [EPERM, EOPNOTSUPP, ENOSYS, EINVAL, EMLINK].map { refusing(rename: EINVAL, link: $0) }
  }

  @Test("on each kind of file system the file is there, whole")
  func placed() throws {
    for (number, calls) in Self.fileSystems.enumerated() {
      #expect(try place(as: "file-\(number)", calls) == 0)
      #expect(FileManager.default.contents(atPath: path("file-\(number)")) == Data(Self.bytes))
    }
    #expect(names.count == Self.fileSystems.count)
  }

  @Test("on none of them is another file replaced, or a link written through")
  func refused() throws {
    _ = try folder.write("mine".utf8, to: "mine")
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("nowhere"))
    for calls in Self.fileSystems {
      #expect(try place(as: "mine", calls) == EEXIST)
      #expect(try place(as: "link", calls) == EEXIST)
    }
    #expect(FileManager.default.contents(atPath: path("mine")) == Data("mine".utf8))
    #expect(names == ["link", "mine"])
  }

  @Test("if the disk is full, nothing is left under the name, and the reason is given")
  func full() throws {
    #expect(try place(as: "file", Self.refusing(rename: EINVAL, link: EPERM, create: ENOSPC)) == ENOSPC)
    #expect(try place(as: "file", Self.refusing(rename: EACCES)) == EACCES)
    #expect(names.isEmpty)
  }

  @Test("--output writes a file, and leaves nothing beside it")
  func output() throws {
    let run = try ProgramRun("dyad", ["write", "ms-h", "--output", path("script.md")])
    #expect(run.status == 0 && names == ["script.md"], "\(run.errors)")
    let again = try ProgramRun("dyad", ["write", "ms-h", "--output", path("script.md")])
    #expect(again.status == 2 && again.errors.contains("already exists") && names == ["script.md"])
  }

  @Test("--force replaces a file, and neither a device nor a pipe", arguments: ["write", "new"])
  func force(command: String) throws {
    let arguments =
      command == "write" ? ["write", "ms-h", "--force", "--output"] : ["new", "--template", "minimal", "--force"]
    try #require(mkfifo(path("pipe.json"), 0o600) == 0)
    let refused = try ProgramRun("dyad", arguments + [path("pipe.json")])
    #expect(refused.status == 2 && refused.errors.contains("is not a regular file"), "\(refused.errors)")
    #expect(names == ["pipe.json"] && !FileReading.isFile(path("pipe.json")))
    _ = try folder.write("mine".utf8, to: "mine.json")
    #expect(try ProgramRun("dyad", arguments + [path("mine.json")]).status == 0)
    #expect(FileManager.default.contents(atPath: path("mine.json")).map { $0.count > 100 } == true)
  }
}
