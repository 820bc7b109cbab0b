/** Figures in rows, with a drawing of both views on their scale below the question. */
export const TABLES = `
// A verdict: filled for a signal, framed for a tendency, plain for noise.
#let tag-looks = (
  signal: (fill: ink, stroke: 0.7pt + ink, colour: white),
  tendency: (fill: none, stroke: 0.7pt + ink, colour: ink),
  shared: (fill: none, stroke: (paint: quiet, thickness: 0.7pt, dash: "densely-dotted"), colour: ink),
  noise: (fill: none, stroke: none, colour: quiet),
)
#let tag(it) = {
  let look = tag-looks.at(it.look)
  box(
    fill: look.fill,
    stroke: look.stroke,
    radius: 1.5pt,
    inset: (x: if look.stroke == none { 0pt } else { 3.5pt }),
    outset: (y: 2.6pt),
    text(size: 7.5pt, weight: "bold", fill: look.colour, it.words),
  )
}

#let bar(it) = pdf.artifact(block(width: 100%, height: 3.4mm, above: 1.6mm, below: 0.6mm, inset: (x: 1.4mm), {
  let at(position) = position * 100%
  place(left + horizon, line(length: 100%, stroke: 0.9pt + pale))
  for end in (0%, 100%) {
    place(left + horizon, dx: end, line(angle: 90deg, length: 2mm, stroke: 0.9pt + pale))
  }
  if it.marks.len() == 2 {
    let places = it.marks.map(mark => mark.at).sorted()
    place(left + horizon, dx: at(places.first()), line(
      length: at(places.last() - places.first()),
      stroke: 1.6pt + quiet,
    ))
  }
  for it in it.marks {
    let size = 2.7mm
    place(left + horizon, dx: at(it.at) - size / 2, mark(it.side, size))
  }
}))

#let cell(it) = {
  set par(leading: 0.45em, spacing: 0.55em)
  if it.value != "" { text(weight: "bold", it.value) }
  if it.at("tag", default: none) != none { tag(it.tag) }
  if "hint" in it {
    parbreak()
    small(it.hint)
  }
}

#let label(row) = {
  set par(leading: 0.5em, spacing: 0.55em)
  row.label
  if "hint" in row {
    parbreak()
    small(row.hint)
  }
  if "bar" in row { bar(row.bar) }
}

#let head(column) = {
  set text(size: 7.5pt, weight: "bold", fill: quiet)
  set par(leading: 0.45em)
  // Names of organisations may hold words that are wider than their column.
  show regex("[^\\s\\u{200b}]{14,}"): set text(hyphenate: true)
  if "side" in column {
    inline-mark(column.side)
    h(0.35em)
  }
  column.words
}

// A short table stays on one page.
#let figures(it) = block(breakable: it.rows.len() > 8, width: 100%, table(
  columns: (1fr, ..it.widths.map(width => width * 1mm)),
  stroke: (_, row) => if row > 0 { (top: 0.5pt + pale) },
  inset: (x, _) => (left: if x == 0 { 0pt } else { 2mm }, right: 1mm, y: 2.1mm),
  align: left + top,
  table.header(..it.head.map(head)),
  table.hline(stroke: 0.9pt + ink),
  // A row stays on one page, unless it could be longer than one.
  ..it.rows.map(row => {
    let breakable = row.label.len() > 1200
    (table.cell(breakable: breakable, label(row)), ..row.cells.map(it => table.cell(breakable: false, cell(it))))
  }).flatten(),
  table.hline(stroke: 0.5pt + pale),
))
`;
