import { BLOCKS } from './template-blocks.ts';
import { TABLES } from './template-tables.ts';

/**
 * The report as Typst: A4, first a page that can stand alone, then a section for each part. Sides are told
 * apart by shape and colour, verdicts by weight and frame, so that nothing is lost on a grey printer.
 */
export const REPORT_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#1d2522")
#let quiet = rgb("#55605b")
#let pale = rgb("#d9dfdb")
#let colours = (a: rgb("#12635b"), b: rgb("#9a5508"))
#let margin = 19mm

#let mark(side, size) = if side == "a" {
  circle(radius: size / 2, fill: colours.a)
} else {
  square(size: size * 0.9, fill: colours.b)
}
// A mark on the line of a text; it says nothing that the text does not.
#let inline-mark(side, size: 0.72em) = pdf.artifact(box(baseline: 0.02em, mark(side, size)))
#let small(body) = text(size: 7.5pt, fill: quiet, body)

#set document(title: data.title, author: "Parallax", date: none)
#set text(
  // The second font has the box that stands for characters which the first lacks.
  font: ("Noto Sans", "DejaVu Sans Mono"),
  fallback: false,
  // Readers of the file find “difference” with a stray sign behind its ligature.
  ligatures: false,
  size: 9.5pt,
  lang: data.language,
  fill: ink,
  number-type: "lining",
)
#set par(leading: 0.62em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: margin, top: 26mm, bottom: 22mm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 7.5pt, fill: quiet)
    set par(leading: 0.5em)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      align: (left, right),
      data.header.organisations.map(it => [#inline-mark(it.side)#h(0.4em)#it.name]).join(h(1.6em)),
      data.header.wave,
    )
    v(-0.4em)
    line(length: 100%, stroke: 0.4pt + pale)
  },
  footer: context {
    set text(size: 7.5pt, fill: quiet)
    grid(
      columns: (1fr, auto),
      "Parallax",
      data.page
        .replace("{page}", str(counter(page).get().first()))
        .replace("{pages}", str(counter(page).final().first())),
    )
  },
)

// Words longer than a line may break anywhere: names and comments hold what people typed.
#show regex("[^\\s\\u{200b}]{30,}"): it => it.text.clusters().chunks(8).map(part => part.join()).join(sym.zws)

#show heading: set text(fill: ink, weight: "bold")
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 1): set block(above: 9mm, below: 3.5mm)
#show heading.where(level: 2): set text(size: 10.5pt)
#show heading.where(level: 2): set block(above: 6mm, below: 2.5mm)
#show heading.where(level: 3): set text(size: 9pt, fill: quiet)
#show heading.where(level: 3): set block(above: 4mm, below: 2mm)
#show title: set text(size: 21pt, weight: "bold")
#show title: set par(leading: 0.4em)
#show title: set block(above: 2.5mm, below: 2.5mm)
#set list(marker: text(fill: quiet, "–"), spacing: 0.75em)

${TABLES}
${BLOCKS}

#let cover = {
  pdf.artifact(box(baseline: 22%, width: 9.6mm, height: 6mm, {
    place(dx: 0.9mm, dy: 0.6mm, circle(radius: 2.4mm, stroke: 0.9mm + colours.a))
    place(dx: 3.9mm, dy: 0.6mm, circle(radius: 2.4mm, stroke: 0.9mm + colours.b))
  }))
  h(1.5mm)
  text(size: 10.5pt, weight: "bold", "Parallax")
  v(4mm)
  block(below: 0pt, text(fill: quiet, weight: "bold", data.kicker))
  title()
  block(below: 6mm, text(fill: quiet, data.period))
  block(width: 100%, inset: (left: 4mm, y: 1mm), stroke: (left: 1.2mm + colours.a), {
    set par(leading: 0.5em)
    text(size: 13pt, weight: "bold", data.headline)
  })
  for warning in data.warnings {
    block(width: 100%, inset: 3mm, stroke: 0.8pt + ink, above: 5mm, text(weight: "bold", warning))
  }
}

#cover
#for section in data.sections {
  heading(level: 1, section.title)
  for item in section.blocks { shown(item) }
}
`;
