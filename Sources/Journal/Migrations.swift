// The schema, version by version. Shipped versions are frozen: old journals open for ever.

import GRDB

/// Brings a journal of any earlier version to the current one. Migrations use none of the program's types, whose
/// changes would change them.
enum Migrations {
  static let all: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { try $0.execute(sql: v1) }
    migrator.registerMigration("v2") { try $0.execute(sql: v2) }
    return migrator
  }()

  /// Adds the scene of a drill, and when a session was resumed.
  private static let v2 = """
    ALTER TABLE session ADD COLUMN drilled TEXT;

    CREATE TABLE resumption (
      session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;
    """

  private static let v1 = """
    CREATE TABLE vignette_copy (
      content_hash TEXT NOT NULL PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE session (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      code TEXT NOT NULL UNIQUE,
      vignette TEXT NOT NULL,
      title TEXT NOT NULL,
      version TEXT NOT NULL,
      play_hash TEXT NOT NULL,
      content_hash TEXT NOT NULL REFERENCES vignette_copy (content_hash),
      scoring_version INTEGER NOT NULL,
      mode TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      last_at INTEGER NOT NULL,
      event_count INTEGER NOT NULL,
      place TEXT,
      closed INTEGER NOT NULL,
      keeps_check_ins INTEGER NOT NULL DEFAULT 0,
      continues INTEGER REFERENCES session (id) ON DELETE SET NULL
    ) STRICT;

    CREATE INDEX session_by_copy ON session (content_hash);
    CREATE INDEX session_by_continued ON session (continues) WHERE continues IS NOT NULL;

    CREATE TABLE event (
      session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE check_in (
      session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      at INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (session, number)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX check_in_by_age ON check_in (at);

    CREATE TABLE note (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      session INTEGER REFERENCES session (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      scene TEXT,
      written_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      parts TEXT NOT NULL
    ) STRICT;

    CREATE INDEX note_by_session ON note (session);

    CREATE TABLE setting (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
