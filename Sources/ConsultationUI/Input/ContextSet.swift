// Several contexts at once.

/// A set of contexts in one word. The first frame needs the keymap, and a `Set` would cost it the time in which the runtime
/// goes through every type of the program.
public struct ContextSet: OptionSet, Hashable, Sendable {
  /// What it holds.
  public typealias Element = Context

  /// A bit for each context.
  public private(set) var rawValue: UInt64

  /// Takes the bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Whether it holds a context.
  public func contains(_ context: Context) -> Bool { rawValue & context.bit != 0 }

  /// Adds a context, and says whether it is new.
  @discardableResult
  public mutating func insert(_ context: Context) -> (inserted: Bool, memberAfterInsert: Context) {
    defer { rawValue |= context.bit }
    return (!contains(context), context)
  }

  /// Removes a context, and returns it if it was there.
  @discardableResult
  public mutating func remove(_ context: Context) -> Context? {
    defer { rawValue &= ~context.bit }
    return contains(context) ? context : nil
  }

  /// Adds a context, and returns it if it was there.
  public mutating func update(with context: Context) -> Context? {
    insert(context).inserted ? nil : context
  }
}

extension Context {
  fileprivate var bit: UInt64 { 1 << UInt64(rawValue) }
}
