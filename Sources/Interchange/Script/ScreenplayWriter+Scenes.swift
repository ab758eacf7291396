// A scene of the script: what is seen, what can be said, and where it leads.

import Vignettes

extension ScreenplayWriter {
  /// Writes a scene.
  mutating func write(_ scene: Scene) {
    let withPatient = vignette.sittings.first { $0.id == scene.sitting }?.setting != .away
    add(.heading(level: 3, text: title(of: scene.id), anchor: scene.id.text))
    let facts = [("Kind", Self.name(of: scene.body)), ("Setting", scene.setting)].compactMap { name, text in
      text.map { Screenplay.Fact(name: name, text: $0) }
    }
    if !facts.isEmpty { add(.facts(facts)) }
    add(.spoken(spoken(scene.text)))
    if case .walk(let questions, _) = scene.body {
      for question in questions { add(.note(catalogue.name(of: question.question), spoken(question.text))) }
    }
    if contents.contains(.roles) { writeRoles(of: scene, withPatient: withPatient) }
    write(scene.leader)
    if let bridge = scene.bridge {
      add("For readers who skip this", bridge.text)
      add(.ways(ways(bridge.to)))
    }
    writeChoices(of: scene, withPatient: withPatient)
    if let next = scene.body.next { add(.ways(ways(next))) }
  }

  private mutating func writeChoices(of scene: Scene, withPatient: Bool) {
    if case .compose(let parts, let patterns) = scene.body {
      for part in parts { add(.note("Part “\(part.id)”", spoken(part.text))) }
      for (index, pattern) in patterns.enumerated() {
        add(choice(pattern.body, index, of: scene, order: pattern.order, withPatient: withPatient))
      }
    } else {
      for (index, option) in scene.body.options.enumerated() {
        add(choice(option, index, of: scene, order: nil, withPatient: withPatient))
      }
    }
  }

  private func choice(
    _ option: SceneOption, _ index: Int, of scene: Scene, order: [ReplyPattern.Step]?, withPatient: Bool
  ) -> Screenplay.Block {
    var line = spoken(option.line)
    if let order {
      let words = order.map { step in
        switch step {
        case .part(let id): "“\(id)”"
        case .any: "anything"
        }
      }
      line = [
        .init(when: nil, paragraph: Paragraph(spans: [.init("[\(words.joined(separator: ", then "))]", .direction)]))
      ]
    }
    return .choice(
      Screenplay.Choice(
        letter: Self.letter(index), id: option.id.text, when: option.when.map(wording.text), line: line,
        reply: spoken(option.reply),
        facts: (option.does.map { [Screenplay.Fact(name: "Does", text: $0)] } ?? [])
          + (contents.contains(.roles) ? roles(of: option, at: scene, withPatient: withPatient) : []),
        ways: ways(option.next)))
  }

  /// A to Z, then AA and so on.
  static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let last = String(letters[index % letters.count])
    return index < letters.count ? last : letter(index / letters.count - 1) + last
  }

  private static func name(of body: SceneBody) -> String? {
    switch body {
    case .decision: nil
    case .compose: "a reply put together from parts; the first order below that matches counts"
    case .page: "a page to read"
    case .letter: "a letter"
    case .checkIn: "a check-in: what do you notice in yourself?"
    case .notice: "noticing: what seems live?"
    case .walk: "questions to oneself, one at a time"
    }
  }
}
