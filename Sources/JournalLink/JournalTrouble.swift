// What can go wrong with a journal, each with a plain sentence and advice.

import Glibc

/// Why the journal could not do what was asked. None of these harms what was stored earlier.
public enum JournalTrouble: Error, Hashable, Sendable, CustomStringConvertible {
  /// The disk is full.
  case full
  /// The folder or the file may not be written.
  case readOnly(path: String)
  /// Another program locked the journal and did not release it in time.
  case locked
  /// The file is damaged.
  case damaged
  /// The journal was written by a newer version.
  case newer
  /// The folder cannot be used for another reason, given as text.
  case unusable(path: String, reason: String)
  /// Reading or writing the disk failed.
  case disk(reason: String)
  /// No session has this name; `near` holds similar names.
  case unknownSession(String, near: [String])
  /// Several sessions begin with these letters.
  case ambiguous(String, matches: [String])
  /// The session has been deleted.
  case removed(String)
  /// The session went on in another program, and this event does not follow its last.
  case wentOnElsewhere(String)
  /// The words were deleted, but copies may remain: another program was reading the journal or has an editor open on a
  /// note, or the disk was full. The next opening removes them.
  case tracesRemain
  /// The program that keeps the journal is missing or could not be started, for the reason in the text.
  case programMissing(String)
  /// The program that keeps the journal ended twice during one request, or did not answer in time.
  case programEnded
  /// The journal's files were removed or replaced while it was open: nothing written to them is kept.
  case gone(path: String)
  /// The journal is still being opened.
  case opening
  /// The program that keeps the journal sent nonsense or is of another version.
  case programUnclear

  /// What happened, as one plain sentence.
  public var description: String {
    switch self {
    case .full: "The disk is full, so nothing more can be kept in the journal."
    case .readOnly(let path): "The journal in “\(path)” may not be written."
    case .locked: "Another program is using the journal and did not release it."
    case .damaged: "The journal is damaged."
    case .newer: "The journal was written by a newer version of dyad."
    case .unusable(let path, let reason): "The journal cannot be kept in “\(path)”: \(reason)."
    case .disk(let reason): "The journal could not be read or written: \(reason)."
    case .unknownSession(let name, let near):
      near.isEmpty
        ? "There is no session “\(name)”."
        : "There is no session “\(name)”; perhaps you meant \(near.joined(separator: " or "))."
    case .ambiguous(let letters, let matches):
      "Several sessions begin with “\(letters)”: \(matches.joined(separator: ", "))."
    case .removed(let code): "The session \(code) has been removed from the journal."
    case .wentOnElsewhere(let code): "The session \(code) went on in another window."
    case .tracesRemain: "The words were removed, but copies may remain in the journal's files or in an open editor."
    case .gone(let path): "The journal's files in “\(path)” were removed or replaced, so nothing of this is kept now."
    case .opening: "The journal is still being opened."
    case .programMissing(let reason):
      "The program dyad-journal, which keeps the journal, could not be started: \(reason)."
    case .programEnded: "The program dyad-journal, which keeps the journal, ended without an answer."
    case .programUnclear: "The program dyad-journal, which keeps the journal, is not of the same version as dyad."
    }
  }

  /// What to do next, as one plain sentence.
  public var advice: String {
    switch self {
    case .full: "Free some space, or name another folder with --data."
    case .readOnly: "Change its permissions, or name another folder with --data."
    case .locked: "Close other windows that run dyad, and start again."
    case .damaged:
      "Start dyad again: it will set the damaged file aside under a dated name and start a new journal."
    case .newer: "Install the newer version again, or name another folder with --data."
    case .unusable: "Name another folder with --data."
    case .disk: "Check the disk, or name another folder with --data."
    case .unknownSession: "Run dyad sessions to list them all."
    case .ambiguous: "Type one more letter."
    case .removed: "Run dyad sessions to list those that are kept."
    case .wentOnElsewhere: "Leave this one and resume the session."
    case .tracesRemain:
      "Close other windows that run dyad, make sure that the disk is not full, and start dyad once more."
    case .gone: "Export it before you leave; dyad begins a new journal at its next start."
    case .opening: "Wait a moment and try again."
    case .programMissing, .programUnclear: "Install dyad again."
    case .programEnded: "Start dyad again."
    }
  }

  /// The trouble for an error number of the system at a path.
  package init(code: Int32, path: String) {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: self = .full
    case EACCES, EPERM, EROFS: self = .readOnly(path: path)
    default: self = .unusable(path: path, reason: String(cString: strerror(code)))
    }
  }
}
