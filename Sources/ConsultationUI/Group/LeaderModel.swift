// The leader's terminal: what it knows, and what its keys ask for.

import Canvas
import GroupSession

/// The state of the leader's terminal. It changes by messages alone and reads no clock: seconds come with messages.
public struct LeaderModel: Sendable {
  /// What happened.
  public enum Message: Sendable {
    /// A key was pressed.
    case keyPressed(Key)
    /// The terminal has this size now.
    case resized(Size)
    /// A view came; `at` is the caller's clock in seconds.
    case viewCame(LeaderView, at: Int)
    /// The caller's clock shows so many seconds.
    case ticked(Int)
    /// Whether this terminal leads now.
    case leadChanged(isLeading: Bool)
    /// What was asked for was refused, with the reason.
    case refused(String)
    /// Something that the leader should know, in a sentence.
    case noticed(String)
    /// The projection has gone, with the reason; nothing can be sent until a view comes again.
    case projectionGone(String)
  }

  /// The size of the terminal.
  public private(set) var size: Size
  /// The signs that the screen is drawn with.
  let glyphs: Glyphs
  /// What the leader sees; nil until the first view came.
  private(set) var view: LeaderView?
  /// Whether this terminal leads.
  private(set) var isLeading = false
  /// Why the projection has gone; nil while it is there.
  private(set) var gone: String?
  /// The page that was chosen.
  private(set) var page = LeaderPage.plan
  /// What the leader's hand is doing.
  private(set) var hand = GroupHand()
  /// One sentence for the leader, until the next key.
  private(set) var status: String?
  /// The line on top of each page.
  private var tops = Array(repeating: 0, count: LeaderPage.allCases.count)
  private var cameAt = 0
  private var now = 0

  /// Makes the model at its start.
  public init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
  }

  /// Takes a message. Pure: the same model and message give the same model and requests.
  public mutating func update(_ message: Message) -> [GroupIntent] {
    switch message {
    case .keyPressed(let key): return press(key)
    case .resized(let size): self.size = size
    case .viewCame(let view, let at): take(view, at: at)
    case .ticked(let seconds): now = max(now, seconds)
    case .leadChanged(let isLeading):
      self.isLeading = isLeading
      if !isLeading { hand = GroupHand() }
    case .refused(let reason):
      status = reason
      if case .question? = hand.overlay { hand.overlay = nil }
    case .noticed(let sentence): status = sentence
    case .projectionGone(let reason):
      gone = reason
      hand = GroupHand()
    }
    return []
  }

  /// Seconds since the last view came, by the caller's clock.
  private var since: Int { max(now.subtractingReportingOverflow(cameAt).partialValue, 0) }

  /// Seconds in the present phase, the time since the last view counted in.
  var phaseSeconds: Int { Self.sum(view?.phaseSeconds, view?.isClosed == true ? 0 : since) }

  /// Seconds since the session began.
  var sessionSeconds: Int { Self.sum(view?.sessionSeconds, view?.isClosed == true ? 0 : since) }

  /// Whether the phase has run over its minutes.
  var isOver: Bool {
    guard let view, view.phases.indices.contains(view.phase) else { return false }
    let minutes = view.phases[view.phase].minutes
    return minutes > 0 && phaseSeconds / 60 >= minutes
  }

  /// What the keys need to know.
  var controls: ProjectionControls { view.map(ProjectionControls.init) ?? .none }

  /// The page that is shown: what is typed or selected shows its own.
  var shownPage: LeaderPage {
    switch hand.overlay {
    case .counting: .votes
    case .map: .map
    default: page
    }
  }

  /// The line on top of the page that is shown.
  var top: Int { tops[shownPage.rawValue] }

  private mutating func take(_ view: LeaderView, at seconds: Int) {
    let old = controls
    // Another scene or phase has other notes: they are read from their beginning.
    if self.view?.place != view.place || self.view?.phase != view.phase {
      tops = Array(repeating: 0, count: LeaderPage.allCases.count)
    }
    if gone != nil { status = nil }
    self.view = view
    (cameAt, now, gone) = (seconds, seconds, nil)
    hand.adapt(from: old, to: controls)
  }

  private static func sum(_ seconds: Int?, _ more: Int) -> Int {
    let (sum, overflow) = max(seconds ?? 0, 0).addingReportingOverflow(more)
    return overflow ? .max : sum
  }
}

extension LeaderModel {
  private mutating func press(_ key: Key) -> [GroupIntent] {
    switch key {
    case .resize(let size):
      self.size = size
      return []
    case .endOfInput: return [.leave]
    case .timeout, .woken: return []
    default: break
    }
    status = nil
    if let reason = reasonAgainst(key) {
      status = reason
      return []
    }
    let outcome = hand.press(key, on: .leader, wall: view?.wall.kind ?? .blank, controls)
    if let letter = outcome.missing { status = "There is no \(letter) here." }
    if let letter = hand.pending { status = "\(letter) once more says it." }
    if let deed = outcome.refused { status = reason(against: deed) }
    return outcome.intents + (outcome.rest.map { perform($0, key: key) } ?? [])
  }

  /// Why a deed cannot be done from here, whatever it is.
  private func reasonAgainst(_ key: Key) -> String? {
    guard let binding = GroupKeymap.binding(for: key, in: hand.context(on: .leader)), case .deed = binding.action else {
      return nil
    }
    if gone != nil { return "The projection has gone; nothing can be sent to it." }
    if view == nil { return "Nothing has come from the projection yet." }
    return isLeading ? nil : "This terminal looks on. The key l asks to lead."
  }

  private func reason(against deed: GroupDeed) -> String {
    view?.deeds.first { $0.deed == deed }?.refusal ?? "That cannot be done now."
  }

  private mutating func perform(_ action: GroupAction, key: Key) -> [GroupIntent] {
    switch action {
    case .keys: page = .keys
    case .map: page = .map
    case .page:
      if case .character(let digit) = key, let index = digit.wholeNumberValue { open(index - 1) }
    case .nextPage: open((page.rawValue + 1) % LeaderPage.allCases.count)
    case .previousPage: open((page.rawValue + LeaderPage.allCases.count - 1) % LeaderPage.allCases.count)
    case .up: scroll(by: key == .wheelUp ? -3 : -1)
    case .down: scroll(by: key == .wheelDown ? 3 : 1)
    case .lead: return changeLead()
    default: break
    }
    return []
  }

  private mutating func open(_ index: Int) { page = LeaderPage(rawValue: index) ?? page }

  private mutating func changeLead() -> [GroupIntent] {
    guard gone == nil, view != nil else {
      status = "The projection is not there."
      return []
    }
    return [isLeading ? .giveUpControl : .takeControl]
  }

  private mutating func scroll(by lines: Int) {
    let layout = LeaderLayout(size)
    let sheet = LeaderSheet(self, width: layout.page.columns).sheet
    tops[page.rawValue] = min(max(tops[page.rawValue] + lines, 0), max(sheet.height - layout.page.rows, 0))
  }
}
