// Scenes, options and endings of a draft.

import Diagnostics

extension DraftBuilder {
  /// A scene from its passage.
  mutating func scene(_ part: Part) -> StoryJSON {
    guard let kept = part.kept else { return plainScene(part) }
    let kind = kept["kind"]?.string ?? "decision"
    let choices = kind == "compose" || kept["parts"] != nil ? "patterns" : "options"
    var (chosen, ways): ([StoryJSON], [(when: String?, target: String)]) = ([], [])
    for link in part.content.links {
      if names.ids[link.target]?.kind == .option || kind == "decision" || kind == "compose" {
        chosen.append(option(link, of: part))
      } else {
        ways.append(way(link, of: part, goingOn: true))
      }
    }
    var scene = kept.without(Set(["text", "next"] + (chosen.isEmpty ? [] : [choices])))
    scene = scene.adding("id", .string(part.id))
      .adding("text", TweeText.restored(kept: kept["text"], lines: part.content.lines))
    if !chosen.isEmpty { scene = scene.adding(choices, .array(chosen)) }
    scene = scene.adding(
      "next", chosen.isEmpty ? TweeText.restoredNext(kept: kept["next"], links: ways) : kept["next"])
    return scene.ordered(by: FieldOrder.scene)
  }

  /// A scene written in Twine: a page if it has a single link without its own words, otherwise a decision.
  private mutating func plainScene(_ part: Part) -> StoryJSON {
    let links = part.content.links
    let isPage = links.isEmpty || (links.count == 1 && isPlainWay(links[0]))
    var scene: [StoryJSON.Member] = [
      .init("id", .string(part.id)), .init("kind", .string(isPage ? "page" : "decision")),
      .init("sitting", .string(firstSitting)), .init("title", .string(part.passage.name)),
      .init("text", TweeText.value(of: part.content.lines) ?? .string("")),
    ]
    if isPage {
      scene.append(.init("next", .string(links.first.map { way($0, of: part).target } ?? "")))
    } else {
      scene.append(.init("options", .array(links.map { option($0, of: part) })))
    }
    return .object(scene)
  }

  /// Whether a link only leads on.
  private func isPlainWay(_ link: PassageContent.Link) -> Bool {
    link.words == nil && link.when == nil && names.ids[link.target]?.kind != .option
  }

  /// The option for a link.
  private mutating func option(_ link: PassageContent.Link, of part: Part) -> StoryJSON {
    names.ids[link.target]?.kind == .option ? keptOption(link, of: part) : plainOption(link, of: part)
  }

  /// An option for a link in Twine; the author adds what it does.
  private mutating func plainOption(_ link: PassageContent.Link, of part: Part) -> StoryJSON {
    let words = link.words ?? link.target
    let target = way(link, of: part).target
    return .object(
      [.init("id", .string(names.id(for: words, or: "option")))]
        + (link.when.map { [.init("when", .string($0))] } ?? [])
        + [
          .init("line", TweeText.line(forWords: words)), .init("reply", .string("")), .init("why", .string("")),
          .init("next", .string(target)),
        ])
  }

  /// An option that `dyad write` wrote.
  private mutating func keptOption(_ link: PassageContent.Link, of scene: Part) -> StoryJSON {
    guard let part = names.ids[link.target].flatMap({ options[$0.id] }), let kept = part.kept else {
      return plainOption(link, of: scene)
    }
    var id = part.id
    if !usedOptions.insert(id).inserted {
      id = names.id(for: id, or: "option")
      findings.add(
        .link, .information, link.range, "“\(part.id)” belongs to another scene already; here it becomes “\(id)”.",
        "Adapt the copy in the case to this scene.")
    }
    var option = kept.without(["when", "line", "reply", "next"]).adding("id", .string(id))
    let keptWhen = kept["when"]?.string
    let isSame = keptWhen.map { TweeText.reread(TweeText.condition($0) + "\n[[x]]").links.first?.when == link.when }
    option = option.adding("when", isSame == true ? kept["when"] : link.when.map(StoryJSON.string))
    if let order = kept["order"] {
      checkWords(link, TweeWriter.words(forOrder: order), reason: "a pattern's “order” says it instead")
    } else {
      option = option.adding("line", TweeText.restoredLine(kept: kept["line"], words: link.words))
    }
    let ways = part.content.links.map { way($0, of: part, goingOn: true) }
    return option.adding("reply", TweeText.restored(kept: kept["reply"], lines: part.content.lines) ?? .string(""))
      .adding("next", TweeText.restoredNext(kept: kept["next"], links: ways) ?? .string(""))
      .ordered(by: FieldOrder.option)
  }

  /// Where a link leads; reports lost words and a missing target.
  private mutating func way(
    _ link: PassageContent.Link, of part: Part, goingOn: Bool = false
  ) -> (when: String?, target: String) {
    if goingOn { checkWords(link, TweeText.goOn, reason: "nothing is said there") }
    if names.ids[link.target] == nil {
      findings.add(
        .link, link.range,
        "In \(excerpt(part.passage.name)) a link leads to \(excerpt(link.target)), but there is no such passage.",
        "Correct its name in Twine, or set “next” in the case.")
    }
    return (link.when, names.target(link.target))
  }

  private mutating func checkWords(_ link: PassageContent.Link, _ expected: String, reason: String) {
    guard let words = link.words, words != PassageLink(expected + "->x").words else { return }
    findings.add(
      .link, link.range, "The words \(excerpt(words)) of this link are not carried over: \(reason).",
      "Move them to the text, or make them an option in the case.")
  }

  /// An ending from its passage.
  mutating func ending(_ part: Part) -> StoryJSON {
    for link in part.content.links {
      findings.add(
        .link, link.range, "An ending leads nowhere, so the link to \(excerpt(link.target)) is not carried over.",
        "Remove the link, or make the passage a scene.")
    }
    var ending = (part.kept ?? .object([.init("title", .string(part.passage.name))]))
      .without(Set(["text"] + FieldOrder.endingSections)).adding("id", .string(part.id))
    for key in ["text"] + FieldOrder.endingSections {
      let lines = part.content.sections[key == "text" ? "" : key] ?? []
      ending = ending.adding(key, TweeText.restored(kept: part.kept?[key], lines: lines) ?? .string(""))
    }
    return ending.ordered(by: FieldOrder.ending)
  }
}
