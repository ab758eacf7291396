// Texts as the rules read them: words, their positions, and which are listed.

import Testing
import Vignettes

@testable import VignetteAnalysis

@Suite("Words")
struct WordTextTests {
  private func words(_ text: String) -> [String] {
    let text = WordText(text, lexicon: nil)
    return text.words.indices.map { text.quote($0..<($0 + 1)) }
  }

  @Test(
    "what is one word",
    arguments: [
      ("I can't, she said", ["I", "can't", "she", "said"]), ("self-harm", ["self", "harm"]),
      ("it’s ‘so’", ["it’s", "so"]), ("café—naïve", ["café", "naïve"]), ("", []), ("… – “”", []),
      ("50mg 1,000", ["50mg", "1", "000"]), ("rock 'n' roll'", ["rock", "n", "roll"]), ("😀 ok", ["ok"]),
    ]
  )
  func cutting(_ text: String, _ expected: [String]) {
    #expect(words(text).filter { $0 != "😀" } == expected)
  }

  @Test("case and the kind of apostrophe make no difference")
  func folding() {
    let (left, right) = (WordText("I’M Sorry", lexicon: nil), WordText("i'm sorry", lexicon: nil))
    #expect(left.words.map(\.id) == right.words.map(\.id))
  }

  @Test("phrases are found within a sentence, and hyphens are spaces")
  func phrases() {
    func has(_ text: String, _ kind: WordClass) -> Bool { WordText(text, lexicon: .english).has(kind) }
    #expect(has("I wonder", .hedge))
    #expect(has("a case of Self-Harm.", .noteSelfHarm))
    #expect(!has("the self. Harm came", .noteSelfHarm))
    #expect(!has("I. Wonder", .hedge))
    #expect(has("all\nof the above", .aboveOption))
  }

  @Test("speech, directions, quotations and questions are told apart")
  func marks() {
    let passage = Passage([
      Paragraph(
        speaker: "Ms H",
        spans: [.init("[She nods.] ", .direction), .init("He said “go home” twice, you know?")]
      ),
      Paragraph(spans: [.init("Told.")]),
    ])
    let text = WordText(passage, patient: "Ms H", lexicon: nil)
    func marks(_ word: String) -> Word.Marks {
      text.words.indices.first { text.quote($0..<($0 + 1)) == word }.map { text.words[$0].marks } ?? []
    }
    #expect(marks("She").isSuperset(of: [.patient, .direction, .startsParagraph, .capital]))
    #expect(marks("home").isSuperset(of: [.quoted, .spoken]))
    #expect(!marks("twice").contains(.quoted) && marks("twice").contains(.closesClause))
    #expect(marks("know").isSuperset(of: [.asks, .closesSentence]))
    #expect(marks("Told").isDisjoint(with: [.spoken, .patient]))
    #expect(text.paragraph(of: text.words.count - 1) == 1)
  }

  @Test("every listed phrase is found in itself, and no word is so common that a list is noise")
  func lists() {
    for (kind, phrases) in WordLists.all {
      for phrase in phrases { #expect(WordText(phrase, lexicon: .english).has(kind), "\(phrase)") }
    }
  }

  @Test("endings go, words stay")
  func stems() {
    func same(_ left: String, _ right: String) -> Bool {
      WordText(left, lexicon: nil).substance == WordText(right, lexicon: nil).substance
    }
    #expect(same("raised tablets", "raising tablet"))
    #expect(same("her sister's letter", "her sister letters"))
    #expect(!same("bus stop", "bud stop"))
    #expect(WordText("and so it was", lexicon: nil).substance.isEmpty)
  }
}
