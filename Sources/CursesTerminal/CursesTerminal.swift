// The full-screen terminal: opening it, giving it back, and its size.

import CNcurses
import CTerminalRestore
import Canvas

/// The terminal in full-screen mode. Only one can be open in a process, and only the main thread may use it.
///
/// From `open` to `close`, whatever ends or suspends the program gives the terminal back, except SIGKILL.
public final class CursesTerminal {
  static let input = Int32(STDIN_FILENO)
  static let output = Int32(STDOUT_FILENO)

  /// The theme in use: `noColour` if `NO_COLOR` is set or the terminal has no colour.
  public var theme: Theme { palette.theme }
  /// The glyphs to draw with on this terminal.
  public let glyphs: Glyphs
  /// The size of the terminal, as `nextKey` last reported it.
  public internal(set) var size: Size

  let capabilities: Capabilities
  var palette: Palette
  var cellText: CellText
  var shown: Canvas?
  var cursorIsVisible = true
  var decoding = mbstate_t()
  /// The theme for a background, once the terminal was asked for it.
  var themeForBackground: ((Double) -> Theme)?
  var replyDeadline: Int64 = 0
  /// The answer that is being read.
  var reply: BackgroundReply?
  /// Whether the last key was an escape byte by itself.
  var escapedAlone = false
  private var screen: OpaquePointer?

  /// Takes the terminal.
  ///
  /// Sets the process's character locale from the environment. A non-empty `NO_COLOR` overrides the theme.
  ///
  /// - Parameters:
  ///   - theme: how styles look.
  ///   - glyphs: which glyphs to draw with.
  ///   - mouse: whether to use clicks and the wheel; selecting text then needs the shift key.
  /// - Returns: the open terminal.
  /// - Throws: `TerminalError` if standard input and output are not a terminal that can place a cursor. Then nothing
  ///   was written or changed.
  public static func open(
    theme: Theme = .dark,
    glyphs: GlyphPreference = .automatic,
    mouse: Bool = false
  ) throws(TerminalError) -> CursesTerminal {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    let name = TerminalAbilities.environmentValue("TERM") ?? ""
    guard !name.isEmpty, name != "dumb", name != "unknown", curses_terminal_is_usable(name, output) else {
      throw .unsuitable(name: name)
    }
    let codeset = Self.takeLocale()
    // Install the handlers before anything changes the terminal.
    guard terminal_restore_begin(input, output) else { throw .alreadyOpen }
    guard let screen = curses_open(name) else {
      terminal_restore_end()
      throw .unsuitable(name: name)
    }
    return CursesTerminal(
      screen: screen,
      theme: theme,
      glyphs: glyphs,
      mouse: mouse,
      abilities: TerminalAbilities(terminalName: name, codeset: codeset)
    )
  }

  /// Takes the locale of the environment. If it is not installed, or knows only ASCII, C.UTF-8 is used instead; otherwise
  /// every letter beyond ASCII would be lost as it is typed.
  ///
  /// - Returns: the letters that may be shown. A locale of ASCII alone still gets nothing else on its screen.
  private static func takeLocale() -> String {
    let isInstalled = setlocale(LC_CTYPE, "") != nil
    let codeset = TerminalAbilities.codeset
    if !isInstalled || TerminalAbilities.isASCII(codeset) { setlocale(LC_CTYPE, "C.UTF-8") }
    return isInstalled ? codeset : TerminalAbilities.codeset
  }

  private init(
    screen: OpaquePointer, theme: Theme, glyphs preference: GlyphPreference, mouse: Bool, abilities: TerminalAbilities
  ) {
    self.screen = screen
    takesMouse = mouse
    size = Size(columns: Int(curses_columns()), rows: Int(curses_rows()))
    capabilities = Capabilities()
    Self.setRestoreBytes(capabilities, size)
    curses_send_frames_whole(Self.output)
    curses_prepare_window()
    curses_take_control_keys(Self.input)
    let wantsColour = TerminalAbilities.environmentValue("NO_COLOR") ?? "" == ""
    palette = Palette(theme: theme, wantsColour: wantsColour)
    cellText = CellText(sendsBeyondASCII: abilities.sendsBeyondASCII)
    switch preference {
    case .automatic: glyphs = abilities.hasSigns ? .unicode : .ascii
    case .unicode: glyphs = .unicode
    case .ascii: glyphs = .ascii
    }
    terminal_restore_taken()
    nameMoreKeys()
    if mouse { curses_take_mouse() }
    curses_write(Self.output, capabilities.pasteOn, capabilities.pasteOn.count)
  }

  deinit {
    close()
  }

  /// Gives the terminal back. Afterwards `render` does nothing and `nextKey` returns `endOfInput`.
  public func close() {
    guard let open = screen else { return }
    screen = nil
    curses_write(Self.output, capabilities.pasteOff, capabilities.pasteOff.count)
    endwin()
    terminal_restore_end()
    delscreen(open)
  }

  /// Whether the mouse was asked for.
  let takesMouse: Bool

  /// Whether the terminal has not been given back yet.
  public var isOpen: Bool { screen != nil }

  func setRestoreBytes() { Self.setRestoreBytes(capabilities, size) }

  private static func setRestoreBytes(_ capabilities: Capabilities, _ size: Size) {
    let leave = capabilities.leave(rows: size.rows)
    let (screen, modes) = (capabilities.enterScreen, capabilities.enterModes)
    _ = terminal_restore_set_bytes(leave, leave.count, screen, screen.count, modes, modes.count)
  }
}
