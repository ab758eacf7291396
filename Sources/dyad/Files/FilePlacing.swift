// Gives a finished file its name without replacing another, on any file system.

import CFileNaming
import Glibc

/// Publishes finished files under their names.
enum FilePlacing {
  /// System calls, each of which returns 0 or an error number.
  struct Calls {
    /// Renames, unless the new name is taken.
    var rename: (_ old: String, _ new: String) -> Int32
    /// Adds a second name, unless it is taken.
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

  /// What a file system returns for a call that it does not support. USB sticks have no links, and some network and
  /// FUSE file systems cannot rename without replacing.
  private static let unknown = [EINVAL, ENOSYS, EOPNOTSUPP, EPERM, EMLINK]

  /// Gives a draft its name. Returns 0 or an error number, EEXIST if the name is taken.
  ///
  /// If the file system supports neither call, the bytes are written under the name: other programs may see part of the
  /// file for a moment, but a failure leaves none.
  static func publish(
    _ draft: String, as name: String, _ bytes: [UInt8], mode: mode_t, calls: Calls = .system
  ) -> Int32 {
    for call in [calls.rename, calls.link] {
      let code = call(draft, name)
      if !unknown.contains(code) { return code }
    }
    return calls.create(name, bytes, mode)
  }
}
