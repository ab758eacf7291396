// The screens as they lie on each other.

extension [Screen] {
  /// Takes the screen on top off; the first always stays.
  mutating func pop() {
    if count > 1 { removeLast() }
  }

  /// Shows a screen on top of the first `count`.
  mutating func show(_ content: any ScreenContent, above count: Int) {
    self = Array(prefix(count)) + [Screen(content: content)]
  }

  /// Takes the note that is being written off, with what was asked about it.
  mutating func closeNote() {
    if let index = lastIndex(where: { $0.content is NoteScreen }) { removeSubrange(Swift.max(index, 1)...) }
  }

  /// Gives the pages of notes that had waited the names under which they are kept.
  mutating func rename(_ notes: [Int64: KeptNote]) {
    for index in indices {
      guard let kept = self[index].content as? KeptNoteScreen, let note = notes[kept.id] else { continue }
      self[index].content = KeptNoteScreen(id: note.id)
    }
  }
}
