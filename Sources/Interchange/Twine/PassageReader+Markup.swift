// Macros, tags of HTML, images and variables: what a case has no place for.

import Diagnostics

extension PassageReader {
  /// Takes what is no plain text at a place and reports it; nil where the byte is plain.
  mutating func takeMarkup(at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "["): takeImage(at: index) ?? takeHookOrModifier(at: index)
    case UInt8(ascii: "]"): brackets.hooks.contains(index) ? index + 1 : nil
    case UInt8(ascii: "<"): takeAngled(at: index)
    case UInt8(ascii: "("): takeRoundMacro(at: index)
    case UInt8(ascii: "{"): takeInsert(at: index)
    case UInt8(ascii: "|"): takeHookName(at: index)
    case UInt8(ascii: "$"): noteVariable(at: index)
    case UInt8(ascii: "&"): takeReference(at: index)
    default: nil
    }
  }

  /// Reports something that is left out.
  mutating func drop(_ code: ImportCode, _ noun: String, _ range: Range<Int>, _ advice: String) {
    findings.add(
      code, source.range(range),
      "\(noun) in \(excerpt(name)) is not carried over: \(excerpt(bytes[range].asText.trimmed)).", advice)
  }

  private static var macroAdvice: String {
    "Say the same with “when”, “set” and “state” in the case, or leave it out; what it shows stays as text."
  }

  private mutating func takeReference(at index: Int) -> Int? {
    guard let (text, end) = HTMLReferences.reference(in: bytes[...], at: index) else { return nil }
    for byte in text.utf8 { take(byte) }
    return end
  }

  private mutating func takeImage(at index: Int) -> Int? {
    guard search.holds("[img", at: index, ignoringCase: true), index + 4 < bytes.count,
      [UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(bytes[index + 4]),
      let end = search.next("]]", from: index)
    else { return nil }
    drop(.image, "An image", index..<(end + 2), "Say in words what is to be seen.")
    return end + 2
  }

  private mutating func takeHookOrModifier(at index: Int) -> Int? {
    if brackets.hooks.contains(index) { return index + 1 }
    // A modifier of Chapbook stands on a line by itself.
    guard format == "chapbook", line.isEmpty, let end = brackets.closers[index],
      end + 1 >= bytes.count || bytes[end + 1].isLineBreak
    else { return nil }
    drop(.macro, "A modifier", index..<(end + 1), Self.macroAdvice)
    return end + 1
  }

  private mutating func takeInsert(at index: Int) -> Int? {
    guard format == "chapbook", let end = search.next("}", from: index),
      end - index <= Self.longestLink, !bytes[index..<end].contains(where: \.isLineBreak)
    else { return nil }
    drop(.macro, "An insert", index..<(end + 1), Self.macroAdvice)
    return end + 1
  }

  /// `|name>[`: Harlowe's name for a hook.
  private mutating func takeHookName(at index: Int) -> Int? {
    let rest = bytes[(index + 1)...].prefix(40)
    guard let end = rest.firstIndex(where: { !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: "-") }),
      end > index + 1, bytes[end] == UInt8(ascii: ">"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "["),
      brackets.markHook(at: end + 1)
    else { return nil }
    drop(.macro, "The name of a hook", index..<(end + 1), Self.macroAdvice)
    return end + 1
  }

  private mutating func noteVariable(at index: Int) -> Int? {
    let end = bytes[(index + 1)...].firstIndex { !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: "_") } ?? bytes.count
    guard end > index + 1, bytes[index + 1].isLetter || bytes[index + 1] == UInt8(ascii: "_") else { return nil }
    findings.add(
      .variable, source.range(index..<end),
      "\(excerpt(bytes[index..<end].asText)) in \(excerpt(name)) stands in the text as it is; a case shows no variables.",
      "Write the words that it would show.")
    for byte in bytes[index..<end] { take(byte) }
    return end
  }

  private mutating func takeAngled(at index: Int) -> Int? {
    if search.holds("<<", at: index) { return takeAngledMacro(at: index) }
    if search.holds("<%", at: index), let end = search.next("%>", from: index) {
      drop(.script, "Script", index..<(end + 2), "Cases run no scripts; say in words what it would show.")
      return end + 2
    }
    return takeTag(at: index)
  }

  private mutating func takeTag(at index: Int) -> Int? {
    let first = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/") ? index + 2 : index + 1
    guard first < bytes.count, bytes[first].isLetter, let end = search.next(">", from: first) else { return nil }
    let tag = bytes[(index + 1)..<end].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "/") }
      .map(\.lowered).asText
    switch tag {
    case "br", "br/", "p", "/p", "div", "/div": endLine()
    case "script", "style":
      let close = search.next("</" + tag, from: end, ignoringCase: true) ?? bytes.count
      drop(
        tag == "script" ? .script : .style, tag == "script" ? "Script" : "A style sheet", index..<close,
        "Cases are plain text; say in words what it would show.")
      return close
    case "img", "audio", "video", "iframe", "svg", "source", "object", "embed":
      drop(.image, "A picture, sound or frame", index..<(end + 1), "Say in words what is to be seen or heard.")
    case "i", "/i", "em", "/em", "b", "/b", "strong", "/strong": take(UInt8(ascii: "*"))
    default:
      drop(.html, "A tag of HTML", index..<(end + 1), "Nothing has to be done: the words inside are carried over.")
    }
    return end + 1
  }
}
