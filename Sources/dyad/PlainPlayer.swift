// Plays the plain form on standard input and output.

import ConsultationUI
import Glibc
import Reports
import ScenarioEngine

/// Runs a plain consultation.
enum PlainPlayer {
  /// Plays until the consultation is left or the input ends.
  static func play(_ loaded: LoadedCase, mode: PlayMode, seed: UInt64) {
    var consultation = PlainConsultation(
      loaded.scenario, mode: mode, seed: seed, catalogue: loaded.catalogue, support: SupportFile.text)
    consultation.opening.forEach(StandardStreams.say)
    while !consultation.isFinished {
      guard let line = StandardStreams.readLine() else {
        consultation.interrupted.forEach(StandardStreams.say)
        return
      }
      consultation.receive(line).forEach(StandardStreams.say)
    }
  }

  /// Prints a debrief from its first page to its last.
  static func print(_ debrief: Debrief) {
    let pages = debrief.firstPage + debrief.moments.flatMap(\.text) + debrief.foldedPages + debrief.endingPage
    for page in pages {
      StandardStreams.say(page.title)
      page.paragraphs.forEach(StandardStreams.say)
      StandardStreams.say("")
    }
    StandardStreams.say(debrief.header.footer)
  }

  /// A seed for the order of options, from the system.
  static var freshSeed: UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
  }
}
