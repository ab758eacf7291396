// What the interlock offers for a task.

import Vignettes

extension Walk {
  /// The line and reply of the interlock for a task: the vignette's own, or else the catalogue's.
  ///
  /// - Parameters:
  ///   - task: The task.
  ///   - visit: The visit before the interlock, counting from 0; nil for the last. What is taken up at the interlock itself
  ///     changes no line there.
  ///   - catalogue: The words for a task that the vignette has none for.
  public func safetyLine(
    for task: MarkerID, afterVisit visit: Int? = nil, catalogue: MarkerCatalogue
  ) -> (line: Passage, reply: Passage) {
    let before = visit.map { visits.indices.contains($0) ? visits[$0] : nil } ?? visits.last
    let own = scenario.vignette.safetyLines.first { $0.task == task && holds($0.when, in: before?.after ?? state) }
    if let own { return (own.line, own.reply) }
    func passage(_ text: String?) -> Passage { Passage(text.map { [Paragraph(spans: [.init($0)])] } ?? []) }
    let marker = catalogue[task]
    return (passage(marker?.line ?? marker?.name), passage(marker?.reply))
  }
}
