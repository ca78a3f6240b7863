// The page's own line drawings, on a grid of 24.

const PATHS = {
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  reply: 'M4 5h16v11H10l-4 4v-4H4z',
  thread: 'M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12.5h5',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12l16-8-6 16-3-7z',
  at: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0zm0 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-4 7.5',
  slash: 'M15 5L9 19',
  down: 'M6 9l6 6 6-6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zm13 0a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  hash: 'M9 4L7 20M17 4l-2 16M4 9h16M4 15h16',
  chat: 'M4 6h16v10H9l-5 4z',
  people: 'M12 12a4 4 0 1 0-4-4 4 4 0 0 0 4 4zm-8 8c0-3.5 3.5-6 8-6s8 2.5 8 6',
  grid: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  issue: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  wire: 'M4 8h14l-4-4M20 16H6l4 4',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  storm: 'M7 15a4 4 0 0 1 0-8 5.5 5.5 0 0 1 10-1 4.5 4.5 0 0 1 0 9M13 11l-3 5h4l-3 5',
  again: 'M5 12a7 7 0 1 0 2.5-5.4L5 9M5 4v5h5',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19M5 19l1.5-1.5M17.5 6.5L19 5',
  compass: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM15.5 8.5l-2 5-5 2 2-5z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warn: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  plus: 'M12 5v14M5 12h14',
  outside: 'M10 14a4 4 0 0 1 0-6l2-2a4 4 0 0 1 6 6l-1 1M14 10a4 4 0 0 1 0 6l-2 2a4 4 0 0 1-6-6l1-1',
};

/** A drawing that says nothing by itself: whatever it stands in has a name. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
