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

  @Test func longNamesMayDifferByThreeLetters() {
    #expect(NearestName.suggestion(for: "countertransxxxence", among: ["countertransference"]) == "countertransference")
    #expect(NearestName.suggestion(for: "countertranxxxxence", among: ["countertransference"]) == nil)
  }
}
