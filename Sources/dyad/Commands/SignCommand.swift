// `dyad sign`: signs off the content of a case as it is now.

import ArgumentParser
import Diagnostics
import VignetteAnalysis
import VignetteLoader
import Vignettes

/// Writes a sign-off into a case.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign off the content of a case as it is now.",
    discussion: """
      The sign-off holds role, initials, date and the hash of the content. A change of content voids it, and dyad check \
      says so. It replaces an earlier sign-off by the same role and initials, in capitals or not. A case that has \
      errors, or words still to write, cannot be signed.
      """)

  @Argument(help: "The file of a case.")
  var file: String

  @Option(help: "The role, such as psychiatrist, pharmacist or lived experience.")
  var role: String

  @Option(help: "Two to four initials of the person.")
  var initials: String

  @Option(help: ArgumentHelp("The day (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if role.allSatisfy(\.isWhitespace) { throw ValidationError("--role is empty.") }
    if initials.allSatisfy(\.isWhitespace) { throw ValidationError("--initials is empty.") }
    guard Metadata.Person.areInitials(initials) else {
      throw ValidationError(
        "--initials takes two to four letters, such as ab: everybody could read a name in the file.")
    }
    if let date {
      guard let day = Day(date) else { throw ValidationError("“\(date)” is not a date such as 2026-11-21.") }
      if day > .today {
        throw ValidationError("\(date) is in the future; give the day on which the case was read.")
      }
    }
  }

  func run() throws {
    do {
      try sign(on: date.flatMap { Day($0) } ?? .today)
    } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    } catch let refusal as UnwritableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }

  private func sign(on day: Day) throws {
    let catalogue = try library.lookup.catalogue()
    let bytes = try FileReading.bytes(of: file)
    let loaded = VignetteLoader.load(bytes: bytes, catalogue: catalogue)
    var findings = loaded.diagnostics
    if let vignette = loaded.vignette {
      findings += VignetteRules.check(
        vignette, catalogue: catalogue, sourceMap: loaded.sourceMap, surroundings: Surroundings(today: .today))
    }
    if let unwritten = findings.first(where: { $0.code == VignetteRules.placeholderCode }) {
      let line = unwritten.range.map { ":\(LineIndex(bytes).line(ofByte: $0.start))" } ?? ""
      StandardStreams.complain("\(file)\(line): \(unwritten.message) Write it all before you sign.")
      throw ExitStatus.problems
    }
    let signoff = loaded.vignette.map {
      Metadata.Person(role: role, initials: initials, date: day.description, hash: $0.hashes.content)
    }
    guard let signoff, !findings.contains(where: { $0.severity == .error }),
      let signed = VignetteSigning.bytes(bytes, adding: signoff)
    else {
      StandardStreams.complain(
        "“\(file)” has errors and cannot be signed. Run dyad check \(ShellWord.of(file)) to see them.")
      throw ExitStatus.problems
    }
    try FileWriting.replace(file, with: signed)
    StandardStreams.say("Signed by \(role) \(initials) on \(day), for the content \(signoff.hash ?? "").")
  }
}
