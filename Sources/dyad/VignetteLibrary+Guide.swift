// The leader's guide, beside the cases.

import VignetteLoader
import Vignettes

extension VignetteLibrary {
  /// The leader's guide, from the first folder that has one.
  func guide() throws(UnreadableFile) -> GroupGuide {
    try expectNamedFolder()
    for folder in folders {
      let file = folder + "/group/guide.json"
      guard FileReading.isFile(file) else { continue }
      let bytes = try FileReading.bytes(of: file)
      guard let guide = GuideLoader.load(bytes: bytes).guide else {
        throw UnreadableFile(description: "The leader's guide in “\(folder)/group” has errors; run dyad check on it.")
      }
      return guide
    }
    throw UnreadableFile(
      description: "The leader's guide was not found; install dyad again, or name its folder with --vignettes.")
  }
}
