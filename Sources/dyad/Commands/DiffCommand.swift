// `dyad diff`: what differs between two versions of a case, and which part of the version number must rise.

import ArgumentParser
import Canvas
import Diagnostics
import VignetteAnalysis
import VignetteLoader
import Vignettes

/// Compares two versions of a case.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "List what differs between two versions of a case, as graph, scoring and wording.",
    discussion: """
      The first part of the version number rises if paths or scores are no longer comparable, the second if something \
      reads differently, the third if only the typing differs. Exit status: 0 if the version has risen far enough, 1 if \
      it has not, 2 if a file cannot be read.
      """)

  @Argument(help: "The older version, by file or id.")
  var old: String

  @Argument(help: "The newer version, by file or id.")
  var new: String

  @Flag(help: "Print the differences as JSON.")
  var json = false

  @OptionGroup var library: LibraryOptions

  func run() throws {
    do {
      try say(from: try vignette(old), to: try vignette(new))
    } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }

  private func say(from before: Vignette, to after: Vignette) throws {
    let comparison = VignetteComparison(from: before, to: after)
    let verdict = VersionVerdict(
      from: before.metadata.version, to: after.metadata.version, part: comparison.part)
    if json {
      StandardStreams.write(output(comparison, verdict).text(pretty: true) + "\n")
    } else {
      Self.lines(comparison, verdict).forEach { StandardStreams.write(VisibleText.sanitised($0) + "\n") }
    }
    if !verdict.isRisen { throw ExitStatus.problems }
  }

  private func vignette(_ name: String) throws(UnreadableFile) -> Vignette {
    let file = try library.lookup.file(of: name)
    let loaded = VignetteLoader.load(
      bytes: try FileReading.bytes(of: file), catalogue: try library.lookup.catalogue())
    guard let vignette = loaded.vignette else {
      throw UnreadableFile(description: "“\(file)” holds no case. Run dyad check \(ShellWord.of(file)) to see why.")
    }
    if loaded.diagnostics.contains(where: { $0.severity == .error }) {
      StandardStreams.complain("“\(file)” has errors; dyad compares what it could read.")
    }
    return vignette
  }

  private static func lines(_ comparison: VignetteComparison, _ verdict: VersionVerdict) -> [String] {
    var lines: [String] = []
    for aspect in VignetteComparison.Aspect.allCases {
      let changes = comparison.changes(of: aspect)
      guard !changes.isEmpty else { continue }
      lines += [heading(of: aspect)] + changes.map { "  " + sentence($0) } + [""]
    }
    lines.append(verdict.sentence)
    if comparison.changesPlay {
      lines.append("Play itself differs, so a session begun with the old version asks before it goes on.")
    }
    return lines
  }

  private static func heading(of aspect: VignetteComparison.Aspect) -> String {
    switch aspect {
    case .graph: "Graph"
    case .scoring: "Scoring"
    case .wording: "Wording"
    }
  }

  private static func sentence(_ change: VignetteComparison.Change) -> String {
    guard let field = change.field else { return "\(change.subject): \(change.new == nil ? "taken out" : "new")" }
    let values = [change.old, change.new].map { value in
      value.map { $0.split(whereSeparator: \.isNewline).joined(separator: " / ") } ?? ""
    }.map { $0.isEmpty ? "nothing" : $0 }
    return "\(change.subject): \(field): \(values[0]) → \(values[1])" + (change.isTyping ? " (typing)" : "")
  }

  private func output(_ comparison: VignetteComparison, _ verdict: VersionVerdict) -> JSONOutput {
    func list(_ aspect: VignetteComparison.Aspect) -> JSONOutput {
      .array(
        comparison.changes(of: aspect).map { change in
          .object([
            ("subject", .string(change.subject)), ("field", .optional(change.field)), ("old", .optional(change.old)),
            ("new", .optional(change.new)), ("typing", .bool(change.isTyping)),
          ])
        })
    }
    let aspects = VignetteComparison.Aspect.allCases.map { ($0.rawValue, list($0)) }
    return .object(
      aspects + [
        ("play", .bool(comparison.changesPlay)), ("rises", .optional(comparison.part?.rawValue)),
        ("old_version", .string(verdict.old)), ("new_version", .string(verdict.new)),
        ("least_version", .optional(verdict.least?.description)), ("risen", .bool(verdict.isRisen)),
      ])
  }
}

/// Whether a version has risen far enough.
struct VersionVerdict {
  let old: String
  let new: String
  let part: VersionNumber.Part?
  /// The least version that will do; nil if the old one is not a version.
  let least: VersionNumber?

  init(from old: String, to new: String, part: VersionNumber.Part?) {
    self.old = old
    self.new = new
    self.part = part
    least = VersionNumber(old).map { old in part.map(old.raising) ?? old }
  }

  /// Whether the new version will do.
  var isRisen: Bool {
    guard let least, let version = VersionNumber(new) else { return false }
    return version >= least
  }

  /// What has to rise, and whether it has.
  var sentence: String {
    guard let least else { return "“\(old)” is not a version such as 1.0.0, so dyad cannot say what the next must be." }
    guard let part else { return "Nothing differs that the version must reflect. It was \(old) and is \(new)." }
    let reason =
      switch part {
      case .major: "paths or scores are not comparable"
      case .minor: "something reads differently"
      case .patch: "only the typing differs"
      }
    let state = isRisen ? "It is \(new)." : "It is \(new). Raise it, and add a line to the changelog."
    return "The \(part.word) of the version must rise, since \(reason): from \(old) to \(least) or higher. \(state)"
  }
}

extension VersionNumber.Part {
  /// What a sentence calls it.
  fileprivate var word: String {
    switch self {
    case .major: "first number"
    case .minor: "second number"
    case .patch: "third number"
    }
  }
}
