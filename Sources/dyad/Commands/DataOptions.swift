// Where sessions are kept.

import ArgumentParser

/// The option that every command on sessions has.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep sessions in this folder (default: $XDG_DATA_HOME/dyad or ~/.local/share/dyad).",
      valueName: "folder"))
  var data: String?

  /// The folder; nil if none was named and there is no home folder.
  var folder: String? { data ?? Self.usualFolder }

  /// Keeps sessions in the folder; without one it keeps none, and says so.
  var keeper: SessionKeeper { SessionKeeper(dataFolder: folder, hindrance: Self.homeless) }

  /// What to say if there is no folder.
  static let homeless =
    "Nothing can be kept: there is no home folder to keep sessions in (HOME names none by its full path). Name a folder with --data."

  /// The default folder. A home folder that does not exist is not created.
  static var usualFolder: String? {
    guard let folder = VignetteLibrary.dataFolder else { return nil }
    let isInHome = VignetteLibrary.environment("HOME").map { folder.hasPrefix($0) && !FileReading.isFolder($0) }
    return isInHome == true ? nil : folder + "/dyad"
  }
}
