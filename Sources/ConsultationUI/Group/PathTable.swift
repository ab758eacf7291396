// The map of a group session: a line for each scene, a column for each walk.

import GroupSession

/// The scenes so far, each once, with the letter that each walk chose there.
struct PathTable: Hashable, Sendable {
  /// A scene.
  struct Row: Hashable, Sendable {
    /// Its neutral number.
    let number: Int
    /// Its neutral title.
    let title: String
    /// What each walk did there, by walk.
    let walks: [Step]
    /// Whether the story is here now.
    let isPresent: Bool
  }

  /// What a walk did at a scene.
  enum Step: Hashable, Sendable {
    /// It was not there.
    case absent
    /// It was there, and nothing was chosen.
    case there
    /// It chose this letter.
    case chose(String)
    /// It passed over it.
    case skipped
  }

  /// The scenes by number.
  let rows: [Row]
  /// How many walks there are.
  let walks: Int

  init(_ map: [[LeaderView.MapStop]]) {
    walks = map.count
    let numbers = Set(map.flatMap { $0 }.map(\.number)).sorted()
    rows = numbers.map { number in
      let stops = map.map { walk in walk.last { $0.number == number } }
      let found = stops.compactMap { $0 }
      return Row(
        number: number, title: found.first?.title ?? "", walks: stops.map(Self.step),
        isPresent: found.contains(where: \.isPresent))
    }
  }

  /// The row of the present scene, or the last one.
  var present: Int { rows.firstIndex(where: \.isPresent) ?? max(rows.count - 1, 0) }

  private static func step(_ stop: LeaderView.MapStop?) -> Step {
    guard let stop else { return .absent }
    if stop.isSkipped { return .skipped }
    return stop.letter.map { .chose($0) } ?? .there
  }
}

extension PathTable.Step {
  /// How the table shows it.
  var sign: String {
    switch self {
    case .absent: ""
    case .there: "-"
    case .chose(let letter): letter
    case .skipped: "passed"
    }
  }
}
