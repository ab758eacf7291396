// What is taken for an identifying detail, and what is not.

import Journal
import JournalLink
import Testing

@Suite("Identifying details")
struct IdentifyingDetailsTests {
  @Test(
    "these look like details of a real person",
    arguments: [
      ("NHS 943 476 5919 today", "nhs-number", "943 476 5919"),
      ("943-476-5919", "nhs-number", "943-476-5919"),
      ("number 9434765919.", "nhs-number", "9434765919"),
      ("born 3/4/1961", "date", "3/4/1961"),
      ("03.04.61", "date", "03.04.61"),
      ("dob 03 - 04 - 1961", "date", "03 - 04 - 1961"),
      ("1961-04-03", "date", "1961-04-03"),
      ("on 3rd of April 1961, she", "date", "3rd of April 1961"),
      ("3 Apr '61", "date", "3 Apr '61"),
      ("APRIL 3, 1961", "date", "APRIL 3, 1961"),
      ("lives in SW1A 1AA", "postcode", "SW1A 1AA"),
      ("m1 1ae", "postcode", "m1 1ae"),
      ("(EC1A1BB)", "postcode", "EC1A1BB"),
      ("write to jo.bloggs+x@mail.example.org.", "email", "jo.bloggs+x@mail.example.org"),
      ("ring 07700 900123", "phone", "07700 900123"),
      ("(020) 7946 0018", "phone", "(020) 7946 0018"),
      ("0161 496 0000", "phone", "0161 496 0000"),
      ("07700900123", "phone", "07700900123"),
      ("+44 7700 900123", "phone", "+44 7700 900123"),
      ("+441614960000", "phone", "+441614960000"),
    ])
  func found(text: String, kind: String, words: String) {
    let findings = IdentifyingDetails.findings(in: text)
    #expect(findings.map { [$0.kind.rawValue, $0.words] } == [[kind, words]])
    for finding in findings { #expect(text[finding.range] == finding.words) }
  }

  @Test(
    "these do not",
    arguments: [
      "", "I went too fast at part 3.", "She asked twice in 2026.", "On 12 March he came late.", "B12 5mg daily",
      "3 to 4 times in 10 days", "a 50/50 chance", "half past 10.30", "200 mg, then 100 mg", "scores 2/3/4 and more",
      "met 5 · held lightly 2 · went by 3", "ms-h 1.0.0", "an @ alone", "ICD-10 F32.1", "1234567890123456789",
      "she may march in 10 minutes", "10 may be too many for 20 people", "CR23 and OP98",
    ])
  func left(text: String) {
    #expect(IdentifyingDetails.findings(in: text).map(\.words) == [])
  }

  @Test("several are found in order, and none is taken for two things")
  func several() {
    let text = "Jo (jo@example.org, 07700 900123), born 03/04/1961, NHS 943 476 5919, SW1A 1AA"
    #expect(IdentifyingDetails.findings(in: text).map(\.kind) == [.email, .phone, .date, .nhsNumber, .postcode])
  }

  @Test("long texts of one character are searched in time")
  func long() {
    for sign in ["a", "0", "@", "1 ", "a@", "+", "0-", ".", "1/1/"] {
      let text = String(repeating: sign, count: 5_000)
      #expect(IdentifyingDetails.findings(in: text).allSatisfy { !$0.words.isEmpty })
    }
  }
}
