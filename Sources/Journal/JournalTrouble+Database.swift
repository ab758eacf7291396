// Turns errors of the database into troubles.

import GRDB
import JournalLink

extension JournalTrouble {
  /// The trouble for an error of the database in a folder.
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
    case .SQLITE_IOERR: self = .disk(reason: "the disk gives an error")
    default: self = .disk(reason: error.message ?? "SQLite gives the code \(error.extendedResultCode.rawValue)")
    }
  }
}
