// Several kinds of screen at once.

/// A set of contexts in one word. The first frame needs the keymap, and the sets of the standard library cost it the time in
/// which the runtime looks at every type of the program.
public struct ContextSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  /// Holds these.
  public init(arrayLiteral contexts: Context...) { self.init(contexts) }

  /// Holds these.
  public init(_ contexts: some Sequence<Context>) {
    for context in contexts { bits |= 1 << UInt64(context.rawValue) }
  }

  /// Whether it holds a context.
  public func contains(_ context: Context) -> Bool { bits & (1 << UInt64(context.rawValue)) != 0 }

  /// What either holds.
  public func union(_ other: ContextSet) -> ContextSet {
    var result = self
    result.bits |= other.bits
    return result
  }

  /// What this holds and the other does not.
  public func subtracting(_ other: ContextSet) -> ContextSet {
    var result = self
    result.bits &= ~other.bits
    return result
  }
}
