// Whether a distribution is worth beginning, told from which sums occur and without counting their paths.

/// How many additions the distribution of a figure takes.
///
/// The sums that occur at a class are kept as bits, 64 of them to a word, so that a distribution which would take too much work is
/// known for one in a fraction of that work.
struct DistributionWork {
  /// The sums that occur at a class, apart by the number of counting scenes up to three.
  private typealias Sums = [SumSet]

  /// How many words are looked at before nothing is said.
  private static let patience = 150_000_000

  /// Whether the additions are more than `work`; false also where that cannot be told quickly.
  static func isTooMuch(_ quotient: FigureQuotient, work: Int) -> Bool {
    var front = [Sums?](repeating: nil, count: quotient.steps.count)
    var (left, patience) = (work, Self.patience)
    front[quotient.start] = Self.beginning
    // Points often come in steps of several; without the common ones a word holds sums that lie further apart.
    let steps = quotient.steps.joined()
    let earned = max(steps.reduce(0) { Self.greatestDivisor($0, max($1.earned, 0)) }, 1)
    let possible = max(steps.reduce(0) { Self.greatestDivisor($0, max($1.possible, 0)) }, 1)
    for node in (0...quotient.start).reversed() {
      guard let here = front[node].take() else { continue }
      let count = here.reduce(0) { $0 + $1.count }
      for step in quotient.steps[node] {
        left -= count
        if left < 0 { return true }
        var there = front[step.target].take() ?? Array(repeating: SumSet(), count: here.count)
        for scenes in here.indices {
          let counting = min(scenes + (step.possible > 0 ? 1 : 0), here.count - 1)
          patience -= there[counting].formUnion(
            here[scenes], earned: max(step.earned, 0) / earned, possible: max(step.possible, 0) / possible)
        }
        front[step.target] = there
        if patience < 0 { return false }
      }
    }
    return false
  }

  private static func greatestDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    while right > 0 { (left, right) = (right, left % right) }
    return left
  }

  private static var beginning: Sums {
    [SumSet(earned: 0, possible: 0)] + Array(repeating: SumSet(), count: PathGraph.Figure.scenes)
  }
}

/// Pairs of what was earned and what was possible, as bits of a rectangle that holds them all.
struct SumSet {
  /// What was earned in each row; what was possible is told by 64 of it for each word.
  private var (rows, words) = (0..<0, 0..<0)
  private var bits: [UInt64] = []
  /// How many pairs there are.
  private(set) var count = 0

  /// No pair.
  init() {}

  /// One pair.
  init(earned: Int, possible: Int) {
    (rows, words) = (earned..<(earned + 1), (possible / 64)..<(possible / 64 + 1))
    bits = [1 << UInt64(possible % 64)]
    count = 1
  }

  /// Adds the pairs of another, moved on by what a step earns and makes possible. Gives how many words were looked at.
  mutating func formUnion(_ other: SumSet, earned: Int, possible: Int) -> Int {
    guard other.count > 0 else { return 0 }
    let (moved, shift) = (possible / 64, UInt64(possible % 64))
    var looked = makeRoom(
      (other.rows.lowerBound + earned)..<(other.rows.upperBound + earned),
      (other.words.lowerBound + moved)..<(other.words.upperBound + moved + (shift > 0 ? 1 : 0)))
    for row in 0..<other.rows.count {
      let from = row * other.words.count
      let start = (other.rows.lowerBound + earned + row - rows.lowerBound) * words.count
      let to = start + other.words.lowerBound + moved - words.lowerBound
      for word in 0..<other.words.count {
        add(other.bits[from + word] << shift, at: to + word)
        if shift > 0 { add(other.bits[from + word] >> (64 - shift), at: to + word + 1) }
      }
    }
    looked += other.bits.count
    return looked
  }

  @inline(__always)
  private mutating func add(_ new: UInt64, at place: Int) {
    count += (new & ~bits[place]).nonzeroBitCount
    bits[place] |= new
  }

  /// Makes the rectangle large enough. Gives how many words were moved.
  private mutating func makeRoom(_ wantedRows: Range<Int>, _ wantedWords: Range<Int>) -> Int {
    if count == 0 {
      (rows, words) = (wantedRows, wantedWords)
      bits = Array(repeating: 0, count: rows.count * words.count)
      return bits.count
    }
    let rows = min(self.rows.lowerBound, wantedRows.lowerBound)..<max(self.rows.upperBound, wantedRows.upperBound)
    let words = min(self.words.lowerBound, wantedWords.lowerBound)..<max(self.words.upperBound, wantedWords.upperBound)
    guard rows != self.rows || words != self.words else { return 0 }
    var larger = [UInt64](repeating: 0, count: rows.count * words.count)
    for row in 0..<self.rows.count {
      let to = (self.rows.lowerBound + row - rows.lowerBound) * words.count + self.words.lowerBound - words.lowerBound
      for word in 0..<self.words.count { larger[to + word] = bits[row * self.words.count + word] }
    }
    (self.rows, self.words, bits) = (rows, words, larger)
    return larger.count
  }
}
