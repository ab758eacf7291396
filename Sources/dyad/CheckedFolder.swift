// What a folder holds for `dyad check`: the files of cases, and those whose names miss what a case's name ends in.

/// A folder that was named, looked through with the folders in it.
struct CheckedFolder {
  /// The folder as it was named, without a slash at its end.
  let path: String
  /// The `.json` files in it in order, and what of it could not be read.
  private(set) var found: [Result<String, UnreadableFile>] = []
  /// Files that look as if a case was meant, by their paths inside the folder.
  private(set) var lookalikes: [String] = []

  init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    look(at: self.path, inside: "")
  }

  private mutating func look(at folder: String, inside prefix: String) {
    do {
      for name in try FileReading.names(in: folder) where !CaseFileName.isHidden(name) {
        let inner = folder == "/" ? "/" + name : "\(folder)/\(name)"
        // A link to a folder may lead back here.
        if FileReading.isFolder(inner) {
          if !FileReading.isLink(inner) { look(at: inner, inside: prefix + name + "/") }
        } else if CaseFileName.isCase(name) {
          // What is no plain file is refused, and said, when it is read.
          if FileReading.isThere(inner) { found.append(.success(inner)) }
        } else if CaseFileName.isLookalike(name) {
          lookalikes.append(prefix + name)
        }
      }
    } catch {
      found.append(.failure(error))
    }
  }

  /// Why nothing of the folder was checked, where nothing was.
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

  /// What of the folder was passed over though it looks like a case; nil where nothing was.
  var remark: String? {
    CaseFileName.listed(lookalikes).map { "Not checked, since cases end in .json: \($0)." }
  }
}
