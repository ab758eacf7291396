// A theme says how each role looks; views know roles alone.

/// How every style looks on the screen. Colour is never the only sign of anything.
public struct Theme: Sendable, Hashable {
  /// The name a person chooses it by: `dark`, `light`, `high-contrast` or `no-colour`.
  public let name: String
  /// How cells without text look, and what a role without an entry looks like.
  public let base: Attributes
  /// By the roles' places; a list, because making the type of a dictionary takes a look at every type of the program, and
  /// the first frame waits for it.
  private let looks: [Attributes]

  /// Makes a theme; a role that is not named looks like `base`.
  public init(name: String, base: Attributes = Attributes(), roles: KeyValuePairs<TextRole, Attributes>) {
    self.name = name
    self.base = base
    looks = TextRole.allCases.map { role in roles.first { $0.key == role }?.value ?? base }
  }

  /// The look of a style: that of its role, with the emphasis added.
  public func attributes(for style: Style) -> Attributes {
    var attributes = looks[style.role.place]
    let pairs: [(Style.Emphasis, Attributes.Flags)] = [
      (.strong, .bold), (.stressed, .italic), (.underlined, .underline), (.faint, .dim), (.reversed, .reverse),
    ]
    for (emphasis, flag) in pairs where style.emphasis.contains(emphasis) {
      attributes.flags.insert(flag)
    }
    return attributes
  }

  /// The theme of that name, or nil when there is none.
  public static func named(_ name: String) -> Theme? {
    all.first { $0.name == name }
  }
}
