// The day of a moment on this machine.

import Glibc
import JournalLink
import Reports

extension Day {
  /// The day of a moment on this machine's clock; in universal time where the system has no calendar.
  static func local(_ moment: Timestamp) -> Day {
    var seconds = time_t(moment.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return Day(moment.date) ?? Day(number: 0) }
    // What is left of the day is taken off by the offset from universal time.
    let local = moment.seconds.addingReportingOverflow(Int64(parts.tm_gmtoff))
    let day: Int64 = 86_400
    let whole = local.partialValue / day - (local.partialValue % day < 0 ? 1 : 0)
    return local.overflow ? Day(number: 0) : Day(number: Int(whole))
  }

  /// The present day on this machine's clock.
  static var today: Day { local(Timestamp(seconds: Int64(time(nil)))) }
}
