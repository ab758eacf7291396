// One entry of the flat tape that holds a document.

import Diagnostics

/// A value or a key on the tape.
///
/// A container is followed by its contents: an array by its elements, an object by key, value, key, value. An entry
/// takes sixteen bytes, so a file costs a small multiple of its size.
struct JSONNode {
  enum Kind: UInt8 {
    case null, `true`, `false`, number, string, key, array, object
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// The text contains a backslash and has to be decoded.
    static let escaped = Flags(rawValue: 1)
    /// Invalid in the source; the value is the reader's best guess, and a finding says so.
    static let guessed = Flags(rawValue: 2)
    /// A key to be skipped: a duplicate, or one the reader inserted.
    static let hidden = Flags(rawValue: 4)
  }

  /// The first byte of the value, including quotes and brackets.
  var start: UInt32
  /// Just past the last byte.
  var end: UInt32
  /// The tape index just past this value and its contents.
  var next: UInt32
  var kind: Kind
  var flags: Flags = []
  /// How many bytes of quotation mark come before the text and after it.
  var lead: UInt8 = 0
  var trail: UInt8 = 0

  var range: SourceRange { SourceRange(start: Int(start), end: Int(end)) }

  /// The bytes of a text between its quotation marks.
  var content: Range<Int> {
    let first = min(Int(start) + Int(lead), Int(end))
    return first..<max(first, Int(end) - Int(trail))
  }
}
