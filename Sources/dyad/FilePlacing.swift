// Gives a finished file its name, and never takes the place of another, on whatever file system it is.

import CFileNaming
import Glibc

/// Puts finished files in their places.
enum FilePlacing {
  /// The calls of the system, each of which gives 0 or the number of the error.
  struct Calls {
    /// Renames, where nothing of the new name is there.
    var rename: (_ old: String, _ new: String) -> Int32
    /// Gives a second name, where nothing of it is there.
    var link: (_ old: String, _ new: String) -> Int32
    /// Writes a new file, whole or not at all.
    var create: (_ name: String, _ bytes: [UInt8], _ mode: mode_t) -> Int32

    static var system: Calls {
      Calls(
        rename: { file_rename_to_free_name($0, $1) == 0 ? 0 : errno },
        link: { Glibc.link($0, $1) == 0 ? 0 : errno },
        create: { FileWriting.put($1, to: $0, mode: $2) })
    }
  }

  /// What a file system says to a call that it does not know. Those of USB sticks have no links, and some of networks and
  /// of other programs cannot rename without replacing.
  private static let unknown = [EINVAL, ENOSYS, EOPNOTSUPP, EPERM, EMLINK]

  /// Gives a draft its name; gives 0, or the number of the error, which is EEXIST where something has the name.
  ///
  /// Where no name can be given, the bytes are written under it: those who look on may see a part of the file for a
  /// moment, but a failure leaves none.
  static func place(
    _ draft: String, as name: String, _ bytes: [UInt8], mode: mode_t, calls: Calls = .system
  ) -> Int32 {
    for call in [calls.rename, calls.link] {
      let code = call(draft, name)
      if !unknown.contains(code) { return code }
    }
    return calls.create(name, bytes, mode)
  }
}
