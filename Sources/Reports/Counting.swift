// Small numbers and repeated names in words.

/// Small numbers in words.
enum Counting {
  private static let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

  /// “three”, and figures from ten on.
  static func word(_ count: Int) -> String { words.indices.contains(count) ? words[count] : "\(count)" }

  /// “once”, “twice”, “three times”.
  static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: word(count) + " times"
    }
  }

  /// Names, each once, with how often it stands if that is more than once.
  static func grouped(_ names: [String]) -> [String] {
    var order: [String] = []
    for name in names where !order.contains(name) { order.append(name) }
    return order.map { name in
      let count = names.count { $0 == name }
      return count > 1 ? "\(name), \(times(count))" : name
    }
  }

  /// “one thing”, “four things”.
  static func things(_ count: Int) -> String { word(count) + (count == 1 ? " thing" : " things") }
}
