// The questions of docs/authoring-rules.md §2, one after another; an answer may always be empty.

import Diagnostics
import Vignettes

/// An interview with the author of a new case. It does no input or output: callers show the question and pass in each
/// line.
public struct DraftInterview: Sendable {
  /// The answers so far; they make a valid file at any time.
  public private(set) var draft: DraftAnswers
  private let catalogue: MarkerCatalogue
  private var step: Step? = .patient

  /// Begins an interview.
  public init(id: String, catalogue: MarkerCatalogue) {
    draft = DraftAnswers(id: id)
    self.catalogue = catalogue
  }

  /// One question.
  enum Step: Hashable {
    case patient
    case objective(Int)
    case lesson
    case marker(Int)
    case pull
    case task(Int)
    case pharmacology
    case scene(Int)
    case line(Int, DraftRole)
    case reply(Int, DraftRole)
    /// An ending, and which of its parts; 0 is its title.
    case ending(Int, part: Int)
    case leader
    case source
    case licence
    case initials
  }

  /// The next question, with a heading if a new subject begins; nil once all have been asked.
  public var question: (heading: String?, text: String)? {
    step.map { (heading(of: $0), text(of: $0)) }
  }

  /// Accepts an answer, and returns remarks on it, one a line. An answer that names something unknown is asked for
  /// again. Where ids are asked for, ? lists all that fit, and ? with a word those that contain it.
  public mutating func receive(_ line: String) -> [String] {
    guard let step else { return [] }
    let answer = String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    if answer.hasPrefix("?"), let markers = fitting(step) { return Self.list(markers, with: answer.dropFirst()) }
    if let remark = keep(answer, at: step) { return [remark] }
    self.step = following(step, isEmpty: answer.isEmpty)
    return []
  }

  /// The markers that can be named at a step; nil if the step asks for none.
  private func fitting(_ step: Step) -> [Marker]? {
    switch step {
    case .marker: catalogue.markers.filter { Self.canBeLive($0.id) }
    case .task: catalogue.markers.filter { $0.id.family == .safetyTask }
    default: nil
    }
  }

  /// A line for each marker with a word in its id or name; all markers if there is no word.
  private static func list(_ markers: [Marker], with words: Substring) -> [String] {
    let word = words.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    let found = markers.filter { word.isEmpty || $0.id.text.contains(word) || $0.name.lowercased().contains(word) }
    guard !found.isEmpty else { return ["No marker has “\(word)” in its id or name; type ? to list all."] }
    return found.map { "\($0.id): \($0.name)" }
  }

  private static func canBeLive(_ id: MarkerID) -> Bool {
    switch id.family {
    case .resistanceOrTransference, .feeling, .act, .process, .other: true
    default: false
    }
  }

  /// Stores an answer; returns a remark if it cannot be used.
  private mutating func keep(_ answer: String, at step: Step) -> String? {
    guard !answer.isEmpty else { return nil }
    switch step {
    case .patient: draft.patient = answer.filter { $0 != ":" }
    case .objective: draft.objectives.append(answer)
    case .lesson: draft.lesson = answer
    case .marker: return keepMarker(answer)
    case .pull: draft.pull = answer
    case .task: return keepTask(answer)
    case .pharmacology: draft.pharmacology = answer
    case .scene: draft.scenes.append(DraftAnswers.Decision(title: answer))
    case .line(let scene, let role):
      if draft.scenes.indices.contains(scene) { draft.scenes[scene].lines[role] = answer }
    case .reply(let scene, let role):
      if draft.scenes.indices.contains(scene) { draft.scenes[scene].replies[role] = answer }
    case .ending(let number, let part): keep(answer, ofEnding: number, part: part)
    case .leader: draft.leader = answer
    case .source:
      draft.source = answer.split(separator: ";", omittingEmptySubsequences: false).map { part in
        part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    case .licence: draft.licence = answer
    case .initials: draft.initials = answer
    }
    return nil
  }

  private mutating func keepMarker(_ answer: String) -> String? {
    let parts = answer.split(separator: ":", maxSplits: 1)
    let id = MarkerID(parts.first.map { $0.split(whereSeparator: \.isWhitespace).joined() } ?? "")
    let known = catalogue.markers.map(\.id.text)
    guard catalogue[id] != nil, Self.canBeLive(id) else { return unknown(id, "marker that can be live", among: known) }
    let cue = parts.count > 1 ? parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " ") : ""
    draft.markers.append(DraftAnswers.Cued(marker: id, cue: cue))
    return nil
  }

  private mutating func keepTask(_ answer: String) -> String? {
    let id = MarkerID(answer)
    let known = catalogue.markers.map(\.id).filter { $0.family == .safetyTask }
    guard known.contains(id) else { return unknown(id, "safety task", among: known.map(\.text)) }
    if !draft.safetyTasks.contains(id) { draft.safetyTasks.append(id) }
    return nil
  }

  private func unknown(_ id: MarkerID, _ noun: String, among known: [String]) -> String {
    let near =
      NearestName.suggestion(for: id.text, among: known).map { " Is it \($0)?" }
      ?? " Type ? to list them; docs/markers.md explains each."
    return "“\(id)” is not a \(noun).\(near)"
  }

  private mutating func keep(_ answer: String, ofEnding number: Int, part: Int) {
    while draft.endings.count <= number { draft.endings.append(DraftAnswers.Close(title: "")) }
    guard part > 0 else {
      draft.endings[number].title = answer
      return
    }
    while draft.endings[number].parts.count < part { draft.endings[number].parts.append("") }
    draft.endings[number].parts[part - 1] = answer
  }

  /// The step after this one; an empty answer ends a list.
  private func following(_ step: Step, isEmpty: Bool) -> Step? {
    switch step {
    case .patient: .objective(0)
    case .objective(let count): isEmpty || count >= 3 ? .lesson : .objective(count + 1)
    case .lesson: .marker(0)
    case .marker(let count): isEmpty || count >= 11 ? .pull : .marker(count + 1)
    case .pull: .task(0)
    case .task(let count): isEmpty || count >= 6 ? .pharmacology : .task(count + 1)
    case .pharmacology: .scene(0)
    case .scene(let count):
      isEmpty || count >= 19 ? draft.scenes.isEmpty ? .ending(0, part: 0) : .line(0, .pull) : .scene(count + 1)
    case .line(let scene, let role): followingLine(scene, role)
    case .reply(let scene, let role): reply(after: (scene, role))
    case .ending(let number, let part): followingEnding(number, part, isEmpty: isEmpty)
    case .leader: .source
    case .source: .licence
    case .licence: .initials
    case .initials: nil
    }
  }

  private func followingLine(_ scene: Int, _ role: DraftRole) -> Step {
    let roles = DraftRole.allCases
    let index = roles.firstIndex(of: role) ?? 0
    if roles.indices.contains(index + 1) { return .line(scene, roles[index + 1]) }
    return scene + 1 < draft.scenes.count ? .line(scene + 1, .pull) : reply(after: nil)
  }

  /// The next line that was answered and still needs a reply.
  private func reply(after last: (scene: Int, role: DraftRole)?) -> Step {
    let said = draft.scenes.enumerated().flatMap { scene, decision in
      DraftRole.allCases.filter { decision.lines[$0] != nil }.map { Step.reply(scene, $0) }
    }
    guard let last else { return said.first ?? .ending(0, part: 0) }
    let index = said.firstIndex(of: .reply(last.scene, last.role)) ?? said.count
    return index + 1 < said.count ? said[index + 1] : .ending(0, part: 0)
  }

  private func followingEnding(_ number: Int, _ part: Int, isEmpty: Bool) -> Step {
    let isOver = part >= 4 || (part == 0 && isEmpty)
    guard isOver else { return .ending(number, part: part + 1) }
    return number < 2 ? .ending(number + 1, part: 0) : .leader
  }
}
