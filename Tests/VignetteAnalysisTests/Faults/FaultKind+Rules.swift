// Faults of vignettes that can be read, and only then be judged.

import VignetteLoader

extension FaultKind {
  /// The sentence of a work that the corpus takes as the source of every case.
  static let borrowed = "The small grey heron stood beside the frozen canal until the evening came back."

  static let rules: [FaultKind] = [
    .saying("It had been a failed attempt.", in: "scenes/*/text", "safety-wording"),
    .saying("The risk is high.", in: "scenes/*/options/*/why", "safety-risk-level"),
    .saying("The overdose was thirty tablets.", in: "scenes/*/options/*/why", "safety-method-detail"),
    .saying("Or all of the above.", in: "scenes/*/options/*/line", "opt-all-of-above"),
    .saying("This is your transference.", in: "scenes/*/options/*/line", "opt-jargon"),
    .saying("Pull yourself together.", in: "scenes/*/options/*/line", "opt-strawman"),
    .saying("This was a mistake.", in: "scenes/*/options/*/why", "score-why-verdict"),
    .saying("It was a victory.", in: "endings/*/possible", "ending-verdict"),
    .saying("In the corridor stood an addict.", in: "scenes/*/text", "portray-label-first"),
    .saying("The number is 020 7946 0958.", in: "scenes/*/text", "priv-identifiable"),
    .saying("The QXZT has written.", in: "scenes/*/options/*/why", "lang-abbrev"),
    .saying(String(repeating: "x", count: 120), in: "scenes/*/options/*/why", "lang-width"),
    .saying(borrowed, in: "scenes/*/options/*/why", "rights-verbatim"),
    .value("\"To write: what comes back.\"", at: "scenes/*/options/*/reply", "meta-placeholder", rules: true),
    .value("\"Dr Anna Brown\"", at: "authors/*/initials", "meta-initials", rules: true),
    .value("\"[He looks away.\"", at: "scenes/*/options/*/reply", "lang-marks", rules: true),
    FaultKind("opt-duplicate-idea", "the words of the option before", rules: true) { surgery, random in
      let lines = surgery.all("scenes/*/options/*/line")
      let pairs = zip(lines, lines.dropFirst()).filter { first, second in
        first.path[1] == second.path[1] && first.value.string != nil && second.value.string != nil
          && [first, second].allSatisfy { place in
            guard let scene = Int(place.path[1]), let option = Int(place.path[3]) else { return false }
            return surgery.root["scenes"]?[scene]?["options"]?[option]?["when"] == nil
          }
      }
      return CaseSurgery.any(of: pairs, &random).map { surgery.replacing($0.1, with: $0.0.value.sourceText) }
    },
    .value("\"2020-01-01\"", at: "review_by", "meta-review-expired", rules: true),
    .value("\"mine\"", at: "licence", "meta-licence", rules: true),
    FaultKind("meta-accepted-nothing", "a warning accepted that nobody has", rules: true) { surgery, _ in
      let text = "\n  \"accepted\": [ { \"rule\": \"opt-clangs\", \"reason\": \"None.\" } ],"
      return surgery.root["accepted"] == nil ? surgery.inserting(text, at: surgery.root.range.start + 1, mark: 20) : nil
    },
    FaultKind("rights-source-declared", "no source", rules: true) { surgery, _ in
      guard surgery.root["origin"]?.string == "derived" else { return nil }
      return surgery.all("sources").first.map { place in
        var cut = surgery.replacing(place, with: "[]")
        cut.offset = place.value.keyRange?.start ?? 0
        return cut
      }
    },
    FaultKind("graph-unreachable", "a scene to which nothing leads", rules: true) { surgery, random in
      guard let sitting = surgery.root["sittings"]?[0]?["id"]?.string,
        let next = surgery.root["endings"]?[0]?["id"]?.string
      else { return nil }
      return surgery.any("scenes/*", &random).map { place in
        let page =
          "{\n\"id\": \"an-island\", \"kind\": \"page\", \"sitting\": \"\(sitting)\", \"title\": \"Island\",\n"
          + "\"text\": \"Nobody comes here.\", \"next\": \"\(next)\" },\n"
        return surgery.inserting(page, at: place.value.range.start, mark: 2)
      }
    },
    FaultKind("graph-dead-end", "a way on that leads nowhere", rules: true) { surgery, random in
      surgery.any("scenes/*/options/*/next", &random) { $0.value.string != nil }.map {
        surgery.replacing($0, with: "\"nowhere-at-all\"")
      }
    },
    FaultKind("graph-cycle", "a way on that leads back", rules: true) { surgery, random in
      surgery.any("scenes/*/options/*/next", &random) { $0.value.string != nil }.flatMap { place in
        let scene = Int(place.path[1]).flatMap { surgery.root["scenes"]?[$0]?["id"]?.sourceText }
        return scene.map { surgery.replacing(place, with: $0) }
      }
    },
    FaultKind("graph-condition-never", "an option that waits for the one beside it", rules: true) { surgery, random in
      surgery.any("scenes/*/options/*", &random) { place in
        place.path[3] != "0" && place.value["when"] == nil
      }.flatMap { place in
        let first = Int(place.path[1]).flatMap { surgery.root["scenes"]?[$0]?["options"]?[0]?["id"]?.string }
        return first.map {
          surgery.inserting("\n\"when\": \"chose \($0)\",", at: place.value.range.start + 1, mark: 9)
        }
      }
    },
    FaultKind("id-script-word", "an option called by a command", rules: true) { surgery, random in
      surgery.any("scenes/*/options/*/id", &random).map { surgery.replacing($0, with: "\"skip\"") }
    },
    FaultKind("opt-does-missing", "an option that does not say what it does", rules: true) { surgery, random in
      surgery.any("scenes/*/options/*", &random) { $0.value["does"] != nil }.flatMap { option in
        let list = surgery.all("scenes/\(option.path[1])/options").first
        guard var cut = surgery.removing("does", from: option), let list else { return nil }
        cut.offset = list.value.keyRange?.start ?? 0
        return cut
      }
    },
    .value(
      "\"asks at once, and then asks again, and once more\"", at: "scenes/*/options/*/does", "opt-does-words",
      rules: true),
    .added("\"twin_of\": \"nowhere/nobody\"", to: "scenes/*/options/*", without: "twin_of", "opt-twin"),
    .added("\"asks\": { \"words\": \"Is there a zeppelin?\" }", to: "scenes/*", without: "asks", "opt-answers"),
    FaultKind("score-skill-on-act", "a skill on an option that acts out", rules: true) { surgery, random in
      surgery.any("scenes/*/options/*", &random) { option in
        option.value["takes_up"]?.members.contains { $0.value.string != nil } ?? false
      }.map { option in
        let skills = surgery.all(option.path.joined(separator: "/") + "/skills").first
        return skills.map { surgery.replacing($0, with: "[\"sk-h-empathy\"]") }
          ?? surgery.inserting("\n\"skills\": [\"sk-h-empathy\"],", at: option.value.range.start + 1, mark: 1)
      }
    },
    .value("[\"sf-task-safeguard\"]", at: "objectives/*/tasks", "safety-never-due", rules: true),
    FaultKind("score-marker-no-cue", "a cue that nobody has read", rules: true) { surgery, random in
      surgery.any("scenes/*/live/*/cue", &random).map { surgery.replacing($0, with: "\"a zeppelin over Leeds\"") }
    },
  ]
}
