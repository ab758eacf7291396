// What can go wrong with a journal: one plain sentence each, and what to do next.

import Glibc

/// Why the journal could not do what was asked. Nothing stored earlier is harmed by any of these.
public enum JournalTrouble: Error, Hashable, Sendable, CustomStringConvertible {
  /// The disk has no room left.
  case full
  /// The folder or the file may not be written.
  case readOnly(path: String)
  /// Another program holds the journal and did not let go in time.
  case locked
  /// The file is damaged.
  case damaged
  /// The journal was written by a newer version.
  case newer
  /// The folder cannot be used for another reason, which the text gives.
  case unusable(path: String, reason: String)
  /// Reading or writing failed at the disk.
  case disk(reason: String)
  /// No session has this name; `near` holds names that may have been meant.
  case unknownSession(String, near: [String])
  /// Several sessions begin with these letters.
  case ambiguous(String, matches: [String])
  /// The session was removed meanwhile.
  case removed(String)
  /// The session went on in another program, so that this event does not follow its last.
  case wentOnElsewhere(String)
  /// The words were removed, but copies of them may remain: another program was reading the journal or has an editor open on a
  /// note, or the disk was full. The next opening removes them.
  case tracesRemain
  /// The program that keeps the journal is not there, or could not be started; the text gives where it was looked for or why.
  case programMissing(String)
  /// The program that keeps the journal ended twice over one request, or gave no answer in time.
  case programEnded
  /// The journal's files were removed or replaced while it was open, so that nothing written to them is kept.
  case gone(path: String)
  /// The journal is still being opened.
  case opening
  /// What came back from the program that keeps the journal could not be understood, or it is of another version.
  case programUnclear

  /// What happened, as one plain sentence.
  public var description: String {
    switch self {
    case .full: "The disk is full, so nothing more can be kept in the journal."
    case .readOnly(let path): "The journal in “\(path)” may not be written."
    case .locked: "Another program is holding the journal and did not let go of it."
    case .damaged: "The journal is damaged."
    case .newer: "The journal was written by a newer version of dyad."
    case .unusable(let path, let reason): "The journal cannot be kept in “\(path)”: \(reason)."
    case .disk(let reason): "The journal could not be read or written: \(reason)."
    case .unknownSession(let name, let near):
      near.isEmpty
        ? "There is no session “\(name)”."
        : "There is no session “\(name)”; perhaps \(near.joined(separator: " or ")) was meant."
    case .ambiguous(let letters, let matches):
      "Several sessions begin with “\(letters)”: \(matches.joined(separator: ", "))."
    case .removed(let code): "The session \(code) has been removed from the journal."
    case .wentOnElsewhere(let code): "The session \(code) went on in another window."
    case .tracesRemain: "The words were removed, but copies may remain in the journal's files or in an open editor."
    case .gone(let path): "The journal's files in “\(path)” were removed or replaced, so nothing of this is kept now."
    case .opening: "The journal is still being opened."
    case .programMissing(let place):
      "The program dyad-journal, which keeps the journal, could not be started: \(place)."
    case .programEnded: "The program dyad-journal, which keeps the journal, ended without an answer."
    case .programUnclear: "The program dyad-journal, which keeps the journal, is not of the same version as dyad."
    }
  }

  /// What to do next, as one plain sentence.
  public var advice: String {
    switch self {
    case .full: "Make room on the disk, or name another folder with --data; what is played now can be exported."
    case .readOnly: "Change its permissions, or name another folder with --data; what is played now can be exported."
    case .locked: "Close other windows in which dyad runs, and start again; what is played now can be exported."
    case .damaged:
      "Start dyad again: the damaged file is set aside under a dated name, and a new journal is begun."
    case .newer: "Install the newer version again, or name another folder with --data."
    case .unusable: "Name another folder with --data; what is played now can be exported."
    case .disk: "Look to the disk, or name another folder with --data; what is played now can be exported."
    case .unknownSession: "See dyad sessions for all of them."
    case .ambiguous: "Type one more letter."
    case .removed: "What is played now can be exported."
    case .wentOnElsewhere: "Leave this one and resume the session; what is played now can be exported."
    case .tracesRemain:
      "Close other windows in which dyad runs, see that the disk is not full, and start dyad once more."
    case .gone: "Take an export along before you leave; dyad begins a new journal when it is started again."
    case .opening: "Wait a moment and try again."
    case .programMissing, .programUnclear: "Install dyad again; what is played now can be exported."
    case .programEnded: "Start dyad again; what is played now can be exported."
    }
  }

  /// What an error of the system comes to, at a path.
  package init(code: Int32, path: String) {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: self = .full
    case EACCES, EPERM, EROFS: self = .readOnly(path: path)
    default: self = .unusable(path: path, reason: String(cString: strerror(code)))
    }
  }
}
