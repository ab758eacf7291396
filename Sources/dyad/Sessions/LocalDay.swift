// The day of a moment in this machine's time zone.

import Glibc
import JournalLink
import Reports
import Vignettes

extension Day {
  /// The day of a moment in the machine's time zone, or in universal time if the system does not know it.
  static func local(_ moment: Timestamp) -> Day {
    var seconds = time_t(moment.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return Day(moment.date) ?? Day(number: 0) }
    let local = moment.seconds.addingReportingOverflow(Int64(parts.tm_gmtoff))
    let day: Int64 = 86_400
    let whole = local.partialValue / day - (local.partialValue % day < 0 ? 1 : 0)
    return local.overflow ? Day(number: 0) : Day(number: Int(whole))
  }

  /// Today in the machine's time zone.
  static var today: Day { local(Timestamp(seconds: Int64(time(nil)))) }
}
