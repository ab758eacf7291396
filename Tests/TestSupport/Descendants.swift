// The programs that a program has started, as the kernel lists them.

import Foundation

/// The processes below one.
public enum Descendants {
  /// Every process that a process, or one of those, has started and that has not ended; the nearest first.
  public static func of(_ process: pid_t) -> [pid_t] {
    let children = (try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)) ?? ""
    let found = children.split(separator: " ").compactMap { pid_t($0.filter(\.isNumber)) }
    return found + found.flatMap { of($0) }
  }

  /// The name under which the kernel knows a process; empty once it has ended.
  public static func name(of process: pid_t) -> String {
    let text = (try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)) ?? ""
    return text.filter { !$0.isNewline }
  }

  /// Waits until a process has ended and its files are closed, as far as the kernel tells; a dead one that nobody has
  /// taken leave of counts.
  public static func waitForEnd(of process: pid_t) {
    while true {
      guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
        let end = stat.lastIndex(of: ")")
      else { return }
      if stat[stat.index(after: end)...].drop(while: { $0 == " " }).first.map({ "ZX".contains($0) }) == true { return }
      usleep(1_000)
    }
  }
}
