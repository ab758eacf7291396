// `dyad sign`: somebody stands by the content of a case as it is now.

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
      The sign-off holds role, initials, date and the sum of the content. A change of content voids it, and dyad check
      says so. An earlier sign-off of the same role and initials, in whatever case, is replaced. A case with errors, or with \
      words still to be written, cannot be signed.
      """)

  @Argument(help: "The file of a case.")
  var file: String

  @Option(help: "In what role, such as psychiatrist, pharmacist or lived experience.")
  var role: String

  @Option(help: "By whom: two to four initials.")
  var initials: String

  @Option(help: ArgumentHelp("The day; today unless given.", valueName: "yyyy-mm-dd"))
  var date: String?

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    if role.allSatisfy(\.isWhitespace) { throw ValidationError("--role is empty.") }
    if initials.allSatisfy(\.isWhitespace) { throw ValidationError("--initials is empty.") }
    guard Metadata.Person.areInitials(initials) else {
      throw ValidationError(
        "--initials takes two to four letters, such as ab: a name would stay in the file, for everybody to read.")
    }
    if let date {
      guard let day = CalendarDay(date) else { throw ValidationError("“\(date)” is no day such as 2026-11-21.") }
      if let today = Calendar.today, day > today {
        throw ValidationError("\(date) is still to come; give the day on which the case was read.")
      }
    }
  }

  func run() throws {
    do {
      guard let day = date ?? Calendar.today?.written else {
        throw UnreadableFile(description: "This machine does not know the day; give one with --date.")
      }
      try sign(on: day)
    } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    } catch let refusal as UnwritableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }

  private func sign(on day: String) throws {
    let catalogue = try library.lookup.catalogue()
    let bytes = try FileReading.bytes(of: file)
    let loaded = VignetteLoader.load(bytes: bytes, catalogue: catalogue)
    var findings = loaded.diagnostics
    if let vignette = loaded.vignette {
      findings += VignetteRules.check(
        vignette, catalogue: catalogue, sourceMap: loaded.sourceMap, surroundings: Surroundings(today: Calendar.today))
    }
    if let unwritten = findings.first(where: { $0.code == VignetteRules.placeholderCode }) {
      let place = unwritten.range.map { ":\(LineIndex(bytes).line(ofByte: $0.start))" } ?? ""
      StandardStreams.complain("\(file)\(place): \(unwritten.message) It cannot be signed before all is written.")
      throw ExitStatus.problems
    }
    let signoff = loaded.vignette.map {
      Metadata.Person(role: role, initials: initials, date: day, hash: $0.hashes.content)
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

extension CalendarDay {
  /// The day as a file has it.
  fileprivate var written: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }
}
