// The debrief with what was noted and typed taken out, in one place, so that no export can leave it in.

extension Debrief {
  /// The debrief with only what the options ask for of the trainee's own: every export begins here.
  func keeping(_ options: ExportOptions) -> Debrief {
    Debrief(self, keeping: options)
  }

  private init(_ whole: Debrief, keeping options: ExportOptions) {
    header = whole.header
    safetyLine = whole.safetyLine
    safety = whole.safety
    patient = whole.patient
    ending = whole.ending
    moments = whole.moments.map { Moment($0, keeping: options) }
    done = whole.done
    feelings = options.feelings ? whole.feelings : []
    feelingCounts = options.feelings ? whole.feelingCounts : []
    enactments = whole.enactments
    counts = whole.counts
    timingNote = whole.timingNote
    fractions = whole.fractions
    course = whole.course
    allianceReason = whole.allianceReason
    chart = whole.chart.filter { options.feelings || $0.kind != "feelings" }
      .map { options.words ? $0 : $0.withoutPurpose }
    medicines = whole.medicines
    reach = whole.reach
    noticing = whole.noticing
    remarks = options.words ? whole.remarks : []
    plainEnding = whole.plainEnding
  }
}

extension Moment {
  fileprivate init(_ whole: Moment, keeping options: ExportOptions) {
    place = whole.place
    onScreen = whole.onScreen
    line = whole.line
    option = whole.option
    does = whole.does
    asked = whole.asked
    unanswered = whole.unanswered
    noted = options.feelings ? whole.noted : []
    purpose = options.words ? whole.purpose : nil
    reply = whole.reply
    why = whole.why
    inquiry = whole.inquiry
    later = whole.later
    ledger = options.words ? whole.ledger : whole.ledger.map(\.withoutRemarks)
    otherDoors = whole.otherDoors
    points = whole.points
  }
}

extension LedgerEntry {
  fileprivate var withoutRemarks: LedgerEntry { LedgerEntry(withoutRemarks: self) }

  private init(withoutRemarks whole: LedgerEntry) {
    marker = whole.marker
    name = whole.name
    definition = whole.definition
    weight = whole.weight
    cue = whole.cue
    label = whole.label
    sentence = whole.sentence
    manner = whole.manner
    depth = whole.depth
    effectiveDepth = whole.effectiveDepth
    floor = whole.floor
    ceiling = whole.ceiling
    act = whole.act
    noticing = whole.noticing
    timing = whole.timing
    timingPossible = whole.timingPossible
    remarks = []
  }
}

extension ChartLine {
  fileprivate var withoutPurpose: ChartLine { kind == "pen" ? ChartLine(withoutPurpose: self) : self }

  private init(withoutPurpose whole: ChartLine) {
    kind = whole.kind
    place = whole.place
    medicine = nil
    text = "a purpose that is left out here"
    status = nil
    note = nil
    beforeSitting = whole.beforeSitting
  }
}
