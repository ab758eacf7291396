// Where cases are found: the named folder, the user's own, and the installed one.

import ConsultationUI
import Glibc
import VignetteLoader
import Vignettes

/// Finds vignettes and the marker catalogue by id or by file.
struct VignetteLibrary {
  /// The folders to search, in order. Of two cases with the same id the first counts.
  let folders: [String]
  private let named: String?

  /// Searches `named` first, then the user's data folder, then what is installed beside the program.
  init(named: String?) {
    self.named = named
    var folders: [String] = []
    if let named { folders.append(named) }
    if let data = Self.dataFolder { folders.append(data + "/dyad/vignettes") }
    folders += Self.installedFolders
    self.folders = folders.filter(FileReading.isFolder)
  }

  /// Refuses a named folder that does not exist, rather than use another.
  func expectNamedFolder() throws(UnreadableFile) {
    if let named, !FileReading.isFolder(named) {
      throw UnreadableFile(description: "There is no folder “\(named)”; check the name after --vignettes.")
    }
  }

  /// The files of all cases, by folder.
  var files: [String] { folders.flatMap(CaseFolder.files) }

  /// What the catalogue screen shows, from metadata alone: cases of the level `first`, and then the shortest first; and
  /// a sentence for each folder that has files which cannot be listed.
  var listing: (entries: [CatalogueEntry], unlisted: [String]) {
    var entries: [CatalogueEntry] = []
    var beginnings: Set<String> = []
    var unlisted: [String] = []
    for folder in folders.map(CaseFolder.init) {
      for listed in folder.cases where !entries.contains(where: { $0.id == listed.summary.id }) {
        entries.append(CatalogueEntry(listed))
        if listed.summary.level == "first" { beginnings.insert(listed.summary.id) }
      }
      if let sentence = folder.sentence { unlisted.append(sentence) }
    }
    func rank(_ entry: CatalogueEntry) -> (Int, Int, String) {
      (beginnings.contains(entry.id) ? 0 : 1, entry.minutes, entry.title)
    }
    return (entries.sorted { rank($0) < rank($1) }, unlisted)
  }

  /// The file of a case, given its path or id. A file named after the id comes before one that merely has it; if no
  /// case has the id, a file of that name will do.
  func file(of name: String) throws(UnreadableFile) -> String {
    if name.contains("/") || CaseForm.stem(ofFile: name) != nil { return name }
    for folder in folders {
      // A published case comes before the script that it was made from.
      for path in Self.paths(of: name, in: folder) where CaseFolder.summary(of: path).map({ $0.id == name }) ?? true {
        return path
      }
      if let listed = CaseFolder(folder).cases.first(where: { $0.summary.id == name }) { return listed.file }
    }
    if let path = folders.lazy.flatMap({ Self.paths(of: name, in: $0) }).first { return path }
    let known = listing.entries.map(\.id).joined(separator: ", ")
    throw UnreadableFile(
      description: known.isEmpty
        ? "There is no case “\(name)”, and none was found; name a folder with --vignettes."
        : "There is no case “\(name)”; there are \(known).")
  }

  /// The files in a folder that are named after a case.
  private static func paths(of name: String, in folder: String) -> [String] {
    CaseFileName.endings.map { "\(folder)/\(name)\($0)" }.filter { access($0, F_OK) == 0 }
  }

  /// The marker catalogue, from the first folder of cases that has one.
  func catalogue() throws(UnreadableFile) -> MarkerCatalogue {
    try expectNamedFolder()
    for folder in folders {
      let file = folder + "/catalogue/markers.json"
      guard FileReading.isThere(file) else { continue }
      let bytes = try FileReading.bytes(of: file)
      let loaded = CatalogueLoader.load(bytes: bytes)
      guard let catalogue = loaded.catalogue else {
        throw UnreadableFile(
          description: "The marker catalogue in “\(folder)/catalogue” has errors; run dyad check on it.")
      }
      return catalogue
    }
    throw UnreadableFile(
      description: "The marker catalogue was not found; install dyad again, or name its folder with --vignettes.")
  }

  /// The folder for the data of the user's programs. Relative paths are ignored, as the XDG base directory
  /// specification requires.
  static var dataFolder: String? {
    if let folder = environment("XDG_DATA_HOME"), folder.hasPrefix("/") { return folder }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/share"
  }

  /// `share/dyad/vignettes` beside the program's `bin`, or `vignettes` above the build in a checkout.
  private static var installedFolders: [String] {
    guard let program = executable else { return [] }
    var folders: [String] = []
    var folder = parent(of: program)
    folders.append(parent(of: folder) + "/share/dyad/vignettes")
    while folder.count > 1 {
      folder = parent(of: folder)
      let candidate = (folder == "/" ? "" : folder) + "/vignettes"
      if access(candidate + "/catalogue/markers.json", R_OK) == 0 {
        folders.append(candidate)
        break
      }
    }
    return folders
  }

  private static var executable: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, Int(PATH_MAX))
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
