/**
 * One A4 page a sheet. Above the cut line stands for whom it is, to be cut off before the sheet is left
 * somewhere, so that no code lies beside a name. Black on white, for photocopiers. Where names are long the
 * words get smaller, so that a sheet is always one page.
 */
export const SHEET_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let margin = 20mm
#let strip = 34mm
#let room = (width: 210mm - 2 * margin, strip: strip - 4mm, body: 297mm - 12mm - strip - 10mm - 14mm - 1mm)

#set document(title: data.title, date: none)
#set page(paper: "a4", margin: (x: margin, top: 12mm, bottom: 14mm))
#set text(font: "Noto Sans", fallback: false, size: 12pt)
#set par(leading: 0.6em, spacing: 0.9em)

// The largest of some sizes at which a content fits; the smallest when it fits at none.
#let fitting(make, height, sizes) = {
  let fits(size) = measure(make(size), width: room.width).height <= height
  let chosen = sizes.find(fits)
  if chosen == none { sizes.last() } else { chosen }
}

#let delivery(words, sheet, size) = {
  set text(size: size)
  text(size: 0.8em, words.deliverTo)
  linebreak()
  text(size: 1.4em, weight: "bold", sheet.name)
  linebreak()
  sheet.details
}

#let cut(words) = block(width: 100%, height: 10mm, above: 0pt, below: 0pt, {
  line(length: 100%, stroke: (thickness: 0.8pt, dash: "dashed"))
  v(-2.2mm)
  align(center, text(size: 8pt, words.cut))
})

#let body(words, sheet, size) = {
  set text(size: size)
  text(size: 1.6em, weight: "bold", words.title)
  parbreak()
  words.why
  v(0.6em)
  grid(
    columns: (58mm, 1fr),
    column-gutter: 6mm,
    align: horizon,
    image(bytes(sheet.qr), format: "svg", width: 58mm, alt: sheet.address),
    {
      text(weight: "bold", words.scan)
      parbreak()
      words.orType
      parbreak()
      text(size: 1.15em, weight: "bold", words.shortAddress)
      v(0.4em)
      words.code
      v(-0.3em)
      block(stroke: 1.2pt, inset: 3mm, text(font: "DejaVu Sans Mono", size: 20pt, weight: "bold", sheet.code))
    },
  )
  v(0.4em)
  text(weight: "bold", words.until)
  v(0.6em)
  text(size: 1.15em, weight: "bold", words.promises.title)
  list(..words.promises.lines)
}

#context {
  // All sheets of the same words are as high, so one of each is measured.
  let sizes = data.words.enumerate().map(((index, words)) => {
    let sheet = data.sheets.find(sheet => sheet.words == index)
    fitting(size => body(words, sheet, size), room.body, (13pt, 12pt, 11pt, 10pt, 9pt, 8pt, 7pt))
  })
  for (index, sheet) in data.sheets.enumerate() {
    if index > 0 { pagebreak() }
    let words = data.words.at(sheet.words)
    set text(lang: words.language)
    let size = fitting(size => delivery(words, sheet, size), room.strip, (12pt, 10pt, 8pt, 6.5pt, 5pt))
    block(width: 100%, height: strip, below: 0pt, delivery(words, sheet, size))
    cut(words)
    block(width: 100%, above: 0pt, body(words, sheet, sizes.at(sheet.words)))
  }
}
`;
