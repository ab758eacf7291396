// The journal's path in a data folder, and whether a journal can be made there.

import Glibc

/// The path of a journal.
package enum JournalPath {
  /// The journal's own folder, since the data folder may hold other things and be open to others.
  package static func folder(in dataFolder: String) -> String { dataFolder + "/journal" }

  /// Why a data folder neither has a journal nor can get one; nil if it may. Takes a few system calls and changes
  /// nothing.
  package static func obstacle(in dataFolder: String) -> JournalTrouble? {
    let folder = folder(in: dataFolder)
    var nearest = folder
    while access(nearest, F_OK) != 0 {
      guard errno == ENOENT else { return JournalTrouble(code: errno, path: folder) }
      guard let slash = nearest.lastIndex(of: "/") else {
        nearest = "."
        break
      }
      nearest = slash == nearest.startIndex ? "/" : String(nearest[..<slash])
    }
    guard nearest != folder, access(nearest, W_OK | X_OK) != 0 else { return nil }
    return JournalTrouble(code: errno, path: folder)
  }
}
