// Dates from seconds, without a calendar.

import Foundation
import Journal
import JournalLink
import Testing

@Suite("Timestamps")
struct TimestampTests {
  @Test("dates are those of the calendar")
  func dates() {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    for day in stride(from: -40_000, through: 60_000, by: 37) {
      for second in [0, 86_399] {
        let seconds = Int64(day * 86_400 + second)
        let parts = calendar.dateComponents(
          [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(seconds)))
        let expected = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
        #expect(Timestamp(seconds: seconds).date == expected)
      }
    }
  }

  @Test("the ends of time do not trap")
  func ends() {
    #expect(Timestamp(seconds: .min).earlier(byDays: 90) == Timestamp(seconds: .min))
    #expect(Timestamp(seconds: 0).earlier(byDays: .max) == Timestamp(seconds: .min))
    #expect(!Timestamp(seconds: .min).date.isEmpty)
    #expect(!Timestamp(seconds: .max).date.isEmpty)
  }
}
