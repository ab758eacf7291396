// The days of the revisit list, kept with the journal: the catalogue can show what is due without reading a session.

import JournalLink
import Reports
import Vignettes

/// The days of the revisit list as the last look back found them, without what was played. A session played since then
/// counts from the next look back on.
struct KeptOffers {
  /// The journal; nil if nothing is kept.
  let journal: JournalClient?

  /// How many offers are due on a day.
  func due(on day: Day) -> Int {
    kept.split(separator: " ").count { word in Day(String(word)).map { $0 <= day } ?? false }
  }

  /// Remembers offers. A failure needs no message, since the next look back finds them again.
  func keep(_ offers: [Revisit]) {
    let text = offers.map(\.offeredFrom).sorted().joined(separator: " ")
    guard let journal, kept != text else { return }
    try? journal.set(DerivedSetting.offers, to: text.isEmpty ? nil : text)
  }

  private var kept: String { (try? journal?.setting(DerivedSetting.offers)) ?? "" }
}
