// The clock of a group session, which runs on while the program does not.

import Glibc

/// The clock of group sessions.
enum GroupClock {
  /// Seconds since 1970.
  static var now: Int { time(nil) }
}
