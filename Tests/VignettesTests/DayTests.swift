// Days: read, written and added to without a clock.

import Testing
import Vignettes

@Suite("Days")
struct DayTests {
  @Test(
    "days are read and written alike, and one follows another",
    arguments: [
      ("1970-01-01", "1970-01-02", 0), ("1970-02-28", "1970-03-01", 58), ("2000-02-28", "2000-02-29", 11_015),
      ("1900-02-28", "1900-03-01", -25_509), ("2031-12-31", "2032-01-01", 22_644),
      ("0000-03-01", "0000-03-02", -719_468),
    ])
  func following(_ sample: (day: String, next: String, number: Int)) throws {
    let day = try #require(Day(sample.day))
    #expect(day.number == sample.number)
    #expect(day.description == sample.day)
    #expect(day.adding(days: 1) == Day(sample.next))
    #expect(day < day.adding(days: 1))
  }

  @Test("every day of four centuries comes back from its number")
  func roundTrip() throws {
    var day = try #require(Day("1899-12-31"))
    for _ in 0..<146_200 {
      #expect(Day(day.description) == day)
      day = day.adding(days: 1)
    }
  }

  @Test(
    "what is no day is none",
    arguments: ["", "2031-02-29", "2031-13-01", "2031-00-10", "31-05-04", "2031-5-4", "2031-05-32", "２031-05-04"])
  func refused(_ text: String) { #expect(Day(text) == nil) }

  @Test(
    "some months later it is the same day, or the last of a shorter month",
    arguments: [
      ("2026-11-21", 3, "2027-02-21"), ("2026-11-30", 3, "2027-02-28"), ("2028-02-29", 24, "2030-02-28"),
      ("2027-12-31", 2, "2028-02-29"), ("2031-05-04", -1, "2031-05-04"), ("9999-12-31", 1, "9999-12-31"),
    ])
  func months(_ sample: (day: String, months: Int, later: String)) throws {
    #expect(try #require(Day(sample.day)).adding(months: sample.months).description == sample.later)
  }

  @Test("a day is made from parts that its calendar has, and from no others")
  func parts() {
    #expect(Day(year: 2028, month: 2, day: 29)?.description == "2028-02-29")
    for (year, month, day) in [(2027, 2, 29), (2027, 4, 31), (2027, 0, 1), (2027, 13, 1), (10_000, 1, 1), (-1, 1, 1)] {
      #expect(Day(year: year, month: month, day: day) == nil)
    }
  }

  @Test("a time of day is left aside, and nothing overflows")
  func edges() throws {
    #expect(Day("2031-05-04T10:00:00Z") == Day("2031-05-04"))
    let day = try #require(Day("2031-05-04"))
    #expect(day.adding(days: .max) == day)
    #expect(Day(number: .max).description == "9999-12-31")
    #expect(Day(number: .min).description == "0000-01-01")
  }
}
