// Tells letters, control characters and sequences apart.

extension ScreenEmulator {
  /// Takes bytes as a terminal receives them; a sequence or letter may be cut anywhere between two calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  private mutating func feed(_ byte: UInt8) {
    switch parser {
    case .ground: feedGround(byte)
    // An escape begins anew, whatever was under way.
    case .escape where byte == 0x1B: break
    case .escape: feedEscape(byte)
    case .escapeIntermediate where byte == 0x1B: parser = .escape
    case .escapeIntermediate:
      sequence.append(Character(Unicode.Scalar(byte)))
      if byte >= 0x30 {
        selectCharacterSet(sequence)
        parser = .ground
      }
    case .control: feedControl(byte)
    case .text:
      if byte == 0x07 { parser = .ground }
      if byte == 0x1B { parser = .escape }
    }
  }

  private mutating func feedGround(_ byte: UInt8) {
    if byte >= 0x80 {
      feedPartial(byte)
      return
    }
    if !partial.isEmpty {
      partial = []
      printScalar("\u{FFFD}")
    }
    switch byte {
    case 0x1B: parser = .escape
    case 0..<0x20, 0x7F: control(byte)
    default: printASCII(byte)
    }
  }

  private mutating func feedPartial(_ byte: UInt8) {
    partial.append(byte)
    let lead = partial[0]
    let wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard partial.count >= wanted else { return }
    let decoded = String(decoding: partial, as: UTF8.self)
    partial = []
    for scalar in decoded.unicodeScalars { printScalar(scalar) }
  }

  private mutating func feedEscape(_ byte: UInt8) {
    parser = .ground
    sequence = ""
    switch byte {
    case 0x5B: parser = .control  // [
    case 0x5D, 0x50, 0x5E, 0x5F, 0x58: parser = .text  // ] P ^ _ X
    case 0x20...0x2F:
      sequence = String(Character(Unicode.Scalar(byte)))
      parser = .escapeIntermediate
    case 0x37: saveCursor()  // 7
    case 0x38: restoreCursor()  // 8
    case 0x44: lineFeed()  // D
    case 0x45:  // E
      cursorColumn = 0
      lineFeed()
    case 0x4D: reverseLineFeed()  // M
    case 0x48, 0x5C: break  // H: tab stops stay every eight columns
    case 0x3D: modes.applicationKeypad = true  // =
    case 0x3E: modes.applicationKeypad = false  // >
    case 0x63: self = ScreenEmulator(columns: columns, rows: rowCount)  // c
    default: unknownSequences.append("ESC \(Character(Unicode.Scalar(byte)))")
    }
  }

  private mutating func feedControl(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      parser = .escape
    case 0..<0x20:
      control(byte)
    case 0x40...0x7E:
      parser = .ground
      perform(ControlSequence(parameters: sequence, final: Character(Unicode.Scalar(byte))))
    default:
      sequence.append(Character(Unicode.Scalar(byte)))
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08:
      cursorColumn = max(cursorColumn - 1, 0)
      wrapIsPending = false
    case 0x09:
      cursorColumn = min((cursorColumn / 8 + 1) * 8, columns - 1)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D:
      cursorColumn = 0
      wrapIsPending = false
    case 0x0E: shift = 1
    case 0x0F: shift = 0
    default: break
    }
  }

  private mutating func selectCharacterSet(_ sequence: String) {
    switch sequence {
    case "(0": graphics[0] = true
    case ")0": graphics[1] = true
    case "(B", "(A", "(U", "(K": graphics[0] = false
    case ")B", ")A", ")U", ")K": graphics[1] = false
    case "%G", "%@", " F", " G", "#8": break
    default: unknownSequences.append("ESC \(sequence)")
    }
  }
}
