// Why an action cannot be done just now, in words that say what can.

/// The reasons that the keymap gives; each is nil where the action can be done.
enum KeyRefusal {
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

  static let skipping: @Sendable (AppModel) -> String? = { model in
    guard let play = model.play else { return Refusal.nothingToSkip.sentence }
    do throws(Refusal) {
      _ = try play.bridge()
      return nil
    } catch {
      return error.sentence
    }
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
