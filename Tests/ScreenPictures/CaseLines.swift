// The lines of the case in the tour, found by scene: rewording a line must not break the tour.

import Foundation

/// The lines of the options and parts of Ms H.
enum CaseLines {
  struct Unknown: Error { let id: String }

  /// As much of a line as stands on the first row of it.
  static func beginning(of id: String) throws -> String {
    let story = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: "vignettes/ms-h.json")))
    guard let line = line(of: id, in: story) else { throw Unknown(id: id) }
    return String(line.replacingOccurrences(of: "*", with: "").prefix(24)).trimmingCharacters(in: .whitespaces)
  }

  private static func line(of id: String, in value: Any) -> String? {
    if let list = value as? [Any] { return list.lazy.compactMap { line(of: id, in: $0) }.first }
    guard let fields = value as? [String: Any] else { return nil }
    if fields["id"] as? String == id, let line = (fields["line"] ?? fields["text"]) as? String { return line }
    return fields.values.lazy.compactMap { line(of: id, in: $0) }.first
  }
}
