/**
 * A chart's markup, for pages and pictures alike. The small DOM writes attributes with `&` and `<` as they are,
 * which a name may hold and XML does not, so the one attribute with words is escaped here.
 */
export function chartMarkup(svg: SVGSVGElement): string {
  const words = svg.getAttribute('aria-label') ?? '';
  svg.setAttribute(
    'aria-label',
    words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
  const markup = svg.outerHTML;
  svg.setAttribute('aria-label', words);
  return markup;
}
