// Conditions: what they mean, and where exactly they are wrong.

import Diagnostics
import TestSupport
import Testing
import Vignettes

@testable import VignetteLoader

@Suite struct ConditionTests {
  static let wrong: [String] = [
    // Syntax
    "heard >= 1 and⟦shape-condition|⟧", "⟦shape-condition|and⟧ heard >= 1",
    "heard >= 1 ⟦shape-condition|letter-promised⟧",
    "⟦shape-condition|heard⟧", "heard ⟦shape-condition|==⟧ 1", "heard >= ⟦shape-condition|-1⟧",
    "heard >= ⟦shape-condition|100⟧",
    "heard >= ⟦shape-condition|99999999999999999999⟧", "heard >= ⟦shape-condition|many⟧", "heard >=⟦shape-condition|⟧",
    "⟦shape-condition|1⟧ <= heard", "letter-promised ⟦shape-condition|=⟧ 1", "⟦shape-condition|(⟧heard = 1",
    "heard = 1⟦shape-condition|)⟧", "(⟦shape-condition|)⟧", "⟦shape-condition|⟧", "not⟦shape-condition|⟧",
    "alliance ⟦shape-condition|=⟧ 1", "rupture is⟦shape-condition|⟧", "done⟦shape-condition|⟧",
    "chose ⟦shape-condition|(⟧",
    "heard = 1 ⟦shape-condition|&&⟧ heard = 2", "⟦shape-condition|!⟧letter-promised", "heard = 1 ⟦shape-condition|,⟧",
    "heard ⟦shape-condition|≥⟧ 1", "⟦shape-condition|NOT⟧ letter-promised",
    // Names
    "⟦shape-condition-name|herd⟧ >= 1 and heard = 2", "not ⟦shape-condition-name|letter-promise⟧",
    "alliance is ⟦shape-condition-name|form⟧", "rupture is ⟦shape-condition-name|quiet⟧",
    "done ⟦shape-condition-name|sf-task-ask⟧", "done ⟦shape-condition-name|sk-h-pause⟧",
    "chose ⟦shape-condition-name|go-upp⟧", "chose ⟦shape-condition-name|the-request⟧",
    "⟦shape-condition-name|aliance⟧ is firm or ⟦shape-condition-name|two⟧", "⟦shape-condition-name|Heard⟧ > 1",
    // Marked through escapes
    #"heard\u0020>= 1 and ⟦shape-condition-name|h\u0065rd⟧ = 1"#, #"heard = 1 \u0061nd ⟦shape-condition|\u00e9⟧"#,
  ]

  @Test(arguments: wrong) func theExactPlaceIsMarked(_ condition: String) throws {
    try Variant("\"when\": \"rupture is none\"", "\"when\": \"\(condition)\"").expectMarkedFindings()
  }

  @Test func nearMatchesAreNamed() throws {
    let cases = [
      ("herd >= 1", "heard"), ("alliance is form", "firm"), ("chose go-upp", "go-up"), ("heard == 1", "="),
      ("done sf-task-ask-suicid", "sf-task-ask-suicide"), ("aliance is firm", "alliance"),
      ("heard = 1 && heard = 2", "and"),
    ]
    for (condition, suggestion) in cases {
      let variant = Variant("\"when\": \"rupture is none\"", "\"when\": \"\(condition)\"")
      #expect(try variant.load().diagnostics.map(\.suggestion) == [suggestion])
    }
  }

  private func parsed(_ condition: String) throws -> Condition? {
    let variant = Variant("\"when\": \"rupture is none\"", "\"when\": \"\(condition)\"")
    let loaded = try variant.load()
    #expect(loaded.diagnostics == [])
    return loaded.vignette?.scenes.first?.body.options.last?.when
  }

  @Test func notBindsCloserThanAndAndThatCloserThanOr() throws {
    let flag = Condition.flag("letter-promised")
    let two = Condition.compare(.counter("heard"), .greaterOrEqual, 2)
    let firm = Condition.alliance(.firm)
    #expect(try parsed("not letter-promised and heard >= 2 or alliance is firm") == .or(.and(.not(flag), two), firm))
    #expect(try parsed("alliance is firm or not letter-promised and heard >= 2") == .or(firm, .and(.not(flag), two)))
    #expect(try parsed("not (letter-promised and (heard>=2 or alliance is firm))") == .not(.and(flag, .or(two, firm))))
    #expect(try parsed("not not letter-promised") == .not(.not(flag)))
  }

  @Test func everyTestIsRead() throws {
    #expect(try parsed("bond < 1") == .compare(.bond, .less, 1))
    #expect(try parsed("goals <= 2") == .compare(.goals, .lessOrEqual, 2))
    #expect(try parsed("tasks != 3") == .compare(.tasks, .notEqual, 3))
    #expect(try parsed("heard = 0") == .compare(.counter("heard"), .equal, 0))
    #expect(try parsed("heard>99") == .compare(.counter("heard"), .greater, 99))
    #expect(try parsed("rupture is withdrawal") == .rupture(.withdrawal))
    #expect(try parsed("done md-task-adherence") == .done("md-task-adherence"))
    #expect(try parsed("chose any-order") == .chose("any-order"))
  }

  @Test func aVeryLongConditionIsRefused() throws {
    let terms = Array(repeating: "heard = 1", count: 90).joined(separator: " and ")
    let brackets = String(repeating: "(", count: 300)
    for condition in [terms, brackets, String(repeating: "not ", count: 300) + "letter-promised"] {
      let variant = Variant("\"when\": \"rupture is none\"", "\"when\": \"\(condition)\"")
      #expect(try variant.load().diagnostics.map(\.code) == ["shape-condition"])
    }
  }
}
