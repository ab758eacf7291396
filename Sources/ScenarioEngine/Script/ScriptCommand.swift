// One line of a playtest script, as a value, and back as text.

import Vignettes

/// A command of a playtest script (docs/scripts.md).
public enum ScriptCommand: Hashable, Sendable {
  /// `mode NAME`: how the session is played. Before everything else.
  case mode(PlayMode)
  /// `seed NUMBER`: the seed of the order of options. Before everything else.
  case seed(UInt64)
  /// `at PLACE`: stops unless the walk is at this scene or ending.
  case at(PlaceID)
  /// `read`: turns a page or letter. May be left out.
  case read
  /// `OPTION`: chooses an option.
  case choose(OptionID)
  /// `compose PART, PART`: puts a reply together.
  case compose([PartID])
  /// `purpose "TEXT"`: goes on from the pen pause with a purpose.
  case purpose(String)
  /// `skip`: goes on from the pen pause without one; anywhere else skips the scene by its bridge.
  case skip
  /// `otherwise`: goes back from the pen pause to the options.
  case otherwise
  /// `feel WORD, WORD; urge URGE`: notes feelings.
  case feel(CheckIn)
  /// `notice MARKER, MARKER` or `notice nothing`: tags what seems live.
  case notice([MarkerID])
  /// `walk "TEXT" "TEXT"`: answers the reflective questions.
  case walk([String])
  /// `safety TASK`: takes a task up at the safety pause.
  case safety(MarkerID)
  /// `close`: closes the safety pause.
  case close
  /// `rewind SCENE` or `rewind SCENE NUMBER`: a new walk from a scene of the present walk, or of walk NUMBER from 0.
  case rewind(PlaceID, walk: Int?)
  /// `remark SCENE MARKER "TEXT"` or `remark SCENE "TEXT"`: answers a line of the present walk's debrief.
  case remark(PlaceID, MarkerID?, String, walk: Int?)
  /// `end`: closes the walk at its ending. May be left out.
  case end
}

extension ScriptCommand {
  /// The words with which commands begin; an option of such a name could not be chosen by a script.
  public static let words: Set<String> = [
    "mode", "seed", "at", "read", "compose", "purpose", "skip", "otherwise", "feel", "notice", "walk", "safety",
    "close",
    "rewind", "remark", "end",
  ]

  init(parsing words: inout ScriptWords) throws(ScriptSyntax) {
    let first = try words.word("a command")
    switch first {
    case "mode": self = .mode(try words.value(of: "a mode"))
    case "seed": self = .seed(try words.number())
    case "at": self = .at(PlaceID(try words.word("a scene or ending")))
    case "read": self = .read
    case "compose": self = .compose(try words.list().map { PartID($0) })
    case "purpose": self = .purpose(try words.quoted())
    case "skip": self = .skip
    case "otherwise": self = .otherwise
    case "feel": self = .feel(try CheckIn(parsing: &words))
    case "notice":
      let tags = try words.list()
      self = .notice(tags == ["nothing"] ? [] : tags.map { MarkerID($0) })
    case "walk":
      var answers: [String] = []
      while !words.isEmpty { answers.append(try words.quoted()) }
      self = .walk(answers)
    case "safety": self = .safety(MarkerID(try words.word("a safety task")))
    case "close": self = .close
    case "rewind":
      let scene = PlaceID(try words.word("a scene"))
      self = .rewind(scene, walk: words.isEmpty ? nil : Int(clamping: try words.number()))
    case "remark":
      let scene = PlaceID(try words.word("a scene"))
      let marker = words.beginsWithQuote ? nil : MarkerID(try words.word("a marker"))
      let text = try words.quoted()
      self = .remark(scene, marker, text, walk: words.isEmpty ? nil : Int(clamping: try words.number()))
    case "end": self = .end
    default: self = .choose(OptionID(first))
    }
    try words.finish()
  }
}

extension CheckIn {
  fileprivate init(parsing words: inout ScriptWords) throws(ScriptSyntax) {
    let pieces = words.rest().split(separator: ";", omittingEmptySubsequences: false).map(ScriptWords.trimmed)
    var urge: Urge?
    if pieces.count == 2 {
      var tail = ScriptWords(Substring(pieces[1]))
      guard try tail.word("“urge”") == "urge" else { throw ScriptSyntax("After “;” stands “urge” and its name.") }
      urge = try tail.value(of: "an urge")
      try tail.finish()
    } else if pieces.count != 1 {
      throw ScriptSyntax("A check-in has one “;” at most, before its urge.")
    }
    switch pieces[0] {
    case "": throw ScriptSyntax("After “feel” stand one to three words, or “unsure”, “nothing” or “rather-not-say”.")
    case "unsure": self.init(.unsure, urge: urge)
    case "nothing": self.init(.nothing, urge: urge)
    case "rather-not-say": self.init(.ratherNotSay, urge: urge)
    default: self.init(.words(pieces[0].split(separator: ",").map(ScriptWords.trimmed)), urge: urge)
    }
  }
}

extension ScriptCommand: CustomStringConvertible {
  /// The command that stands for an event.
  public init(_ event: SessionEvent) {
    switch event {
    case .started(let start): self = .mode(start.mode)
    case .pageTurned: self = .read
    case .optionChosen(_, let option): self = .choose(option)
    case .replyComposed(_, let parts): self = .compose(parts)
    case .penPaused(_, .wentOn(nil)), .sceneSkipped: self = .skip
    case .penPaused(_, .wentOn(let purpose?)): self = .purpose(purpose)
    case .penPaused(_, .choseOtherwise): self = .otherwise
    case .checkedIn(_, let note): self = .feel(note)
    case .noticed(_, let tags): self = .notice(tags)
    case .walked(_, let answers): self = .walk(answers)
    case .safetyTakenUp(let task): self = .safety(task)
    case .safetyClosed: self = .close
    case .rewound(let walk, let scene): self = .rewind(scene, walk: walk)
    case .remarked(let remark): self = .remark(remark.scene, remark.marker, remark.text, walk: remark.walk)
    case .ended: self = .end
    }
  }

  /// The command as a line of text.
  public var description: String {
    switch self {
    case .mode(let mode): "mode \(mode.rawValue)"
    case .seed(let seed): "seed \(seed)"
    case .at(let place): "at \(place)"
    case .read: "read"
    case .choose(let option): option.text
    case .compose(let parts): "compose " + parts.map(\.text).joined(separator: ", ")
    case .purpose(let text): "purpose " + ScriptWords.quote(text)
    case .skip: "skip"
    case .otherwise: "otherwise"
    case .feel(let note): "feel " + note.scriptText
    case .notice(let tags): "notice " + (tags.isEmpty ? "nothing" : tags.map(\.text).joined(separator: ", "))
    case .walk(let answers): (["walk"] + answers.map(ScriptWords.quote)).joined(separator: " ")
    case .safety(let task): "safety \(task)"
    case .close: "close"
    case .rewind(let scene, let walk): "rewind \(scene)" + (walk.map { " \($0)" } ?? "")
    case .remark(let scene, let marker, let text, let walk):
      "remark \(scene) " + (marker.map { "\($0) " } ?? "") + ScriptWords.quote(text) + (walk.map { " \($0)" } ?? "")
    case .end: "end"
    }
  }
}

extension CheckIn {
  fileprivate var scriptText: String {
    let words =
      switch answer {
      case .words(let words): words.joined(separator: ", ")
      case .unsure: "unsure"
      case .nothing: "nothing"
      case .ratherNotSay: "rather-not-say"
      }
    return words + (urge.map { "; urge \($0.rawValue)" } ?? "")
  }
}
