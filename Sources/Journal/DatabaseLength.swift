// Detects a truncated database: SQLite silently reads the missing part of its last page as zeros.

import GRDB
import Glibc

/// How much of a database is in its file, and how much in its log.
struct DatabaseLength {
  private let database: String
  private let pageSize: Int
  private let pageCount: Int

  /// Asks the database itself, in a transaction.
  init(_ db: Database, at database: String) throws {
    self.database = database
    pageSize = max(try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0, 1)
    pageCount = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
  }

  /// Whether pages at the end are neither in the file nor in the log. The file must not be opened here: closing it
  /// would release the locks that SQLite holds in this process.
  var isCut: Bool {
    var status = stat()
    guard stat(database, &status) == 0 else { return false }
    let whole = Int(status.st_size) / pageSize
    guard whole < pageCount else { return false }
    let logged = pagesInLog
    return (whole + 1...pageCount).contains { !logged.contains(UInt32(clamping: $0)) }
  }

  /// The pages in the log, numbered from 1. SQLite holds no locks on this file, so it may be opened.
  private var pagesInLog: Set<UInt32> {
    let descriptor = open(database + "-wal", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    let (head, frame) = (32, 24)
    guard let salt = Self.bytes(of: descriptor, head, at: 0)?[16..<24] else { return [] }
    var pages: Set<UInt32> = []
    var offset = head
    // Old frames, from before the log was restarted, have another salt.
    while let found = Self.bytes(of: descriptor, frame, at: offset), found[8..<16].elementsEqual(salt) {
      pages.insert(found.prefix(4).reduce(0) { $0 << 8 | UInt32($1) })
      offset += frame + pageSize
    }
    return pages
  }

  private static func bytes(of descriptor: Int32, _ count: Int, at offset: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(descriptor, &bytes, count, off_t(offset)) == count ? bytes : nil
  }
}
