// Opens the journal for commands before they do anything else.

import ArgumentParser
import JournalLink

/// Opens the journal for commands that report on it.
enum OpenJournal {
  /// What to say if an answer takes long.
  static let waiting = "Waiting for the journal; another program may be using it."

  /// Does something with the journal, and says what went wrong and what to do.
  static func with<Result>(_ options: DataOptions, _ body: (JournalClient) throws -> Result) throws -> Result {
    guard let folder = options.folder else {
      StandardStreams.complain(DataOptions.homeless)
      throw ExitStatus.unreadable
    }
    let journal = JournalClient(dataFolder: folder)
    defer { journal.close() }
    var isSaid = false
    journal.isKeptWaiting = {
      if !isSaid { StandardStreams.complain(Self.waiting) }
      isSaid = true
    }
    return try telling {
      try journal.waitUntilOpen()
      if let path = journal.setAside {
        StandardStreams.complain("The journal was damaged. It was set aside as “\(path)”, and a new one was begun.")
      }
      return try body(journal)
    }
  }

  /// Turns what went wrong into a sentence and an exit status.
  static func telling<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let trouble as JournalTrouble {
      StandardStreams.complain(trouble.sentence)
      throw ExitStatus.unreadable
    } catch let refusal as UnreadableFile {
      StandardStreams.complain(refusal.description)
      throw ExitStatus.unreadable
    }
  }
}
