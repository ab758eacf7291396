// A program for the journal's tests: plays a script with a journal, and says what is on disk after each event.

import Glibc
import Journal
import JournalLink
import ScenarioEngine
import TestSupport

/// Writes a line at once; what was written survives the program.
func say(_ line: String) {
  var bytes = Array((line + "\n").utf8)
  while !bytes.isEmpty {
    let count = write(1, bytes, bytes.count)
    guard count > 0 else { exit(9) }
    bytes.removeFirst(count)
  }
}

/// The number after a word of the command line; nil if the word is missing.
func number(after word: String) -> Int? {
  guard let place = CommandLine.arguments.firstIndex(of: word), place + 1 < CommandLine.arguments.count else {
    return nil
  }
  return Int(CommandLine.arguments[place + 1])
}

/// Gives up root, which ignores permissions.
func becomeNobody() {
  guard getuid() == 0 else { return }
  guard setgroups(0, nil) == 0, setgid(65_534) == 0, setuid(65_534) == 0 else { exit(8) }
}

/// Limits files to this many bytes, as a full disk would.
func limitFiles(to bytes: Int) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
  setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
}

/// Plays a script into journals.
struct Player {
  let session: Session
  let bytes: [UInt8]
  let clock: @Sendable () -> Timestamp = { Timestamp(seconds: Int64(time(nil))) }

  /// Plays it once. If the journal fails, it says so and goes on in memory, with everything so far.
  func play(into journal: Journal?) -> Journal? {
    var kept: (journal: Journal, id: SessionID)?
    for (number, event) in session.events.enumerated() {
      do throws(JournalTrouble) {
        if let (journal, id) = kept {
          try journal.append(event, to: id, number: number)
          say("kept \(id) \(number)")
        } else if let journal {
          let id = try journal.begin(SessionHeader(session), vignette: bytes)
          kept = (journal, id)
          say("kept \(id) \(number)")
        }
      } catch {
        say("trouble \(error) \(error.advice)")
        kept = inMemory(through: number)
      }
    }
    if let (journal, id) = kept, journal.location == .memory {
      let events = (try? journal.session(id).events) ?? []
      say("memory \(events.count) \(events == session.events ? "whole" : "broken")")
    }
    return kept?.journal
  }

  func inMemory(through number: Int) -> (journal: Journal, id: SessionID)? {
    guard let journal = try? Journal.inMemory(clock: clock),
      let id = try? journal.keep(Array(session.events[...number]), of: SessionHeader(session), vignette: bytes)
    else { return nil }
    return (journal, id)
  }
}

// journal-probe DATA-FOLDER VIGNETTE SCRIPT [--rounds N] [--limit BYTES] [--nobody 1]
guard CommandLine.arguments.count > 3 else { exit(2) }
guard
  let playtest = Playtest.all.first(where: {
    $0.vignette == CommandLine.arguments[2] && $0.name == CommandLine.arguments[3]
  })
else { exit(2) }
let run = try playtest.run()
let player = Player(session: run.session, bytes: try Shipped.bytes(of: playtest.vignette + ".json"))
if number(after: "--nobody") != nil { becomeNobody() }
if let bytes = number(after: "--limit") { limitFiles(to: bytes) }
say("ready")
var journal: Journal?
do throws(JournalTrouble) {
  journal = try Journal(dataFolder: CommandLine.arguments[1], clock: player.clock)
  if let aside = journal?.setAside { say("aside \(aside)") }
} catch {
  say("trouble \(error) \(error.advice)")
  journal = try? Journal.inMemory(clock: player.clock)
}
say("open")
for _ in 0..<(number(after: "--rounds") ?? .max) {
  journal = player.play(into: journal)
  if journal?.location == .memory { break }
}
say("done")
