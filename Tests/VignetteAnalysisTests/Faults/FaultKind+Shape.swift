// Faults of JSON that is no vignette.

import TestSupport
import VignetteLoader

extension FaultKind {
  static let shape: [FaultKind] = [
    .missing("title", of: "scenes/*", "shape-missing-field"),
    .missing("sitting", of: "scenes/*", "shape-missing-field"),
    .missing("reply", of: "scenes/*/options/*", "shape-missing-field"),
    .missing("next", of: "scenes/*/options/*", "shape-missing-field"),
    .missing("hard", of: "endings/*", "shape-missing-field"),
    .missing("weight", of: "scenes/*/live/*", "shape-missing-field"),
    .missing("why", of: "scenes/*/options/*", "score-why-missing"),
    .missing("licence", of: "", "meta-required"),
    .missing("review_by", of: "", "meta-required"),
    .missing("summary", of: "", "meta-required"),
    FaultKind("shape-unknown-field", "a field that there is not") { surgery, random in
      surgery.any("**", &random) { place in
        ["scenes", "endings", "sittings"].contains(place.path.first) && place.path.count == 2
      }.map { surgery.inserting("\n      \"colour\": \"grey\",", at: $0.value.range.start + 1, mark: 7) }
    },
    .value("12", at: "scenes/*/title", "shape-wrong-type"),
    .value("\"yes\"", at: "scenes/*/options/*/meets", "shape-wrong-type"),
    .value("\"one\"", at: "scenes/*/live/*/weight", "shape-wrong-type"),
    .value("{}", at: "scenes/*/options/*/why", "shape-wrong-type"),
    .value("0", at: "minutes", "shape-bad-value"),
    .value("\"loud\"", at: "scenes/*/options/*/tone", "shape-bad-value"),
    .value("7", at: "scenes/*/live/*/weight", "shape-bad-value"),
    .value("\"2026-02-30\"", at: "review_by", "shape-bad-value"),
    .value("\"\"", at: "scenes/*/title", "shape-bad-value"),
    FaultKind("shape-duplicate-id", "the id of another option") { surgery, random in
      let ids = surgery.all("scenes/*/options/*/id")
      guard ids.count > 1, let number = CaseSurgery.any(of: Array(ids.indices.dropFirst()), &random) else { return nil }
      return surgery.replacing(ids[number], with: ids[number - 1].value.sourceText)
    },
    .value("\"another-day\"", at: "scenes/*/sitting", "shape-unknown-name"),
    .value("\"the-first-of-all\"", at: "start", "shape-unknown-name"),
    .value("\"the-lost-scene\"", at: "cuts/*/scene", "shape-unknown-name"),
    .value("\"alliance is (firm\"", at: "scenes/*/options/*/when", "shape-condition"),
    .value("\"never-declared\"", at: "scenes/*/options/*/when", "shape-condition-name"),
    .value("\"chose nobody-s-option\"", at: "scenes/*/options/*/when", "shape-condition-name"),
    FaultKind("shape-not-live", "a marker taken up that is not live") { surgery, random in
      let known = Set(surgery.places.flatMap { [$0.path.last ?? "", $0.value.string ?? ""] })
      let unused = Shipped.catalogue.markers.map(\.id.text).filter { $0.hasPrefix("rt-") && !known.contains($0) }
      guard let marker = CaseSurgery.any(of: unused, &random) else { return nil }
      return surgery.any("scenes/*/options/*/takes_up", &random) { !$0.value.isEmpty }.map {
        surgery.inserting("\n            \"\(marker)\": 1,", at: $0.value.range.start + 1, mark: 13)
      }
    },
    .value("2", at: "schema_version", "shape-schema-version"),
    FaultKind("shape-top-level", "a list round the whole file") { surgery, _ in
      var cut = surgery.inserting("[", at: 0)
      cut.bytes.append(UInt8(ascii: "]"))
      return cut
    },
    .value("\"The Last One\"", at: "endings/*/id", "id-format"),
    .value("\"" + String(repeating: "long-", count: 30) + "id\"", at: "scenes/*/options/*/id", "id-format"),
    .value("\"sk-h-pausing\"", at: "scenes/*/options/*/skills/*", "marker-unknown"),
    .value("\"tr-no-such-thing\"", at: "themes/*", "marker-unknown"),
    .value("\"sf-task-sing\"", at: "safety_tasks/*/task", "marker-unknown"),
    .inText("a\u{200B}b", "lang-control-chars"),
    .inText("a\u{0301}", "lang-control-chars"),
  ]
}
