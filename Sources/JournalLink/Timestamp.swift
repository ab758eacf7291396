// A moment in time as the journal keeps it. Callers supply the clock.

import Vignettes

/// Whole seconds since the beginning of 1970, in universal time.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// The seconds; negative before 1970.
  public let seconds: Int64

  /// Makes a moment from seconds since the beginning of 1970.
  public init(seconds: Int64) { self.seconds = seconds }

  /// The moment this many days earlier, or the earliest there is.
  public func earlier(byDays days: Int) -> Timestamp {
    let (span, isTooLong) = Int64(days).multipliedReportingOverflow(by: Self.day)
    let (moment, isTooEarly) = seconds.subtractingReportingOverflow(span)
    return Timestamp(seconds: isTooLong || isTooEarly ? .min : moment)
  }

  /// The date in universal time, such as `2026-11-21`, for file names.
  public var date: String {
    let (year, month, day) = Day.civil(Int(Self.floored(seconds, by: Self.day)))
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number.magnitude)
      return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The moment in universal time as RFC 3339 writes it, such as `2026-11-21T08:05:00Z`.
  public var moment: String {
    let second = seconds - Self.floored(seconds, by: Self.day) * Self.day
    func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(date)T\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  private static func floored(_ number: Int64, by divisor: Int64) -> Int64 {
    number / divisor - (number % divisor < 0 ? 1 : 0)
  }

  private static let day: Int64 = 86_400

  /// Orders moments in time.
  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}
