// The screens on each other, what they share, and how the one on top is laid out.

import Canvas
import ScenarioEngine
import Sheets
import Vignettes

/// The state of the whole interface. It changes by messages alone, and views draw nothing that is not in it.
public struct AppModel: Dialogue {
  /// The size of the terminal.
  public internal(set) var size: Size
  /// The text behind the support key.
  let support: SupportText
  /// The signs that screens are drawn with.
  let glyphs: Glyphs
  /// What is wrong with the file that is being edited; nil while it can be played.
  var fileTrouble: FileTrouble?
  /// The screen on top, laid out. Moving the selection changes nothing in it, so it is kept from key to key.
  private(set) var sheet = Sheet(width: 1)
  /// How often a page was laid out, which tells what was drawn from this one.
  private(set) var layouts = 0
  /// What comes into sight once the screen is laid out; nil between messages.
  var news: News?
  /// What the screens share.
  var rooms: Rooms
  /// The screens from the first to the one on top; never empty.
  var screens = [Screen(content: CatalogueScreen())]
  /// One sentence for the person, until the next key.
  var status: String?

  /// Makes the model at its start.
  public init(
    size: Size, support: SupportText, mode: PlayMode = .standard, glyphs: Glyphs = .unicode, forAuthor: Bool = false
  ) {
    self.size = size
    self.support = support
    self.glyphs = glyphs
    rooms = Rooms(consultation: Consultation(mode: mode, isForAuthor: forAuthor, support: support))
    layOut()
  }

  /// What comes into sight.
  enum News {
    /// New text, or only a new question below the old text.
    case story(isQuestion: Bool)
    /// The selected row.
    case selection
  }

  /// The screen on top.
  var screen: Screen {
    get { screens.last ?? Screen(content: CatalogueScreen()) }
    set { if screens.isEmpty { screens = [newValue] } else { screens[screens.count - 1] = newValue } }
  }

  /// The selection and scroll of the screen on top.
  var list: SheetState {
    get { screen.list }
    set { screen.list = newValue }
  }

  /// The consultation; nil before it was begun.
  var play: PlayState? { rooms.consultation.play }
  /// The session that is played, as it is now; nil if there is none.
  public var session: Session? { play?.session }
  /// The markers of the case that is played or was opened; nil if there is none.
  public var markers: MarkerCatalogue? { rooms.consultation.markers }
  /// Whether the person is asked about leaving a session; then what is said about keeping it has to be true.
  public var asksToLeave: Bool { (screen.content as? QuestionScreen)?.isAboutLeaving == true && play != nil }
  /// Whether the list of sessions is shown and waits for them.
  public var looksForSessions: Bool { screen.content is SessionsScreen && rooms.front.earlier == nil }

  /// Lays out the screen on top.
  mutating func layOut() {
    let layout = layout
    let page = Page(width: layout.text.columns, glyphs: glyphs, hasPanel: layout.panel != nil, rows: window)
    sheet = screen.content.sheet(page, in: rooms)
    layouts &+= 1
  }

  /// What keys mean on this screen while no line is being typed.
  var baseContext: Context { screen.content.context(in: rooms) }
  /// What keys mean now.
  var context: Context {
    // Until what is asked has come into sight there is only something to read.
    let base = baseContext
    let isReading = screen.content is PlayScreen && nextPage != nil
    if list.isInField(of: sheet, window: window, isReading: isReading) { return base.takesText ? base : .writing }
    return isReading ? .reading : base
  }

  /// The title and the place on the right of the head.
  var head: (title: String, place: String) { rooms.words(of: screen.content.head(in: rooms)) }

  /// Where the parts of the screen are.
  var layout: ScreenLayout {
    ScreenLayout(size, below: fileTrouble == nil ? 0 : troubleLines.count + 1)
  }

  /// What is said of the file at the foot, in a third of the screen at most.
  var troubleLines: [TextLine] {
    fileTrouble?.lines(at: size, isShowingEarlier: rooms.consultation.opened != nil) ?? []
  }
  /// How many rows of the sheet are seen at once.
  var window: Int { max(layout.text.rows, 1) }

  /// The scroll that reads on, while what can be chosen is still below the window; nil once it is in sight.
  var nextPage: SheetState? { list.nextPage(of: sheet, window: window, isSaying: play?.isSaying == true) }
}
