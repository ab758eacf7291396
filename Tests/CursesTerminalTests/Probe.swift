// Starts the probe program in a pseudo-terminal.

import TestSupport

enum Probe {
  static func start(
    environment: [String: String?] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProduct.path("terminal-probe"),
      environment: environment,
      columns: columns,
      rows: rows
    )
  }

  /// Starts it and waits until it has drawn its screen.
  static func startAndDraw(
    environment: [String: String?] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws -> PseudoTerminal {
    let terminal = try start(environment: environment, columns: columns, rows: rows)
    try terminal.waitFor("theme ")
    return terminal
  }
}
