// Content words, compared without their endings.

import Vignettes

extension WordText {
  /// The content words without their endings, leaving out function words and those of one or two letters.
  var substance: Set<WordID> {
    var found: Set<WordID> = []
    for word in words where word.length > 2 && !WordLists.little.contains(word.id) { found.insert(stem(of: word)) }
    return found
  }

  /// A word without its ending (possessive, plural, -ed, -ing and -ly), if at least three letters remain.
  func stem(of word: Word) -> WordID {
    var end = Int(word.end)
    let start = Int(word.start)
    func cut(_ ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      guard end - start - length >= 3 else { return false }
      let matches = ending.withUTF8Buffer { ending in
        zip(ending, bytes[(end - length)..<end]).allSatisfy { $0 == $1 | 0x20 }
      }
      if matches { end -= length }
      return matches
    }
    _ = cut("'s") || cut("’s")
    if !cut("ing"), !cut("ied"), !cut("ies"), !cut("ed"), !cut("ly"), !cut("es") { _ = cut("s") || cut("e") }
    return WordHash.of(bytes[start..<end])
  }
}

extension WordLists {
  /// Words that every sentence has and that say nothing about its subject.
  static let little: Set<WordID> = Set(
    """
    a about after again all also always am an and another any anybody anyone anything are aren't as at away back be because been before being between both but by can can't
    could couldn't did didn't do does doesn't doing don't down each else enough even ever everybody everyone everything for from get give given go goes going
    gone got had has hasn't have haven't he he'd he'll he's her here hers him his how i i'd i'll i'm i've if in into is
    isn't it it's its just keep know let let's like little look made make many may me might mine more most much must my myself
    need never no nobody not nothing now of off on once one only or other our out over own perhaps put rather really right said same
    say says see seem seems shall she she'd she'll she's should so some somebody someone something still such take than that that's the
    their them then there there's these they they'd they're they've thing things think this those through time to today
    too try two under unless until up us use very want was wasn't way we we'd we'll we're we've well were what what's when where
    which whether while who whole whom whose why will with within without won't would wouldn't yes yet you you'd you'll you're you've
    your yours
    """.split { $0 == " " || $0 == "\n" }.map { WordHash.of($0.utf8) }
  )
}
