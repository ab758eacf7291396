// Where sessions are kept.

import ArgumentParser

/// The option of every command that has to do with sessions.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Keep sessions in this folder; $XDG_DATA_HOME/dyad or ~/.local/share/dyad where it is left out.",
      valueName: "folder"))
  var data: String?

  /// The folder; nil where none was named and there is no home.
  var folder: String? { data ?? Self.usualFolder }

  /// What keeps sessions here; where there is no folder for them it keeps none, and says so.
  var keeper: SessionKeeper { SessionKeeper(dataFolder: folder, hindrance: Self.homeless) }

  /// What is said where there is no folder.
  static let homeless =
    "Nothing can be kept: there is no home folder to keep sessions in (HOME names none by its full path). Name a folder with --data."

  /// The folder where none was named. A home that is not there is not made.
  static var usualFolder: String? {
    guard let folder = VignetteLibrary.dataFolder else { return nil }
    let isInHome = VignetteLibrary.environment("HOME").map { folder.hasPrefix($0) && !FileReading.isFolder($0) }
    return isInHome == true ? nil : folder + "/dyad"
  }
}
