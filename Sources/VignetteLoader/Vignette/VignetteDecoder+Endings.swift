// Endings, and cuts for groups.

import Diagnostics
import Vignettes

extension VignetteDecoder {
  /// An ending with all of its parts.
  func ending(_ value: JSONValue) -> Ending? {
    guard var object = ObjectReader(value, noun: "ending", findings) else { return nil }
    defer { object.finish() }
    return Ending(
      id: PlaceID(object.identifier()),
      title: object.string("title"),
      text: passage("text", in: &object),
      patient: passage("patient", in: &object),
      possible: passage("possible", in: &object),
      hard: passage("hard", in: &object),
      unknown: passage("unknown", in: &object),
      next: passage("next", in: &object)
    )
  }

  /// The cuts for groups.
  func cuts(_ values: [JSONValue]) -> [Cut] {
    var uses = FirstUses()
    return values.compactMap { value in
      guard var object = ObjectReader(value, noun: "cut", findings) else { return nil }
      defer { object.finish() }
      let id = object.identifier(uniqueAmong: &uses)
      let (title, scene) = (object.string("title"), object.string("scene"))
      if let field = value["scene"], !scene.isEmpty, names.scenes[scene] == nil {
        unknownName(scene, at: field.range, "scene", among: names.scenes.keys.sorted())
      }
      return Cut(
        id: CutID(id),
        title: title,
        scene: PlaceID(scene),
        story: story(in: &object),
        options: cutOptions(object.list("options"), of: scene),
        alliance: object.take("alliance").flatMap(alliance),
        leader: object.take("leader").flatMap(leaderNotes)
      )
    }
  }

  private func story(in object: inout ObjectReader) -> Passage {
    let story = passage("story", in: &object)
    let count = story.plainText.wordCount
    if count > 60, let value = object.value["story"] {
      findings.add(
        .tooLong,
        at: value.range,
        "The story so far has \(count) words; at most 60 are allowed.",
        advice: "Shorten it to what the group needs to know."
      )
    }
    return story
  }

  private func cutOptions(_ values: [JSONValue], of scene: String) -> [OptionID] {
    let own = names.scenes[scene] ?? []
    let known = Set(own)
    return values.compactMap { value in
      guard let id = findings.string(value) else { return nil }
      if names.scenes[scene] != nil, !known.contains(id) {
        unknownName(id, at: value.range, "option in the scene \(quoted(scene))", among: own)
      }
      return OptionID(id)
    }
  }
}
