// Families beside patients: where something went by or was acted on, as a picture without any course over time.

/// A table of families and patients, with up to two signs in each place.
public struct ProgressPicture: Hashable, Sendable {
  /// One family's line.
  public struct Row: Hashable, Sendable {
    /// The family's name.
    public let name: String
    /// One for each column; nil where the family was not live with that patient.
    public let cells: [Cell?]
  }

  /// What became of a family with a patient.
  public struct Cell: Hashable, Sendable {
    /// Whether it went by at least once.
    public let wentBy: Bool
    /// Whether it was acted on at least once.
    public let actedOn: Bool
  }

  /// The signs, none of which needs a colour.
  public struct Signs: Hashable, Sendable {
    /// Went by.
    public let wentBy: String
    /// Acted on.
    public let actedOn: String
    /// Was live, and neither.
    public let neither: String

    /// A ring, a square and a dot.
    public static let unicode = Signs(wentBy: "○", actedOn: "■", neither: "·")
    /// For places without them.
    public static let ascii = Signs(wentBy: "o", actedOn: "#", neither: "-")

    /// The signs of a place.
    public func text(_ cell: Cell?) -> String {
      guard let cell else { return "" }
      guard cell.wentBy || cell.actedOn else { return neither }
      return (cell.wentBy ? wentBy : "") + (cell.actedOn ? actedOn : "")
    }

    /// What the signs mean, in one line.
    public var key: String {
      "\(wentBy) went by   \(actedOn) acted on   \(neither) was live, and neither"
    }
  }

  /// The patients' names.
  public let patients: [String]
  /// The families, in the catalogue's order.
  public let rows: [Row]

  /// The picture of a look back; those that come back with several patients are marked by nothing but their signs.
  public init(_ progress: Progress) {
    var cases: [Progress.CaseLine] = []
    for line in progress.families.flatMap(\.inCases) where !cases.contains(where: { $0.vignette == line.vignette }) {
      cases.append(line)
    }
    cases.sort { ($0.patient, $0.vignette) < ($1.patient, $1.vignette) }
    patients = cases.map(\.patient)
    rows = progress.families.map { family in
      Row(
        name: family.name,
        cells: cases.map { column in
          family.inCases.first { $0.vignette == column.vignette }
            .map { Cell(wentBy: $0.wentBy > 0, actedOn: $0.actedOn > 0) }
        })
    }
  }
}
