// The pages that messages send to are installed under the names that messages give them.

import Foundation
import TestSupport
import Testing

@Suite("Installed pages")
struct InstalledPagesTests {
  private func make(_ target: String, into folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["make", "-s", "-C", Shipped.root.path, target, "DESTDIR=\(folder.path)", "PREFIX=/usr"]
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("every page that a message or the help names is installed, and gone after uninstalling")
  func pages() throws {
    let folder = try TemporaryFolder()
    #expect(try make("install-docs", into: folder.url) == 0)
    let installed = folder.url.appending(path: "usr/share/doc/dyad")
    let sources = Shipped.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    var named: Set<String> = ["diagnostics/README.md", "diagnostics/graph-dead-end.md"]
    for file in try #require(files) where file.pathExtension == "swift" {
      for page in try String(contentsOf: file, encoding: .utf8).matches(of: #/docs/([a-z/-]+\.md)/#) {
        named.insert(String(page.output.1))
      }
    }
    #expect(named.contains("markers.md") && named.contains("authoring.md"))
    for page in named {
      #expect(FileManager.default.fileExists(atPath: installed.appending(path: page).path), "\(page)")
    }
    let help = try ProgramRun("dyad", ["--help"])
    #expect(help.text.contains("share/doc/dyad"))
    #expect(try make("uninstall", into: folder.url) == 0)
    #expect(!FileManager.default.fileExists(atPath: installed.path))
  }
}
