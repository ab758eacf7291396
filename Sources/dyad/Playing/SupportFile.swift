// The support text: an institution's own, or the default.

import ConsultationUI

/// Reads the support text from `dyad/support.txt` in the user's configuration folder.
enum SupportFile {
  static var text: SupportText {
    guard let folder = configurationFolder,
      FileReading.isFile(folder + "/dyad/support.txt"),
      let bytes = try? FileReading.bytes(of: folder + "/dyad/support.txt"), !bytes.isEmpty
    else { return .unitedKingdom }
    return SupportText(custom: String(decoding: bytes, as: UTF8.self))
  }

  /// The same for a group, without the sentence that a player's walk waits.
  static var linesForRoom: [String] {
    let text = text
    let lines = text.lines.map { $0.contact.isEmpty ? $0.name : "\($0.name): \($0.contact)." }
    return ([text.introduction] + lines).filter { !$0.isEmpty }
  }

  private static var configurationFolder: String? {
    if let folder = VignetteLibrary.environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder }
    return VignetteLibrary.environment("HOME").map { $0 + "/.config" }
  }
}
