// A calendar day that can be counted on from. Nothing here reads a clock: callers say which day it is.

/// A day of the Gregorian calendar, counted from 1970-01-01.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let number: Int

  /// Makes a day from its number, kept within the years 0 to 9999.
  public init(number: Int) { self.number = min(max(number, -719_528), 2_932_896) }

  /// Reads `YYYY-MM-DD`, alone or before a `T`; nil for anything else, a day that its month does not have included.
  public init?(_ text: String) {
    let date = text.prefix { $0 != "T" }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
    guard description == date else { return nil }
  }

  /// Makes a day from its parts; nil for a day that its month does not have, or a year outside 0 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    number = Self.number(year: year, month: month, day: day)
    guard civil == (year, month, day) else { return nil }
  }

  /// The same day some months later, 0 to 1200; the last of its month if the month is shorter.
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let count = year * 12 + month - 1 + min(max(months, 0), 1200)
    return stride(from: day, to: 0, by: -1).lazy
      .compactMap { Day(year: count / 12, month: count % 12 + 1, day: $0) }.first ?? self
  }

  /// The day so many days later.
  public func adding(days: Int) -> Day {
    let sum = number.addingReportingOverflow(days)
    return sum.overflow ? self : Day(number: sum.partialValue)
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    func padded(_ value: Int, to width: Int) -> String {
      String(repeating: "0", count: max(width - "\(value)".count, 0)) + "\(value)"
    }
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  /// `24 November 2026`.
  public var spoken: String {
    let (year, month, day) = civil
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return months.indices.contains(month - 1) ? "\(day) \(months[month - 1]) \(year)" : description
  }

  /// Whether one day comes before another.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  // Years run from March here, so that the leap day is the last of its year; 146 097 days make 400 years.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = year + 400 - (month <= 2 ? 1 : 0)
    let (era, yearOfEra) = (shifted / 400, shifted % 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return (era - 1) * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private var civil: (year: Int, month: Int, day: Int) { Self.civil(number) }

  /// The parts of the day with this number, in a calendar without end.
  package static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = days / 146_097 - (days % 146_097 < 0 ? 1 : 0)
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return (
      yearOfEra + era * 400 + (month >= 10 ? 1 : 0), (month + 2) % 12 + 1, dayOfYear - (153 * month + 2) / 5 + 1
    )
  }
}
