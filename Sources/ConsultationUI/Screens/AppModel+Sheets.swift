// Which sheet each screen shows.

import Canvas
import Reports
import ScenarioEngine
import Vignettes

extension AppModel {
  /// The sheet of the screen on top, laid out for a width.
  func laidOut(width: Int) -> Sheet {
    switch screen.kind {
    case .catalogue: return CatalogueSheet.make(catalogue, lookBack, goingOn: resumable, width: width)
    case .before: return BeforeSheet.make(opened, mode: mode, unkept: whyUnkept, width: width, glyphs: glyphs)
    case .play:
      let hasPanel = layout.panel != nil
      return play?.sheet(width: width, glyphs: glyphs, hasPanel: hasPanel, isKept: keptAs != nil)
        ?? Sheet(width: width)
    case .debrief: return afterwards?.sheet(width: width, glyphs: glyphs) ?? Sheet(width: width)
    case .moment(let place): return afterwards?.momentSheet(place, width: width, glyphs: glyphs) ?? Sheet(width: width)
    case .account(let place):
      return afterwards?.accountSheet(place, width: width, glyphs: glyphs) ?? Sheet(width: width)
    case .lookBack: return play?.lookBackSheet(width: width) ?? Sheet(width: width)
    case .remark(let place, let line):
      return afterwards?.remarkSheet(moment: place, line: line, width: width, glyphs: glyphs) ?? Sheet(width: width)
    case .chart: return afterwards?.chartSheet(width: width, glyphs: glyphs) ?? Sheet(width: width)
    case .map: return afterwards?.mapSheet(width: width, glyphs: glyphs) ?? Sheet(width: width)
    case .glossary: return GlossarySheet.make(play?.markers ?? opened?.markers, width: width)
    case .help: return HelpSheet.make(below: contextBelow, width: width, glyphs: glyphs)
    case .support: return SupportSheet.make(support, width: width)
    case .pause:
      var sheet = Sheet(width: width)
      sheet.text("Take your time.")
      sheet.gap()
      sheet.text("Everything is where you left it.", style: .muted)
      return sheet
    case .changed: return ChangedSheet.make(changed, width: width)
    case .question(let question): return questionSheet(question, width: width)
    case .note, .notebook, .keptNote, .exports, .exportMoment, .exportFolder: return notesSheet(width: width)
    case .sessions: return SessionsSheet.make(earlier, trouble: earlierTrouble, width: width)
    case .progress: return ProgressSheet.make(lookBack, width: width, glyphs: glyphs)
    case .revisits: return RevisitSheets.list(lookBack, width: width)
    case .revisit(let family): return RevisitSheets.one(family, lookBack, width: width)
    case .shortForms: return ShortFormsSheet.make(lookBack, width: width, glyphs: glyphs)
    case .drillQuestion: return DrillSheets.question(drill, width: width, glyphs: glyphs)
    case .taken(let place):
      return afterwards?.drillSheet(place, run: drill, width: width, glyphs: glyphs) ?? Sheet(width: width)
    case .sideBySide: return DrillSheets.sideBySide(drill, width: width, glyphs: glyphs)
    }
  }

  /// The title and the place on the right of the head.
  var head: (title: String, place: String) {
    let title = play?.session.scenario.vignette.metadata.title ?? opened?.scenario.vignette.metadata.title ?? "dyad"
    if let drill, let head = drillHead(drill) { return head }
    switch screen.kind {
    case .catalogue: return ("dyad", "consultations about a medicine")
    case .before: return (title, "before you begin")
    case .play: return (title, play?.place ?? "")
    case .debrief: return (title + " · afterwards", afterwards?.debrief.header.walkName ?? "")
    case .lookBack: return (title + " · so far", "")
    case .moment, .account, .remark: return (title + " · one moment", afterwards?.debrief.header.walkName ?? "")
    case .chart: return (title + " · the chart of this prescribing", afterwards?.debrief.header.walkName ?? "")
    case .map: return (title + " · path map", "")
    case .glossary: return ("Glossary", "")
    case .help: return ("Help", "")
    case .support: return ("Support", "")
    case .pause: return (title, "paused")
    case .question(.dismissRevisit), .question(.switchOffRevisits): return ("To come back to", "")
    case .changed: return (changed?.title ?? title, "")
    case .question: return (title, "")
    case .note: return (title + " · " + (writing?.isReflection == true ? "a reflection" : "a note"), "")
    case .notebook, .keptNote: return (title + " · notes and exports", afterwards?.debrief.header.walkName ?? "")
    case .exports, .exportMoment, .exportFolder:
      return (title + " · to take along", afterwards?.debrief.header.walkName ?? "")
    case .sessions: return ("Earlier sessions", "")
    case .progress: return ("What you come back to", "")
    case .revisits, .revisit: return ("To come back to", "")
    case .shortForms, .drillQuestion, .taken, .sideBySide: return ("Short forms", "")
    }
  }

  /// The context of the screen below the one on top, for the help.
  private var contextBelow: Context {
    guard screens.count > 1 else { return .catalogue }
    var below = self
    below.screens.removeLast()
    return below.baseContext
  }

  /// What becomes of a consultation that is left.
  private var leaving: String {
    if let unkept { return unkept.warning }
    if let keptAs { return "It is kept as \(keptAs), and waits where you leave it." }
    return session?.events.count == 1
      ? "It has only begun, so there is nothing to keep."
      : "It is not kept: it would begin anew another time."
  }

  private func questionSheet(_ question: Question, width: Int) -> Sheet {
    var sheet = Sheet(width: width)
    switch question {
    case .leave where drill != nil:
      sheet.text("Leave this short form?", style: .heading)
      sheet.gap()
      sheet.choice("Stay")
      sheet.choice("Leave")
    case .dismissRevisit:
      sheet.text("Take this from the list for ever?", style: .heading)
      sheet.gap()
      sheet.text("It stays away whatever is played. What was played stays as it is.", style: .muted)
      sheet.gap()
      sheet.choice("Leave it there")
      sheet.choice("Take it away")
    case .switchOffRevisits:
      sheet.text("Switch the list off for ever?", style: .heading)
      sheet.gap()
      sheet.text("Nothing is offered again. What was played stays as it is.", style: .muted)
      sheet.gap()
      sheet.choice("Leave it")
      sheet.choice("Switch it off")
    case .leave:
      let inPlay = play != nil && (afterwards == nil || unkept != nil)
      sheet.text(inPlay ? "Leave this consultation?" : "Leave?", style: .heading)
      sheet.gap()
      if inPlay { sheet.text(leaving + " There is no penalty, and no question.") }
      if writing?.hasChanges == true {
        sheet.text("What you have typed on your note is not kept yet; esc goes back to it.")
      }
      sheet.gap()
      sheet.choice("Stay")
      sheet.choice("Leave")
      if unkept != nil { sheet.choice("Take an export along first") }
    case .skip:
      sheet.text("Pass over this scene?", style: .heading)
      sheet.gap()
      if let play, let bridge = play.scene?.bridge {
        let story = play.story(of: play.scene)
        for block in story.blocks(bridge.text, in: play.session.walk, play.session.walk.state) { sheet.add(block) }
      }
      sheet.gap()
      sheet.choice("Stay with it")
      sheet.choice("Pass over it")
    case .rewind(let line):
      sheet.text("Walk again from here?", style: .heading)
      sheet.gap()
      if let places = afterwards?.places, places.indices.contains(line) { sheet.text(places[line].title) }
      sheet.text("The walk so far stays beside the new one.", style: .muted)
      sheet.gap()
      sheet.choice("Stay")
      sheet.choice("Walk again")
    case .dropWords, .looksReal, .removeNote, .noteNotKept: return noteQuestionSheet(question, width: width)
    }
    return sheet
  }
}
