// Whether the end of a database is there. SQLite reads what is missing of its last page as zeros, and says nothing.

import GRDB
import Glibc

/// How much of a database stands in its file, and how much in its log.
struct DatabaseLength {
  private let database: String
  private let pageSize: Int
  private let pageCount: Int

  /// What the database says of itself in a transaction.
  init(_ db: Database, at database: String) throws {
    self.database = database
    pageSize = max(try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0, 1)
    pageCount = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
  }

  /// Whether pages are missing at the end that the log does not hold. The file is asked for its size and never opened:
  /// closing it would let go of the locks that SQLite holds in this process.
  var isCut: Bool {
    var status = stat()
    guard stat(database, &status) == 0 else { return false }
    let whole = Int(status.st_size) / pageSize
    guard whole < pageCount else { return false }
    let logged = pagesInLog
    return (whole + 1...pageCount).contains { !logged.contains(UInt32(clamping: $0)) }
  }

  /// The pages that the log holds, by number from 1. SQLite holds no lock on this file.
  private var pagesInLog: Set<UInt32> {
    let descriptor = open(database + "-wal", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    let (head, frame) = (32, 24)
    guard let salt = Self.bytes(of: descriptor, head, at: 0)?[16..<24] else { return [] }
    var pages: Set<UInt32> = []
    var place = head
    // Frames of an earlier round of the log have other salts.
    while let found = Self.bytes(of: descriptor, frame, at: place), found[8..<16].elementsEqual(salt) {
      pages.insert(found.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
      place += frame + pageSize
    }
    return pages
  }

  private static func bytes(of descriptor: Int32, _ count: Int, at place: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(descriptor, &bytes, count, off_t(place)) == count ? bytes : nil
  }
}
