/** What a section is made of: one function a kind of block. */
export const BLOCKS = `
#let findings(items) = enum(
  spacing: 1.15em,
  numbering: number => text(weight: "bold", fill: quiet, str(number)),
  ..items.map(it => block(breakable: false, {
    it.sentence
    if it.tag != none {
      h(0.6em)
      tag(it.tag)
    }
  })),
)

#let actions(items) = for it in items {
  block(breakable: false, width: 100%, above: 4mm, below: 5mm, {
    for about in it.about { block(below: 2mm, above: 0pt, text(weight: "bold", about)) }
    grid(
      columns: (1fr, 1fr, 1fr),
      column-gutter: 5mm,
      ..it.reaches.map(it => block(width: 100%, stroke: (top: 0.9pt + ink), inset: (top: 2mm), {
        set par(leading: 0.55em, spacing: 0.6em)
        text(size: 7.5pt, weight: "bold", fill: quiet, it.reach)
        parbreak()
        text(size: 8.5pt, it.words)
      })),
    )
  })
}

#let comments(it) = for comment in it.texts {
  block(width: 100%, above: 2.4mm, below: 2.4mm, inset: (left: 3.5mm, y: 0.4mm), stroke: (
    left: 1.6pt + colours.at(it.side),
  ), {
    comment.text
    if comment.own != none {
      h(0.6em)
      tag((words: comment.own, look: "tendency"))
    }
  })
}

#let receipts(codes) = {
  set text(size: 7pt, font: "DejaVu Sans Mono")
  set par(leading: 0.55em)
  par(codes.map(code => box(width: 100% / 7, code)).join(" "))
}

// A drawing, and its words where they belong.
#let chart(it) = {
  show figure: set block(above: 5mm, below: 5mm)
  figure(alt: it.alt, kind: "chart", supplement: none, outlined: false, block(width: 100%, {
    image(bytes(it.svg), format: "svg", width: 100%)
    set text(top-edge: "baseline", bottom-edge: "baseline")
    context {
      let unit = (210mm - 2 * margin) / it.width
      for line in it.texts {
        let words = text(size: line.size * unit, weight: line.weight, fill: rgb(line.colour), line.words)
        place(top + left, dx: line.x * unit - line.before * measure(words).width, dy: line.y * unit, words)
      }
    }
  }))
}

#let shown(it) = {
  if it.kind == "table" { figures(it) }
  if it.kind == "hint" { block(sticky: true, text(fill: quiet, it.words)) }
  if it.kind == "subheading" {
    heading(level: 2, {
      if "side" in it {
        inline-mark(it.side)
        h(0.4em)
      }
      it.words
    })
  }
  if it.kind == "question" { heading(level: 3, outlined: false, bookmarked: false, it.words) }
  if it.kind == "chart" { chart(it) }
  if it.kind == "list" { list(..it.lines) }
  if it.kind == "findings" { findings(it.items) }
  if it.kind == "actions" { actions(it.items) }
  if it.kind == "comments" { comments(it) }
  if it.kind == "receipts" { receipts(it.codes) }
}
`;
