// Where the journal is in a data folder.

/// The path of a journal.
package enum JournalPath {
  /// The journal's own folder, since the data folder may hold other things and be open to others.
  package static func folder(in dataFolder: String) -> String { dataFolder + "/journal" }
}
