// A real session led by the keys of the projecting terminal alone, as in a room with one screen.

import Canvas
import ConsultationUI
import GroupSession
import ScenarioEngine
import TestSupport
import Testing
import Vignettes

@Suite("A session with one screen")
struct GroupPlayTests {
  /// A session and the terminal that shows it; requests go from one to the other.
  struct OneScreen {
    var session: GroupSession
    var model: ProjectionModel
    var hasLeft = false

    init(_ vignette: String, size: Size, cut: Bool = true) throws {
      let scenario = Scenario(try Shipped.vignette(vignette))
      let shape = try #require(Shipped.guide.shape("one-cut"))
      let start = GroupStart(
        scenario, cut: cut ? scenario.vignette.cuts.first?.id : nil, shape: shape,
        groundRules: Shipped.guide.groundRules, support: ["Your own supervisor, GP, or occupational health."], seed: 7)
      session = try GroupSession(
        scenario, start: start, guide: Shipped.guide, catalogue: Shipped.catalogue, at: 0)
      model = ProjectionModel(size: size)
      tell()
    }

    var rows: [String] { ProjectionScreen(model).draw().rows }

    private mutating func tell() {
      _ = model.update(.changed(session.projection, ProjectionControls(session.leaderView(at: 0))))
    }

    mutating func press(_ keys: Key...) {
      for key in keys {
        for intent in model.update(.keyPressed(key)) {
          switch intent {
          case .ask(let event):
            do {
              try session.apply(event, at: 0)
              tell()
            } catch { _ = model.update(.refused) }
          case .leave: hasLeft = true
          default: break
          }
        }
      }
    }
  }

  @Test(
    "every page is whole on the wall, within the measure, from the title to the close",
    arguments: ["sam", "ms-h", "mr-z", "the-extra-tablet"])
  func wholeSession(_ vignette: String) throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
      var room = try OneScreen(vignette, size: size)
      var kinds: Set<ProjectionView.Kind> = []
      func look() {
        kinds.insert(room.session.projection.kind)
        let rows = room.rows
        let isBig = rows.contains { $0.contains { "█▀▄".contains($0) } }
        guard !isBig else { return }
        for line in room.session.projection.lines {
          for span in line.spans { #expect(rows.contains { $0.contains(span.text) }, "\(span.text)") }
        }
        let columns = rows.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        #expect(rows.allSatisfy { DisplayWidth.of($0) - columns <= WallPage.columns })
      }
      for _ in 0..<80 where room.session.projection.kind != .closing {
        look()
        let wall = room.session.projection
        if wall.kind == .options {
          room.press(.character("A"), .character("A"))
          continue
        }
        let isRead = ![.contentNotes, .groundRules, .title, .story].contains(wall.kind) && !wall.goesOn
        if !isRead { room.press(.character(" ")) }
        if room.session.projection == wall { room.press(.character("n")) }
      }
      look()
      #expect(room.session.projection.kind == .closing)
      #expect(kinds.isSuperset(of: [.contentNotes, .groundRules, .title, .story, .options, .reply, .facts, .blank]))
      room.press(.character("q"), .character("y"))
      #expect(room.session.leaderView(at: 0).isClosed)
      #expect(!room.hasLeft)
      room.press(.character("q"))
      #expect(room.hasLeft)
    }
  }
}
