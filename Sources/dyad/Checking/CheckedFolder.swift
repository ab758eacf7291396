// What a folder holds for `dyad check`: cases, and files that look like cases but have the wrong extension.

/// A named folder, searched with its subfolders.
struct CheckedFolder {
  /// The folder as named, without a trailing slash.
  let path: String
  /// The `.json` files in it, in order, and what could not be read.
  private(set) var found: [Result<String, UnreadableFile>] = []
  /// Files that may be meant as cases, by their paths inside the folder.
  private(set) var lookalikes: [String] = []

  init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    look(at: self.path, inside: "")
  }

  private mutating func look(at folder: String, inside prefix: String) {
    do {
      for name in try FileReading.names(in: folder) where !CaseFileName.isHidden(name) {
        let inner = folder == "/" ? "/" + name : "\(folder)/\(name)"
        // A link may lead back here.
        if FileReading.isFolder(inner) {
          if !FileReading.isLink(inner) { look(at: inner, inside: prefix + name + "/") }
        } else if CaseFileName.isCase(name) {
          // Reading refuses whatever is not a plain file, and says so.
          if FileReading.isThere(inner) { found.append(.success(inner)) }
        } else if CaseFileName.isLookalike(name) {
          lookalikes.append(prefix + name)
        }
      }
    } catch {
      found.append(.failure(error))
    }
  }

  /// Why nothing in the folder was checked.
  var emptiness: String {
    guard found.isEmpty else {
      return "No case in “\(path)”: what ends in .json there is a JSON Schema, which helps an editor."
    }
    guard let named = CaseFileName.listed(lookalikes) else {
      return "No case in “\(path)”: cases end in .json, and no file there does. Name the folder that holds them."
    }
    return "No case in “\(path)”: cases end in .json; \(named) \(lookalikes.count == 1 ? "does" : "do") not. "
      + "Give each case a name that ends in .json, in small letters."
  }

  /// What looks like a case and was skipped; nil if nothing was.
  var remark: String? {
    CaseFileName.listed(lookalikes).map { "Not checked, since cases end in .json: \($0)." }
  }
}
