// Faults that make a file no JSON.

import VignetteLoader

extension FaultKind {
  static let json: [FaultKind] = [
    FaultKind("json-trailing-comma", "a comma after the last entry") { surgery, random in
      surgery.any("**", &random) { !$0.value.isEmpty }.map { place in
        let last = place.value.elements.map(\.range.end).last ?? place.value.members.map(\.value.range.end).last
        return surgery.inserting(",", at: last ?? 0)
      }
    },
    FaultKind("json-missing-comma", "no comma between two entries") { surgery, random in
      let objects = surgery.places.filter { $0.value.fieldRanges.count > 1 }
      guard let fields = CaseSurgery.any(of: objects, &random)?.value.fieldRanges,
        let number = CaseSurgery.any(of: Array(fields.indices.dropLast()), &random)
      else { return nil }
      let (end, next) = (fields[number].upperBound, fields[number + 1].lowerBound)
      guard let comma = surgery.bytes[end..<next].firstIndex(of: UInt8(ascii: ",")) else { return nil }
      var cut = surgery.replacing(comma..<comma + 1, with: [])
      cut.offset = end
      return cut
    },
    FaultKind("json-missing-colon", "no colon after a key") { surgery, random in
      surgery.any("scenes/**", &random) { $0.value.keyRange != nil }.flatMap { place in
        guard let key = place.value.keyRange else { return nil }
        let gap = surgery.bytes[key.end..<place.value.range.start]
        guard let colon = gap.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        var cut = surgery.replacing(colon..<colon + 1, with: [])
        cut.offset = key.end
        return cut
      }
    },
    FaultKind("json-comment", "a comment") { surgery, random in
      surgery.any("**", &random) { $0.value.keyRange != nil }.map {
        surgery.inserting("/* to do */ ", at: $0.value.keyRange?.start ?? 0)
      }
    },
    FaultKind("json-key", "a key without quotation marks") { surgery, random in
      surgery.any("**", &random) { $0.value.keyRange.map { $0.end - $0.start > 4 } ?? false }.map { place in
        let key = place.value.keyRange?.bytes ?? 0..<0
        return surgery.replacing(key, with: Array(surgery.bytes[key].dropFirst().dropLast()))
      }
    },
    FaultKind("json-number", "a number with a needless zero") { surgery, random in
      surgery.any("**", &random) { $0.value.integer.map { $0 > 0 } ?? false }.map {
        surgery.replacing($0, with: "0" + $0.value.sourceText)
      }
    },
    FaultKind("json-literal", "a truth value with a capital") { surgery, random in
      surgery.any("**", &random) { $0.value.bool == true }.map { surgery.replacing($0, with: "True") }
    },
    FaultKind("json-quote", "a text in curly quotation marks") { surgery, random in
      surgery.any("scenes/*/options/*/id", &random).map { place in
        surgery.replacing(place, with: "“\(place.value.string ?? "")”")
      }
    },
    FaultKind("json-unterminated-string", "a text without its closing mark") { surgery, random in
      surgery.any("scenes/*/title", &random).map { place in
        var cut = surgery.replacing(place.value.range.end - 1..<place.value.range.end, with: [])
        cut.offset = place.value.range.start
        return cut
      }
    },
    FaultKind("json-duplicate-key", "a key given twice") { surgery, random in
      surgery.any("scenes/*/title", &random).map { place in
        surgery.inserting(",\n      \"title\": \"Another\"", at: place.value.range.end, mark: 8)
      }
    },
    FaultKind("json-unexpected", "two commas in a row") { surgery, random in
      surgery.any("scenes/*/title", &random).map { surgery.inserting(",\n,", at: $0.value.range.end, mark: 2) }
    },
    FaultKind("json-unexpected-end", "a file cut off") { surgery, random in
      surgery.any("scenes/**", &random) { $0.value.string != nil }.map { place in
        let end = place.value.range.end
        return Incision(bytes: Array(surgery.bytes[..<end]), offset: end)
      }
    },
    FaultKind("json-after-end", "something after the end") { surgery, random in
      surgery.inserting("\n{}", at: surgery.root.range.end, mark: 1)
    },
    FaultKind("json-bom", "a byte order mark") { surgery, _ in surgery.inserting("\u{FEFF}", at: 0) },
    FaultKind("json-utf8", "a byte that is no UTF-8") { surgery, random in
      surgery.any("scenes/**", &random) { $0.value.string != nil }.map {
        surgery.replacing($0.value.range.start + 1..<$0.value.range.start + 1, with: [0xFF])
      }
    },
    FaultKind("json-depth", "more brackets than anything needs") { surgery, random in
      surgery.any("scenes/*/title", &random).map {
        surgery.replacing($0, with: String(repeating: "[", count: 90) + String(repeating: "]", count: 90))
      }
    },
    .inText("\\q", "json-escape"),
    .inText("\u{07}", "json-control-character"),
    .inText("\\ud83d", "json-surrogate"),
  ]
}

extension JSONValue {
  /// Whether it is an object or array that holds nothing, or neither.
  var isEmpty: Bool { members.first { _ in true } == nil && elements.first { _ in true } == nil }

  /// The bytes of each field of an object, key included, in order.
  var fieldRanges: [Range<Int>] { members.map { $0.keyRange.start..<$0.value.range.end } }
}
