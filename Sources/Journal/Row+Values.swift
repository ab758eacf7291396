// Reads columns without trapping on bad data.

import GRDB
import JournalLink

extension Row {
  /// The value of a column, which must be there and of its type.
  func value<Value: DatabaseValueConvertible>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
    guard let value = try optional(column, as: type) else { throw UnreadableRow() }
    return value
  }

  /// The value of a column; nil if it is null.
  func optional<Value: DatabaseValueConvertible>(_ column: Int, as type: Value.Type = Value.self) throws -> Value? {
    guard column < count else { throw UnreadableRow() }
    let stored: DatabaseValue = self[column]
    if stored.isNull { return nil }
    guard let value = Value.fromDatabaseValue(stored) else { throw UnreadableRow() }
    return value
  }
}
