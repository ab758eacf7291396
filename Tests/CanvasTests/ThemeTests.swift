// Themes give every role a look, and never tell roles apart by colour alone where it matters.

import Canvas
import Testing

@Suite struct ThemeTests {
  @Test func themesAreFoundByName() {
    #expect(Theme.all.map(\.name) == ["dark", "light", "either", "high-contrast", "no-colour"])
    #expect(Theme.all.allSatisfy { Theme.named($0.name) == $0 })
    #expect(Theme.named("pink") == nil)
  }

  @Test func noColourHasNoColour() {
    let looks = TextRole.allCases.map { Theme.noColour.attributes(for: Style($0)) }
    #expect(looks.allSatisfy { $0.foreground == .standard && $0.background == .standard })
  }

  @Test(arguments: Theme.all)
  func selectionShowsWithoutColour(theme: Theme) {
    let selected = theme.attributes(for: .selected).flags
    let option = theme.attributes(for: .option).flags
    #expect(selected != option)
    #expect(theme.attributes(for: .warning).flags != theme.attributes(for: .body).flags)
  }

  @Test(arguments: [Theme.dark, .light, .either])
  func quietThemesHaveOneAccent(theme: Theme) {
    let accent = theme.attributes(for: .accent).foreground
    let greys = Set([Style.muted, .rule].map { theme.attributes(for: $0).foreground })
    let all = Set(TextRole.allCases.map { theme.attributes(for: Style($0)).foreground })
    #expect(all.subtracting(greys) == [.standard, accent])
  }

  @Test func emphasisIsAdded() {
    let look = Theme.dark.attributes(for: .body.adding([.strong, .stressed, .underlined, .faint, .reversed]))
    #expect(look.flags == [.bold, .italic, .underline, .dim, .reverse])
  }
}
