// Where in a data folder the journal lies.

/// The place of a journal.
package enum JournalPlace {
  /// The journal's own folder in a data folder, which may hold other things and be open to others.
  package static func folder(in dataFolder: String) -> String { dataFolder + "/journal" }
}
