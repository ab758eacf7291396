// Keeps the answers of a knowledge check.

import ConsultationUI
import JournalLink
import ScenarioEngine

/// Keeps a taking, answer by answer.
final class KnowledgeKeeper {
  private let journal: JournalClient
  private var id: Note.ID?

  init(journal: JournalClient, id: Note.ID?) { (self.journal, self.id) = (journal, id) }

  /// Keeps a taking as it is now; a sentence says why if that fails. The next answer tries again with all of it.
  func keep(_ taking: KnowledgeTaking) -> [Message] {
    do throws(JournalTrouble) {
      id = try journal.keep(taking, as: id)
      return []
    } catch { return [.troubleArose(error.sentence)] }
  }
}
