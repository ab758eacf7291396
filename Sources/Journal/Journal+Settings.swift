// Small values that outlive sessions, such as what was dismissed from the revisit list.

import GRDB
import JournalLink

extension Journal {
  /// The value stored under a name; nil if there is none.
  public func setting(_ name: String) throws(JournalTrouble) -> String? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])?.value(0)
    }
  }

  /// Stores a value under a name; nil deletes it.
  public func set(_ name: String, to value: String?) throws(JournalTrouble) {
    try write { db in
      guard let value else {
        try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
        return
      }
      try db.execute(
        sql: "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        arguments: [name, value])
    }
  }

  /// All values by name, except the journal's own, whose names start with `journal/`.
  public func settings() throws(JournalTrouble) -> [String: String] {
    try read { db in
      var settings: [String: String] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT name, value FROM setting") {
        let name = try row.value(0, as: String.self)
        if !name.hasPrefix(Self.reservedPrefix) { settings[name] = try row.value(1) }
      }
      return settings
    }
  }

  /// Dismisses an item of the revisit list for ever (docs/trainee.md §7). `item` is its name in the list.
  public func dismissRevisit(_ item: String) throws(JournalTrouble) {
    try set(Self.dismissedPrefix + item, to: String(clock().seconds))
  }

  /// The items that were dismissed.
  public func dismissedRevisits() throws(JournalTrouble) -> Set<String> {
    Set(
      try settings().keys.filter { $0.hasPrefix(Self.dismissedPrefix) }
        .map { String($0.dropFirst(Self.dismissedPrefix.count)) })
  }

  private static let dismissedPrefix = "revisit-dismissed/"
}
