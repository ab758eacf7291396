// The map as JSON.

import Diagnostics

extension SceneMap {
  /// The scenes and endings, the ways between them by id, and what no way leads to.
  public var json: JSONOutput {
    .object([
      (
        "places",
        .array(
          places.map { place in
            .object([
              ("id", .string(place.id.text)), ("title", .string(place.title)), ("kind", .string(place.kind)),
              ("sitting", .optional(place.sitting)), ("layer", .int(place.layer)),
              ("bottleneck", .bool(place.isBottleneck)), ("due", .array(place.dueHere.map { .string($0.text) })),
              ("declares", .array(place.declares.map { .string($0.text) })),
              (
                "live",
                .array(
                  place.live.map { .object([("marker", .string($0.marker.text)), ("weight", .int($0.weight))]) })
              ),
            ])
          })
      ),
      (
        "ways",
        .array(
          ways.map { way in
            .object([
              ("from", .string(places[way.from].id.text)), ("to", .string(places[way.to].id.text)),
              ("options", .array(way.options.map { .string($0.text) })), ("conditional", .bool(way.isConditional)),
            ])
          })
      ),
      ("unreached", .array(unreached.map { .string($0.text) })),
    ])
  }
}
