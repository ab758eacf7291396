// The few fields that an example on a rule's page shows, completed to a vignette file.

import Foundation
import TestSupport

/// A fragment of a vignette: top-level fields, or fields of the first scene, with what is missing filled in.
enum Fragment {
  /// The whole file; throws if the fragment is not JSON.
  static func file(_ fragment: String) throws -> [UInt8] {
    let fields = try object("{\(fragment)}")
    var file = try object(VignetteText.file(#""scenes": []"#))
    var scene: [String: Any] = ["id": "first"]
    for (key, value) in fields {
      if sceneFields.contains(key) { scene[key] = value } else { file[key] = value }
    }
    file["content_notes"] = fields["content_notes"] ?? ["suicide"]
    let scenes = fields["scenes"] as? [[String: Any]] ?? [scene]
    file["scenes"] = scenes.indices.map { place in
      completed(scenes[place], next: place + 1 < scenes.count ? scenes[place + 1]["id"] as? String : nil)
    }
    let endings = file["endings"] as? [[String: Any]] ?? []
    file["endings"] = zip(["better", "worse", "open"], endings).map { id, own in
      var ending: [String: Any] = [
        "id": id, "title": "T", "text": "T.", "patient": "T.", "possible": "T.", "hard": "T.",
      ]
      ending.merge(["unknown": "T.", "next": "T."]) { $1 }
      return ending.merging(own) { $1 }
    }
    return [UInt8](try JSONSerialization.data(withJSONObject: file, options: [.sortedKeys, .withoutEscapingSlashes]))
  }

  private static let sceneFields: Set<String> = [
    "text", "live", "lures", "asks", "cues", "safety", "options", "bridge", "later", "leader",
  ]

  private static func object(_ text: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  private static func completed(_ scene: [String: Any], next: String?) -> [String: Any] {
    var scene = ["sitting": "visit", "title": "T", "text": "[He looks at the window.]"].merging(scene) { $1 }
    guard scene["kind"] == nil else { return scene.merging(["next": next ?? "open"]) { own, _ in own } }
    let id = scene["id"] as? String ?? ""
    let options = scene["options"] as? [[String: Any]] ?? [1, 2, 3].map { ["id": "\(id)-\($0)"] }
    scene["options"] = options.enumerated().map { place, own in
      let defaults = [
        "line": "Then let us see.", "reply": "[He nods.]", "why": "It had its effect.",
        "next": next ?? ["better", "worse", "open"][place % 3],
      ]
      return own.merging(defaults) { own, _ in own }
    }
    return scene
  }
}
