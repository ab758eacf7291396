// Near matches for unknown names.

import Diagnostics
import Testing

@Suite struct NearestNameTests {
  static let known = ["scenes", "sittings", "options", "why", "say", "counters"]

  @Test(arguments: [
    ("scene", "scenes"), ("sceens", "scenes"), ("optoins", "options"), ("opttions", "options"), ("wyh", "why"),
    ("sy", "say"), ("settingz", "sittings"), ("conuterz", "counters"), ("Scenes", "scenes"),
  ]) func findsTheNearest(_ name: String, _ meant: String) {
    #expect(NearestName.suggestion(for: name, among: Self.known) == meant)
  }

  @Test(arguments: ["", "endings", "xyz", "scenes", "marker"]) func findsNothingFar(_ name: String) {
    #expect(NearestName.suggestion(for: name, among: Self.known) == nil)
  }

  @Test func theFirstOfEquallyNearOnesWins() {
    #expect(NearestName.suggestion(for: "bat", among: ["cat", "hat", "bat"]) == "cat")
    #expect(NearestName.suggestion(for: "bat", among: ["hat", "cat"]) == "hat")
  }

  @Test func theNearerWinsOverTheFirst() {
    #expect(NearestName.suggestion(for: "regimen", among: ["regiments", "regimens"]) == "regimens")
  }

  @Test func whatIsTooLongForANameHasNoNearMatch() {
    let long = String(repeating: "a", count: 130)
    #expect(NearestName.suggestion(for: long, among: [long + "b"]) == nil)
    #expect(NearestName.suggestion(for: "aaaa", among: [long]) == nil)
    #expect(NearestName.suggestion(for: String(long.prefix(119)), among: [String(long.prefix(120))]) != nil)
  }

  /// Against the distance as it is defined, on all short words of two letters and on random longer ones.
  @Test func theDistanceIsThatOfItsDefinition() {
    let letters = ["", "a", "b", "é", "aa", "ab", "ba", "bb", "aab", "aba", "baa", "abb", "bab", "bba", "abab", "baab"]
    let words = letters.flatMap { first in letters.map { first + "xyz" + $0 } }
    for name in words.prefix(64) {
      let limit = max(1, min(3, name.unicodeScalars.count / 3))
      for other in words where other != name {
        let near = Self.distance(Array(name.unicodeScalars), Array(other.unicodeScalars)) <= limit
        #expect((NearestName.suggestion(for: name, among: [other]) != nil) == near, "\(name) and \(other)")
      }
    }
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var table = Array(repeating: Array(0...right.count), count: left.count + 1)
    for row in 0...left.count { table[row][0] = row }
    for row in 1...max(left.count, 1) where row <= left.count {
      for column in 1...max(right.count, 1) where column <= right.count {
        let same = left[row - 1] == right[column - 1]
        var best = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          best = min(best, table[row - 2][column - 2] + 1)
        }
        table[row][column] = best
      }
    }
    return table[left.count][right.count]
  }

  @Test func longNamesMayDifferByThreeLetters() {
    #expect(NearestName.suggestion(for: "countertransxxxence", among: ["countertransference"]) == "countertransference")
    #expect(NearestName.suggestion(for: "countertranxxxxence", among: ["countertransference"]) == nil)
  }
}
