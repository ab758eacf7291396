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

  /// The folder where none was named. A home that is not there is not made.
  static var usualFolder: String? {
    guard let folder = VignetteLibrary.dataFolder else { return nil }
    let isInHome = VignetteLibrary.environment("HOME").map { folder.hasPrefix($0) && !FileReading.isFolder($0) }
    return isInHome == true ? nil : folder + "/dyad"
  }
}
