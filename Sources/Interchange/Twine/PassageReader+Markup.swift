// Macros, HTML tags, images and variables, which have no equivalent in a case.

import Diagnostics

extension PassageReader {
  /// Consumes and reports markup at an index; nil if the byte is plain text.
  mutating func readMarkup(at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "["): readImage(at: index) ?? readHookOrModifier(at: index)
    case UInt8(ascii: "]"): brackets.hooks.contains(index) ? index + 1 : nil
    case UInt8(ascii: "<"): readAngled(at: index)
    case UInt8(ascii: "("): readRoundMacro(at: index)
    case UInt8(ascii: "{"): readInsert(at: index)
    case UInt8(ascii: "|"): readHookName(at: index)
    case UInt8(ascii: "$"): noteVariable(at: index)
    case UInt8(ascii: "&"): readReference(at: index)
    default: nil
    }
  }

  /// Reports something that is left out.
  mutating func drop(_ code: ImportCode, _ noun: String, at range: Range<Int>, advice: String) {
    findings.add(
      code, source.range(range),
      "\(noun) in \(excerpt(name)) is not carried over: \(excerpt(bytes[range].asText.trimmed)).", advice)
  }

  private static var macroAdvice: String {
    "Use “when”, “set” and “state” in the case instead, or leave it out; what it shows stays as text."
  }

  private mutating func readReference(at index: Int) -> Int? {
    guard let (text, end) = HTMLReferences.reference(in: bytes[...], at: index) else { return nil }
    for byte in text.utf8 { append(byte) }
    return end
  }

  private mutating func readImage(at index: Int) -> Int? {
    guard search.holds("[img", at: index, ignoringCase: true), index + 4 < bytes.count,
      [UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: ">")].contains(bytes[index + 4]),
      let end = search.next("]]", from: index)
    else { return nil }
    drop(.image, "An image", at: index..<(end + 2), advice: "Describe in words what it shows.")
    return end + 2
  }

  private mutating func readHookOrModifier(at index: Int) -> Int? {
    if brackets.hooks.contains(index) { return index + 1 }
    // A modifier of Chapbook is on a line by itself.
    guard format == "chapbook", line.isEmpty, let end = brackets.closers[index],
      end + 1 >= bytes.count || bytes[end + 1].isLineBreak
    else { return nil }
    drop(.macro, "A modifier", at: index..<(end + 1), advice: Self.macroAdvice)
    return end + 1
  }

  private mutating func readInsert(at index: Int) -> Int? {
    guard format == "chapbook", let end = search.next("}", from: index),
      end - index <= Self.longestLink, !bytes[index..<end].contains(where: \.isLineBreak)
    else { return nil }
    drop(.macro, "An insert", at: index..<(end + 1), advice: Self.macroAdvice)
    return end + 1
  }

  /// `|name>[`: Harlowe's name for a hook.
  private mutating func readHookName(at index: Int) -> Int? {
    let rest = bytes[(index + 1)...].prefix(40)
    guard let end = rest.firstIndex(where: { !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: "-") }),
      end > index + 1, bytes[end] == UInt8(ascii: ">"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "["),
      brackets.markHook(at: end + 1)
    else { return nil }
    drop(.macro, "The name of a hook", at: index..<(end + 1), advice: Self.macroAdvice)
    return end + 1
  }

  private mutating func noteVariable(at index: Int) -> Int? {
    let end = bytes[(index + 1)...].firstIndex { !$0.isLetter && !$0.isDigit && $0 != UInt8(ascii: "_") } ?? bytes.count
    guard end > index + 1, bytes[index + 1].isLetter || bytes[index + 1] == UInt8(ascii: "_") else { return nil }
    findings.add(
      .variable, source.range(index..<end),
      "\(excerpt(bytes[index..<end].asText)) in \(excerpt(name)) stays in the text as it is; a case cannot show variables.",
      "Replace it with the words that it would show.")
    for byte in bytes[index..<end] { append(byte) }
    return end
  }

  private mutating func readAngled(at index: Int) -> Int? {
    if search.holds("<<", at: index) { return readAngledMacro(at: index) }
    if search.holds("<%", at: index), let end = search.next("%>", from: index) {
      drop(
        .script, "Script", at: index..<(end + 2), advice: "Cases run no scripts; describe in words what it would show.")
      return end + 2
    }
    return readTag(at: index)
  }

  private mutating func readTag(at index: Int) -> Int? {
    let first = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/") ? index + 2 : index + 1
    guard first < bytes.count, bytes[first].isLetter, let end = search.next(">", from: first) else { return nil }
    let tag = bytes[(index + 1)..<end].prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "/") }
      .map(\.lowered).asText
    switch tag {
    case "br", "br/", "p", "/p", "div", "/div": endLine()
    case "script", "style":
      let close = search.next("</" + tag, from: end, ignoringCase: true) ?? bytes.count
      drop(
        tag == "script" ? .script : .style, tag == "script" ? "Script" : "A style sheet", at: index..<close,
        advice: "Cases are plain text; describe in words what it would show.")
      return close
    case "img", "audio", "video", "iframe", "svg", "source", "object", "embed":
      drop(
        .image, "A picture, sound or frame", at: index..<(end + 1), advice: "Describe in words what it shows or plays.")
    case "i", "/i", "em", "/em", "b", "/b", "strong", "/strong": append(UInt8(ascii: "*"))
    default:
      drop(
        .html, "An HTML tag", at: index..<(end + 1),
        advice: "You need not do anything: the words inside are carried over.")
    }
    return end + 1
  }
}
