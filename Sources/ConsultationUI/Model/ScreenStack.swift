// The screens as they lie on each other.

extension [Screen] {
  /// Takes the screen on top off; the first always stays.
  mutating func pop() {
    if count > 1 { removeLast() }
  }

  /// Shows a screen on the first so many.
  mutating func show(_ content: any ScreenContent, above count: Int) {
    self = Array(prefix(count)) + [Screen(content: content)]
  }

  /// Takes the note that is being written off, with what was asked about it.
  mutating func closeNote() {
    if let place = lastIndex(where: { $0.content is NoteScreen }) { removeSubrange(Swift.max(place, 1)...) }
  }

  /// Gives the pages of notes that had waited the names under which they are kept.
  mutating func rename(_ notes: [Int64: KeptNote]) {
    for place in indices {
      guard let kept = self[place].content as? KeptNoteScreen, let note = notes[kept.id] else { continue }
      self[place].content = KeptNoteScreen(id: note.id)
    }
  }
}
