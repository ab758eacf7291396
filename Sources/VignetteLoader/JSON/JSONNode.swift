// One entry of the flat tape a document is kept as.

import Diagnostics

/// A value or a key on the tape.
///
/// A container is followed by what it holds: an array by its elements, an object by key, value, key, value. Sixteen bytes
/// each, so that a file costs a small multiple of its size.
struct JSONNode {
  enum Kind: UInt8 {
    case null, `true`, `false`, number, string, key, array, object
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// The text holds a backslash and has to be decoded.
    static let escaped = Flags(rawValue: 1)
    /// Not valid as it stands; the value is the reader's best guess, and a finding says so.
    static let guessed = Flags(rawValue: 2)
    /// A key that is to be passed over: given before, or not really there.
    static let hidden = Flags(rawValue: 4)
  }

  /// The first byte of the value, quotes and brackets included.
  var start: UInt32
  /// Just past the last byte.
  var end: UInt32
  /// The tape index just past this value and all it holds.
  var next: UInt32
  var kind: Kind
  var flags: Flags = []
  /// How many bytes of quotation mark stand before the text and after it.
  var lead: UInt8 = 0
  var trail: UInt8 = 0

  var range: SourceRange { SourceRange(start: Int(start), end: Int(end)) }

  /// The bytes of a text between its quotation marks.
  var content: Range<Int> {
    let first = min(Int(start) + Int(lead), Int(end))
    return first..<max(first, Int(end) - Int(trail))
  }
}
