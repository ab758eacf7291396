// Marking words and tags, ordering parts, and typing.

import Canvas
import ScenarioEngine
import Vignettes

extension PlayState {
  /// Marks or unmarks the selected word or tag.
  mutating func mark(selected: Int) {
    switch step {
    case .checkIn(let words):
      guard checkInWords.indices.contains(selected) else { return }
      let word = checkInWords[selected]
      step = .checkIn(words.contains(word) ? words.filter { $0 != word } : words + [word])
    case .notice(let tags):
      guard noticeTags.indices.contains(selected) else { return }
      let tag = noticeTags[selected]
      step = .notice(tags.contains(tag) ? tags.filter { $0 != tag } : tags + [tag])
    default: break
    }
  }

  /// Moves the selected part of a reply earlier or later.
  mutating func moveSelectedPart(by offset: Int, selected: Int) {
    guard case .compose(var parts) = step, composeParts.indices.contains(selected),
      let place = parts.firstIndex(of: composeParts[selected].id), parts.indices.contains(place + offset)
    else { return }
    parts.swapAt(place, place + offset)
    step = .compose(parts)
  }

  /// Types into the line of the present step, where there is one.
  mutating func type(_ key: Key) {
    switch step {
    case .pen(var editor):
      _ = editor.take(key)
      step = .pen(editor)
    case .sayingFirst(var editor):
      _ = editor.take(key)
      step = .sayingFirst(editor)
    case .walk(let answers, var editor):
      _ = editor.take(key)
      step = .walk(answers, editor)
    default: break
    }
  }
}
