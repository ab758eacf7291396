// What may be taken up again, kept with the journal, so that the catalogue can say it without reading a session.

import JournalLink
import Reports

/// The offers of the revisit list as the last look back found them. A session that was played since counts with the next one.
struct KeptOffers {
  /// The journal; nil where nothing is kept.
  let journal: JournalClient?

  /// The name under which they are remembered: a line for each family, its id and the day from which it is offered.
  private static let name = "look-back/offers"

  /// The families that are due on a day.
  func due(on day: Day) -> [String] {
    lines.compactMap { line in
      guard let from = Day(line.from), from <= day else { return nil }
      return line.family
    }
  }

  /// Remembers offers. Where that fails nothing is said: they are found anew with the next look back.
  func keep(_ offers: [Revisit]) { put(offers.map { ($0.family, $0.offeredFrom) }) }

  /// Forgets a family, or with nil all of them.
  func dismiss(_ family: String?) { put(lines.filter { family != nil && $0.family != family }) }

  private var lines: [(family: String, from: String)] {
    let text = (try? journal?.setting(Self.name)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }
  }

  private func put(_ lines: [(family: String, from: String)]) {
    let text = lines.map { "\($0.family) \($0.from)" }.joined(separator: "\n")
    guard let journal, (try? journal.setting(Self.name)) ?? "" != text else { return }
    try? journal.set(Self.name, to: text.isEmpty ? nil : text)
  }
}
