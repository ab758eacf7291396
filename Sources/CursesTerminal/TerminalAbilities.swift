// What the terminal and the locale can show, from the environment.

import CNcurses

/// What text to send to the terminal.
struct TerminalAbilities {
  /// Terminals without non-ASCII letters.
  private static let asciiFamilies = ["vt52", "vt100", "vt102", "vt220", "ansi", "pcansi", "cons25", "sun"]
  /// Terminals with non-ASCII letters that lack many symbols and blocks.
  private static let plainSignFamilies = ["linux", "hurd", "mach", "cygwin"]

  /// Whether non-ASCII letters may be sent at all.
  let sendsBeyondASCII: Bool
  /// Whether box drawing, blocks and arrows are likely to show.
  let hasSigns: Bool

  /// Reads the locale, which must be set already.
  init(terminalName: String) {
    let codeset = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
    let isUTF8 = codeset == "UTF-8" || codeset == "utf8" || codeset == "UTF8"
    let isASCII = Self.asciiFamilies.contains { Self.terminalName(terminalName, isOf: $0) }
    let isPlain = Self.plainSignFamilies.contains { Self.terminalName(terminalName, isOf: $0) }
    sendsBeyondASCII = !isASCII
    hasSigns = isUTF8 && !isASCII && !isPlain
  }

  static func environmentValue(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func terminalName(_ name: String, isOf family: String) -> Bool {
    name == family || name.hasPrefix(family + "-") || name.hasPrefix(family + ".")
  }
}
