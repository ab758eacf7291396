// The clock of a group session, which goes on while the program is not running.

import Glibc

/// The time of day as group sessions count it.
enum GroupClock {
  /// Seconds since 1970.
  static var now: Int { time(nil) }
}
