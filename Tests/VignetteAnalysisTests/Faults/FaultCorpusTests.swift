// Every fault of the corpus is found, under its code and at its line.

import Diagnostics
import Testing

@Suite("Broken cases")
struct FaultCorpusTests {
  @Test("every fault is found at its line", arguments: FaultKind.all.indices)
  func found(_ number: Int) {
    let kind = FaultKind.all[number]
    let cases = FaultCorpus.cases(of: kind)
    #expect(!cases.isEmpty, "no case could be broken by \(kind.name)")
    for broken in cases {
      let findings = FaultCorpus.findings(in: broken.bytes, withRules: kind.needsRules)
      let lines = LineIndex(broken.bytes)
      let places = findings.filter { $0.code == kind.code }.compactMap { finding in
        finding.range.map { lines.line(ofByte: $0.start) }
      }
      #expect(
        places.contains(broken.line),
        """
        \(kind.code) of \(kind.name) in \(broken.original): expected on line \(broken.line), found on \(places); \
        all: \(findings.prefix(8).map { "\($0.code) \($0.message.prefix(80))" })
        """)
    }
  }

  @Test(
    "the corpus holds three hundred cases and more, of every family of codes, and no shipped case has any of these faults"
  )
  func extent() {
    let cases = FaultKind.all.flatMap(FaultCorpus.cases)
    #expect(cases.count >= 300, "\(cases.count) cases")
    #expect(Set(cases.map(\.bytes)).count == cases.count, "two cases are alike")
    let codes = Set(cases.map(\.kind.code))
    #expect(codes.count >= 50, "\(codes.count) codes")
    let families = Set(codes.compactMap { $0.split(separator: "-").first.map(String.init) })
    #expect(
      families == [
        "json", "shape", "id", "marker", "meta", "score", "lang", "graph", "safety", "opt", "ending", "portray", "priv",
        "rights",
      ])
    for (number, original) in FaultCorpus.originals.enumerated() {
      let isJudged = number < FaultCorpus.judged
      let found = Set(FaultCorpus.findings(in: original.bytes, withRules: isJudged).map(\.code))
      #expect(found.isDisjoint(with: codes), "\(original.name) has \(found.intersection(codes))")
    }
  }
}
