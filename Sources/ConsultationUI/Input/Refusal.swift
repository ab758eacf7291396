// Why an action cannot be done just now, in words that say what can.

/// The reasons that the keymap gives; each is nil where the action can be done.
enum Refusal {
  static let opening: @Sendable (AppModel) -> String? = { model in
    if model.selectedSession != nil { return nil }
    return switch model.catalogue {
    case .looking: "Still looking for vignettes."
    case .found(let entries, _) where entries.isEmpty: "There is no vignette here to open."
    case .found:
      model.selectedEntry?.intendedUse == .group
        ? "This case is for a group; a leader presents it." : nil
    case .failed: "There is no vignette here to open."
    }
  }

  static let marking: @Sendable (AppModel) -> String? = { model in
    guard case .checkIn(let marked)? = model.play?.step else { return nil }
    let words = model.checkInWords
    guard words.indices.contains(model.list.selected) else { return "This line stands by itself: enter takes it." }
    let isMarked = marked.contains(words[model.list.selected])
    return marked.count >= 3 && !isMarked ? "Three at most. Space on a marked word takes it back." : nil
  }

  static let goingOn: @Sendable (AppModel) -> String? = { model in
    guard case .checkIn(let marked)? = model.play?.step, marked.isEmpty else { return nil }
    return model.checkInWords.indices.contains(model.list.selected)
      ? "Space marks a word. The lines below the words can be taken as they are." : nil
  }

  static let saying: @Sendable (AppModel) -> String? = { model in
    guard case .compose(let chosen)? = model.play?.step, chosen.isEmpty else { return nil }
    return model.composeParts.indices.contains(model.list.selected) ? nil : "A reply needs at least one part."
  }

  static let reordering: @Sendable (AppModel) -> String? = { model in
    guard case .compose(let chosen)? = model.play?.step else { return nil }
    let parts = model.composeParts
    guard parts.indices.contains(model.list.selected), chosen.contains(parts[model.list.selected].id) else {
      return "Take this part into the reply first; then it can be moved."
    }
    return chosen.count < 2 ? "There is one part so far: nothing to change places with." : nil
  }

  static let skipping: @Sendable (AppModel) -> String? = { model in
    guard model.drill == nil else { return "This is one scene by itself: q leaves it." }
    guard let play = model.play, case .scene(let id) = play.session.situation else {
      return "This cannot be skipped; there is nothing to lose in it."
    }
    return play.session.scenario.scene(id)?.bridge == nil
      ? "This scene cannot be passed over. You may pause, or leave." : nil
  }

  static let changingWalk: @Sendable (AppModel) -> String? = { model in
    (model.play?.session.walks.count ?? 1) < 2 ? "There is one walk so far. The path map begins another." : nil
  }

  static let goingBack: @Sendable (AppModel) -> String? = { model in
    guard model.screen.kind == .play else { return nil }
    if case .pen? = model.play?.step { return nil }
    return "There is no way back from here. Enter goes on, with or without words."
  }

  static let noting: @Sendable (AppModel) -> String? = { model in
    if model.screens.contains(where: { $0.kind == .note }) { return "A note is open already; esc goes back to it." }
    return model.play == nil ? "A note belongs to a walk. Open a case and begin, and n writes one." : nil
  }

  static let glossary: @Sendable (AppModel) -> String? = { model in
    if model.markers == nil { return "The glossary comes with a case: open one first." }
    // Help, support or a pause may stand on top of the consultation.
    guard let play = model.play, model.screens.contains(where: { $0.kind == .play }),
      Context.play.contains(play.step.context)
    else { return nil }
    return play.session.start.mode == .coach ? nil : "The glossary opens afterwards, and in coach mode."
  }
}
