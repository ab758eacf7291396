// Every command with standard input, output and error closed, full, or read by nobody: docs/exit-status.md, held to the
// program.

import Foundation
import TestSupport
import Testing

@Suite("Nowhere to write")
struct NowhereToWriteTests {
  /// One command as the page names it. `SESSION` stands for the letters of a kept session.
  static let commands = [
    "dyad", "dyad --help", "dyad --version", "dyad help play", "dyad --generate-completion-script bash",
    "dyad check --no-such-option", "dyad play the-extra-tablet --plain", "dyad resume SESSION --plain", "dyad sessions",
    "dyad debrief SESSION", "dyad export SESSION", "dyad export SESSION --output kept.md", "dyad progress",
    "dyad forget SESSION --yes", "dyad drill the-extra-tablet", "dyad knowledge --show",
    "dyad present the-extra-tablet", "dyad lead",
    "dyad cuesheet the-extra-tablet", "dyad new a-case", "dyad new a-case --template minimal", "dyad check case.json",
    "dyad check broken.json", "dyad map the-extra-tablet", "dyad paths the-extra-tablet",
    "dyad coverage the-extra-tablet", "dyad strategies the-extra-tablet", "dyad diff case.json case.json",
    "dyad preview case.json", "dyad schema", "dyad import case.twee", "dyad import case.twee --output draft.json",
    "dyad write the-extra-tablet", "dyad write the-extra-tablet --output script.md",
    "dyad sign case.json --role pharmacist --initials ab",
  ]

  /// A kept session and some files, made once and only read.
  private nonisolated(unsafe) static let workshop = Result { try Workshop() }

  @Test("ends with the status and the sentence that the page gives, and in time", arguments: commands)
  func row(command: String) throws {
    let workshop = try Self.workshop.get()
    let usual = try workshop.run(command, "</dev/null")
    var cells = ["\(usual.status)"]
    for way in Way.allCases {
      let run = try workshop.run(command, way.redirection)
      let expected = way.status(usual)
      #expect(run.status == expected, "\(way.heading): \(run.errors.suffix(400))")
      let sentence = way.sentence.flatMap { run.errors.contains($0.words) ? $0.letter : nil }
      #expect(sentence != nil || way.sentence == nil || usual.output.isEmpty, "\(way.heading): \(run.errors)")
      if way == .readerGone { #expect(!run.errors.contains("cannot be written"), "\(run.errors)") }
      cells.append([String(run.status), sentence].compactMap { $0 }.joined(separator: " "))
    }
    let row = "| `\(command)` | " + cells.joined(separator: " | ") + " |"
    #expect(try Self.page().contains(row), "The page is to have this row: \(row)")
  }

  @Test("the page has a row for each of these commands and for no other")
  func page() throws {
    let rows = try Self.page().filter { $0.hasPrefix("| `dyad") }
    #expect(rows.map { $0.split(separator: "`").dropFirst().first.map(String.init) } == Self.commands)
  }

  private static func page() throws -> [String] {
    try String(contentsOf: Shipped.root.appendingPathComponent("docs/exit-status.md"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }
}

/// What is the matter with the standard descriptors.
private enum Way: CaseIterable {
  case noInput, noOutput, noErrors, nothing, fullOutput, fullErrors, readerGone

  /// The head of its column.
  var heading: String { redirection }

  /// How a shell brings it about; descriptor 4 is a pipe that nobody reads.
  var redirection: String {
    switch self {
    case .noInput: "<&-"
    case .noOutput: "</dev/null >&-"
    case .noErrors: "</dev/null 2>&-"
    case .nothing: "<&- >&- 2>&-"
    case .fullOutput: "</dev/null >/dev/full"
    case .fullErrors: "</dev/null 2>/dev/full"
    case .readerGone: "</dev/null >&4"
    }
  }

  /// What is said of an output that takes nothing, and the letter for it on the page.
  var sentence: (letter: String, words: String)? {
    switch self {
    case .noOutput: ("a", "The output cannot be written: standard output is closed.")
    case .fullOutput: ("b", "The output cannot be written: No space left on device.")
    default: nil
    }
  }

  /// How a command ends that usually ends so.
  func status(_ usual: Workshop.Run) -> Int {
    let losesOutput = !usual.output.isEmpty
    let losesMessage = usual.status == 0 && !usual.errors.isEmpty
    switch self {
    case .noInput: return usual.status
    case .noOutput, .fullOutput: return losesOutput ? 2 : usual.status
    case .noErrors, .fullErrors: return losesMessage ? 2 : usual.status
    case .nothing: return losesOutput || losesMessage ? 2 : usual.status
    case .readerGone: return losesOutput ? 141 : usual.status
    }
  }
}

/// A folder with what the commands need.
private struct Workshop {
  struct Run {
    let status: Int
    let output: String
    let errors: String
  }

  private let folder: TemporaryFolder
  private let program: String
  private let session: String

  /// Seconds after which a command is said to hang.
  private static let deadline = 120

  init() throws {
    folder = try TemporaryFolder()
    program = try BuiltProduct.path("dyad")
    let root = folder.url.path
    let lines = Array(repeating: "1\n", count: 40).joined()
    _ = try ProgramRun(
      "dyad", ["play", "the-extra-tablet", "--plain", "--seed", "1", "--data", root + "/data"], input: lines)
    let list = try ProgramRun("dyad", ["sessions", "--json", "--data", root + "/data"]).text
    session = String(try #require(list.firstMatch(of: /"session": "([^"]+)"/)?.output.1))
    let tablet = Shipped.root.appendingPathComponent("vignettes/the-extra-tablet.json")
    try FileManager.default.copyItem(at: tablet, to: folder.url.appendingPathComponent("case.json"))
    _ = try folder.write("{".utf8, to: "broken.json")
    let twee = try ProgramRun("dyad", ["write", "the-extra-tablet", "--format", "twee"])
    _ = try folder.write(twee.output, to: "case.twee")
  }

  /// Runs a command in a copy of the folder, with its descriptors redirected.
  func run(_ command: String, _ redirection: String) throws -> Run {
    let place = try TemporaryFolder()
    let words = command.replacingOccurrences(of: "SESSION", with: session).split(separator: " ").dropFirst()
    let script = """
      cp -r "$1"/. "$2"; cd "$2"; mkfifo pipe; exec 3<>pipe 4>pipe 3<&-
      timeout -k 5 \(Self.deadline) env --default-signal=PIPE HOME="$2" XDG_DATA_HOME="$2"/share sh -c \
      'rm pipe; mv data share.new; mkdir share; mv share.new share/dyad; exec "$0" "$@" \(redirection)' \
      "$0" \(words.joined(separator: " ")) >out 2>err
      echo $? >status
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script, program, folder.url.path, place.url.path]
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "dumb"]
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: place.url.appendingPathComponent(name)), as: UTF8.self)
    }
    let status = try #require(Int(try text("status").filter(\.isNumber)))
    return Run(status: status, output: try text("out"), errors: try text("err"))
  }
}
