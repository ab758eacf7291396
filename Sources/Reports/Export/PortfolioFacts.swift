// What the program knows for a portfolio note, in paragraphs that can be pasted one by one.

/// The facts of a walk for a portfolio.
struct PortfolioFacts {
  private let debrief: Debrief
  private let date: String?

  init(_ debrief: Debrief, date: String?) {
    self.debrief = debrief
    self.date = date
  }

  /// What such a note says of itself.
  static let disclaimer =
    "The patient and the case are fictional. This is formative: it is not a workplace-based assessment, and it does not count "
    + "as a session of a case-based discussion group."

  /// The title, the date and the minutes; the path in the patient's words and the trainee's; and what it is not.
  var paragraphs: [String] {
    let header = debrief.header
    let minutes = header.minutes > 0 ? "about \(header.minutes) minutes" : nil
    let what = "Simulated consultation about a medicine: \(header.title) (fictional case, played alone with dyad)"
    return [([what] + [date, minutes].compactMap(\.self)).joined(separator: ", ") + ".", path, Self.disclaimer]
      .filter { !$0.isEmpty }
  }

  /// One sentence for each moment that the first page quotes or names.
  private var path: String {
    let page = debrief.plainEnding
    let places = page.quotes.map(\.place) + [page.choice?.place].compactMap(\.self)
    let told = debrief.moments.filter { places.contains($0.place) }.map { moment -> String in
      let heard =
        page.quotes.first { $0.place == moment.place }.map { "\(page.patientName) said: “\($0.words)” " } ?? ""
      let line = moment.line.map(\.text).joined(separator: " ")
      return "\(moment.place.title): \(heard)I said: “\(line)”"
    }
    return told.joined(separator: " ")
  }
}
