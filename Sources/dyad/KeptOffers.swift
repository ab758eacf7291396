// From when something may be taken up again, kept with the journal, so that the catalogue can say it without reading a session.

import JournalLink
import Reports

/// The days of the revisit list as the last look back found them: the days alone, and nothing of what was played. A session that was
/// played since counts with the next one.
struct KeptOffers {
  /// The journal; nil where nothing is kept.
  let journal: JournalClient?

  /// How many offers are due on a day.
  func due(on day: Day) -> Int {
    kept.split(separator: " ").count { word in Day(String(word)).map { $0 <= day } ?? false }
  }

  /// Remembers offers. Where that fails nothing is said: they are found anew with the next look back.
  func keep(_ offers: [Revisit]) {
    let text = offers.map(\.offeredFrom).sorted().joined(separator: " ")
    guard let journal, kept != text else { return }
    try? journal.set(DerivedSetting.offers, to: text.isEmpty ? nil : text)
  }

  private var kept: String { (try? journal?.setting(DerivedSetting.offers)) ?? "" }
}
