// What can go wrong with a journal: one plain sentence each, and what to do next.

import GRDB
import Glibc

/// Why the journal could not do what was asked. Nothing stored earlier is harmed by any of these.
public enum JournalTrouble: Error, Hashable, Sendable, CustomStringConvertible {
  /// The disk has no room left.
  case full
  /// The folder or the file may not be written.
  case readOnly(path: String)
  /// Another program holds the journal and did not let go in time.
  case locked
  /// The file is damaged.
  case damaged
  /// The journal was written by a newer version.
  case newer
  /// The folder cannot be used for another reason, which the text gives.
  case unusable(path: String, reason: String)
  /// Reading or writing failed at the disk.
  case disk(reason: String)
  /// No session has this name; `near` holds names that may have been meant.
  case unknownSession(String, near: [String])
  /// Several sessions begin with these letters.
  case ambiguous(String, matches: [String])
  /// The session was removed meanwhile.
  case removed(String)
  /// The session went on in another program, so that this event does not follow its last.
  case wentOnElsewhere(String)
  /// The words were removed, but copies of them may remain in the files: another program was reading the journal, or the disk
  /// was full. The next opening removes them.
  case tracesRemain

  /// What happened, as one plain sentence.
  public var description: String {
    switch self {
    case .full: "The disk is full, so nothing more can be kept in the journal."
    case .readOnly(let path): "The journal in “\(path)” may not be written."
    case .locked: "Another program is holding the journal and did not let go of it."
    case .damaged: "The journal is damaged."
    case .newer: "The journal was written by a newer version of dyad."
    case .unusable(let path, let reason): "The journal cannot be kept in “\(path)”: \(reason)."
    case .disk(let reason): "The journal could not be read or written: \(reason)."
    case .unknownSession(let name, let near):
      near.isEmpty
        ? "There is no session “\(name)”."
        : "There is no session “\(name)”; perhaps \(near.joined(separator: " or ")) was meant."
    case .ambiguous(let letters, let matches):
      "Several sessions begin with “\(letters)”: \(matches.joined(separator: ", "))."
    case .removed(let code): "The session \(code) has been removed from the journal."
    case .wentOnElsewhere(let code): "The session \(code) went on in another window."
    case .tracesRemain: "The words were removed, but copies of them may remain in the journal's files."
    }
  }

  /// What to do next, as one plain sentence.
  public var advice: String {
    switch self {
    case .full: "Make room on the disk, or name another folder with --data; what is played now can be exported."
    case .readOnly: "Change its permissions, or name another folder with --data; what is played now can be exported."
    case .locked: "Close other windows in which dyad runs, and start again; what is played now can be exported."
    case .damaged:
      "Start dyad again: the damaged file is set aside under a dated name, and a new journal is begun."
    case .newer: "Install the newer version again, or name another folder with --data."
    case .unusable: "Name another folder with --data; what is played now can be exported."
    case .disk: "Look to the disk, or name another folder with --data; what is played now can be exported."
    case .unknownSession: "See dyad sessions for all of them."
    case .ambiguous: "Type one more letter."
    case .removed: "What is played now can be exported."
    case .wentOnElsewhere: "Leave this one and resume the session; what is played now can be exported."
    case .tracesRemain:
      "Close other windows in which dyad runs, see that the disk is not full, and start dyad once more."
    }
  }

  /// What an error of the database in a folder comes to.
  init(_ error: any Error, path: String) {
    if let trouble = error as? JournalTrouble {
      self = trouble
      return
    }
    guard let error = error as? DatabaseError else {
      self = .disk(reason: "an unexpected error")
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full
    default: self = .disk(reason: error.message ?? "SQLite gives the code \(error.extendedResultCode.rawValue)")
    }
  }

  /// What an error of the system comes to, at a path.
  init(code: Int32, path: String) {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: self = .full
    case EACCES, EPERM, EROFS: self = .readOnly(path: path)
    default: self = .unusable(path: path, reason: String(cString: strerror(code)))
    }
  }
}
