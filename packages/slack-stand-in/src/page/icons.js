const SVG = 'http://www.w3.org/2000/svg';

/** What each icon is, on a square of 20: drawn, since no typeface that is served here has all of these signs. */
const PATHS = {
  back: 'M12.500 4.500L7 10l5.500 5.500',
  chevron: 'M5.500 8l4.500 4.500L14.500 8',
  close: 'M5 5l10 10M15 5L5 15',
  file: 'M4.500 2.500h7.500l3.500 3.500v11.500h-11zM7.500 9h5M7.500 12h5',
  more: 'M10 4.500v.01M10 10v.01M10 15.500v.01',
  reply: 'M3 4h14v9H9l-4 4v-4H3zM6.500 7.500h7M6.500 10h4.500',
  send: 'M3.500 3.500l13.500 6.500-13.500 6.500 2.500-6.500z',
};

/**
 * Draws an icon in the colour of the text around it; its meaning is for a label beside it to say.
 *
 * @param {keyof typeof PATHS} name
 * @param {number} [size] in pixels
 * @returns {SVGElement}
 */
export function icon(name, size = 17) {
  const svg = draw('svg', {
    class: 'icon',
    viewBox: '0 0 20 20',
    width: size,
    height: size,
    'aria-hidden': 'true',
  });
  svg.append(draw('path', { d: PATHS[name] }));
  return svg;
}

function draw(tag, properties) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(properties)) element.setAttribute(key, String(value));
  return element;
}
