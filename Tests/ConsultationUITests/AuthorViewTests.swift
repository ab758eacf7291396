// What authors see beside the text, and a file that is edited while it is played.

import Canvas
import ConsultationUI
import ScenarioEngine
import TestSupport
import Testing
import VignetteLoader
import Vignettes

@Suite("For authors")
struct AuthorViewTests {
  private func opened(_ size: Size, forAuthor: Bool) throws -> AppModel {
    var model = AppModel(size: size, support: .unitedKingdom, forAuthor: forAuthor)
    _ = model.update(.vignetteOpened(Scenario(try EveryKind.vignette()), Shipped.catalogue, seed: 1))
    for key in [Key.enter, .enter] { _ = model.update(.keyPressed(key)) }
    return model
  }

  private func text(_ model: AppModel) -> String { AppView(model).draw().rows.joined(separator: "\n") }

  @Test("state, windows and labels stand beside the text, or below it where there is no room", arguments: [120, 80])
  func notes(columns: Int) throws {
    let shown = text(try opened(Size(columns: columns, rows: 60), forAuthor: true))
    for line in ["the-request", "bond 1, goals 1, tasks 1: strained", "weight 2: 1 to 3", "acted on", "met"] {
      #expect(shown.contains(line), "\(line)")
    }
    #expect(!text(try opened(Size(columns: columns, rows: 60), forAuthor: false)).contains("the-request"))
  }

  /// The case with one text replaced.
  private func changed(_ old: String, _ new: String) throws -> Scenario {
    let text = EveryKind.text.replacing(old, with: new)
    #expect(text != EveryKind.text)
    let loaded = VignetteLoader.load(bytes: Array(text.utf8), catalogue: Shipped.catalogue)
    return Scenario(try #require(loaded.vignette))
  }

  @Test("a file that was changed is taken up at the same scene; broken, it stays and what is wrong stands below")
  func reloading() throws {
    var model = try opened(Size(columns: 80, rows: 24), forAuthor: false)
    #expect(text(model).contains("It does nothing now"))
    _ = model.update(.vignetteBroken(FileTrouble(["line 3: “nxt” is not a field of a scene. Write “next”."])))
    #expect(text(model).contains("It does nothing now") && text(model).contains("line 3: “nxt” is not a field"))
    _ = model.update(.vignetteReloaded(try changed("*nothing* now", "nothing at all now"), Shipped.catalogue, seed: 9))
    #expect(text(model).contains("It does nothing at all now"))
    #expect(!text(model).contains("line 3"))
  }

  @Test("a file that could not be played at first opens once it can, with the seed that was asked for")
  func brokenAtFirst() throws {
    var model = AppModel(size: Size(columns: 80, rows: 24), support: .unitedKingdom)
    _ = model.update(.vignetteBroken(FileTrouble(["line 3: “nxt” is not a field of a scene."])))
    #expect(text(model).contains("cannot be played yet"))
    let scenario = Scenario(try EveryKind.vignette())
    _ = model.update(.vignetteReloaded(scenario, Shipped.catalogue, seed: 9))
    #expect(text(model).contains("before you begin"))
    let effects = [Key.enter, .enter].flatMap { model.update(.keyPressed($0)) }
    #expect(effects.contains(.record))
    #expect(model.session?.start == Session(scenario, mode: .standard, seed: 9).start)
  }

  @Test("a broken save takes back what was said of the one before, and says which version is shown")
  func brokenAfterGood() throws {
    var model = try opened(Size(columns: 80, rows: 24), forAuthor: false)
    let good = try changed("*nothing* now", "nothing at all now")
    _ = model.update(.vignetteReloaded(good, Shipped.catalogue, seed: 9))
    #expect(text(model).contains("Loaded again."))
    _ = model.update(.vignetteBroken(FileTrouble(["line 3: “nxt” is not a field of a scene."])))
    #expect(!text(model).contains("Loaded again."))
    #expect(text(model).contains("still the last version that could be played"))
  }

  @Test("a finding is shown whole, and where not all fit it says how many are left and how to see them")
  func findingsThatFit() throws {
    var model = try opened(Size(columns: 100, rows: 30), forAuthor: false)
    let choices = (1...12).map { "“choice-\($0)”" }.joined(separator: ", ")
    let long = "line 4: “kind” is “chekin”. Write one of these: \(choices), and no other."
    func show(_ findings: [String]) -> String {
      _ = model.update(.vignetteBroken(FileTrouble(findings, command: "dyad check draft.json")))
      return text(model)
    }
    #expect(show([long]).contains("and no other."))
    #expect(!text(model).contains("dyad check"))
    let five = show([long] + (5...8).map { "line \($0): Something is wrong." })
    #expect(five.contains("line 8:") && !five.contains("more: dyad"))
    let many = show([long] + (5...80).map { "line \($0): Something is wrong." })
    #expect(many.contains("line 8:") && !many.contains("line 9:"))
    #expect(many.contains("and 72 more: dyad check draft.json"))
    let endless = show([String(repeating: "very ", count: 400) + "long", "line 5: Something is wrong."])
    #expect(endless.contains("very very") && endless.contains("the rest of it, and 1 more: dyad check draft.json"))
    _ = model.update(.resized(Size(columns: 24, rows: 8)))
    #expect(text(model).contains("What is shown is still"))
  }

  @Test("where a scene was taken out, the walk stands where its ids still hold, and says so")
  func idsThatHold() throws {
    var model = try opened(Size(columns: 80, rows: 24), forAuthor: false)
    _ = model.update(
      .vignetteReloaded(try changed("\"id\": \"the-door\"", "\"id\": \"the-porch\""), Shipped.catalogue, seed: 9))
    #expect(text(model).contains("The walk holds up to here"))
  }
}
