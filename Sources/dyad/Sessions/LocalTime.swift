// Moments in words, in the machine's time zone.

import Glibc
import JournalLink

/// A moment in the machine's time zone.
struct LocalTime {
  private let parts: tm
  private let now: tm
  private let days: Int

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// A moment as seen from `now`; nil if the system cannot say what day it is.
  init?(_ moment: Timestamp, from now: Timestamp = .now) {
    var (there, here) = (time_t(moment.seconds), time_t(now.seconds))
    var (parts, present) = (tm(), tm())
    guard localtime_r(&there, &parts) != nil, localtime_r(&here, &present) != nil else { return nil }
    self.parts = parts
    self.now = present
    // Count from midday to midday, or a change of the clocks would count.
    (parts.tm_hour, present.tm_hour) = (12, 12)
    (parts.tm_isdst, present.tm_isdst) = (-1, -1)
    days = Int((difftime(mktime(&present), mktime(&parts)) / 86_400).rounded())
  }

  /// Such as "today at 09:05", "yesterday at 18:20" or "on 3 November at 07:00", with the year if it is another.
  var words: String {
    switch days {
    case 0: "today at \(clock)"
    case 1: "yesterday at \(clock)"
    default: "on \(date) at \(clock)"
    }
  }

  private var date: String {
    let month = Self.months.indices.contains(Int(parts.tm_mon)) ? Self.months[Int(parts.tm_mon)] : ""
    let year = parts.tm_year == now.tm_year ? "" : " \(Int(parts.tm_year) + 1900)"
    return "\(parts.tm_mday) \(month)\(year)"
  }

  private var clock: String { "\(Self.two(parts.tm_hour)):\(Self.two(parts.tm_min))" }

  private static func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension Timestamp {
  /// The present moment.
  static var now: Timestamp { Timestamp(seconds: Int64(time(nil))) }

  /// In words; only the date if the system cannot say what day it is.
  var words: String { LocalTime(self)?.words ?? "on \(date)" }
}
