// Turning the pages of what covers the story.

extension GroupSession {
  mutating func turnOnBeforeStory() throws(GroupRefusal) {
    if wallPage + 1 < pages(of: wall).count {
      wallPage += 1
      return
    }
    switch wall {
    case .opening: throw GroupRefusal("The story begins with the next phase.")
    case .questions(let step):
      guard step + 1 < questionSteps else { throw GroupRefusal("That was the last question. The next phase goes on.") }
      show(.questions(step: step + 1))
    case .closing: throw GroupRefusal("This is the last page. The session can be closed.")
    case .facts, .votes, .comparison, .safety, .debrief, .story: try bringStoryBack()
    }
  }

  mutating func turnBackBeforeStory() throws(GroupRefusal) {
    if wallPage > 0 {
      wallPage -= 1
    } else if case .questions(let step) = wall, step > 0 {
      show(.questions(step: step - 1))
    } else {
      throw GroupRefusal("This is the first page.")
    }
  }
}
