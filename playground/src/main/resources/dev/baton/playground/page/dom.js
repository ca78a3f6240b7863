// Small helpers around the DOM. Text always goes in as text, never as markup: what people and Baton write is not ours.

const PROPERTIES = new Set(['value', 'checked', 'disabled', 'hidden', 'selected', 'indeterminate']);

/** An element: h('p', {class: 'x', onclick: f}, 'text', otherElement, null). */
export function h(tag, props, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (PROPERTIES.has(name)) {
      node[name] = value;
    } else {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  append(node, children);
  return node;
}

export function append(node, children) {
  for (const child of [children].flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      node.append(child);
    }
  }
  return node;
}

export function fill(node, ...children) {
  node.replaceChildren();
  return append(node, children);
}

let ids = 0;
export const newId = (prefix) => `${prefix}-${++ids}`;

const versions = new WeakMap();
let lastVersion = 0;

/** A number that is another for every object; news replace objects, so it tells whether something changed. */
export function versionOf(object) {
  if (!object) {
    return 0;
  }
  if (!versions.has(object)) {
    versions.set(object, ++lastVersion);
  }
  return versions.get(object);
}

/**
 * Makes the children of a container be the items, keeping every node whose version stayed the same: what somebody is
 * typing into, has scrolled or holds the focus on must survive the news. What an item does `then` is done every time.
 */
export function keyed(container, items) {
  const known = new Map();
  for (const node of [...container.children]) {
    known.set(node.dataset.key, node);
  }
  let place = container.firstElementChild;
  for (const item of items) {
    const key = String(item.key);
    const version = String(item.version ?? '');
    let node = known.get(key);
    known.delete(key);
    if (node && node.dataset.version !== version) {
      const fresh = item.make();
      const refocus = focusIn(node);
      if (place === node) {
        place = fresh;
      }
      node.replaceWith(fresh);
      node = fresh;
      refocus(fresh);
    } else if (!node) {
      node = item.make();
    }
    node.dataset.key = key;
    node.dataset.version = version;
    item.then?.(node);
    if (node === place) {
      place = place.nextElementSibling;
    } else {
      const refocus = focusIn(node, true);
      container.insertBefore(node, place);
      refocus(node);
    }
  }
  known.forEach((node) => node.remove());
}

const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

export const focusables = (root) =>
  [...root.querySelectorAll(FOCUSABLE)].filter(
    (node) => !node.disabled && !node.closest('[inert], [hidden]') && node.getClientRects().length > 0);

/** Remembers which of a node's controls has the focus, and gives it to the same one of its successor. */
function focusIn(node, same = false) {
  const active = document.activeElement;
  if (!node.contains(active)) {
    return () => {};
  }
  if (same) {
    return () => document.activeElement !== active && active.focus({ preventScroll: true });
  }
  const label = active.getAttribute('aria-label') ?? active.textContent;
  const at = [...node.querySelectorAll(FOCUSABLE)].indexOf(active);
  return (fresh) => {
    const candidates = [...fresh.querySelectorAll(FOCUSABLE)];
    const heir =
      candidates.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === label)
      ?? candidates[Math.min(at, candidates.length - 1)]
      ?? fresh;
    if (heir === fresh) {
      fresh.tabIndex = -1;
    }
    heir.focus({ preventScroll: true });
  };
}

/**
 * Keeps a list at its end while more arrives and while its room shrinks or grows, until somebody scrolls away from there.
 * Answers with what brings it to its end again.
 */
export function stickToEnd(scroller) {
  let stuck = true;
  let height = 0;
  let top = 0;
  const end = () => {
    stuck = true;
    scroller.scrollTop = scroller.scrollHeight;
  };
  scroller.addEventListener('scroll', () => {
    // more content and a new size move the list too, but only somebody who wants to read moves it up
    if (scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60) {
      stuck = true;
    } else if (scroller.scrollTop < top && scroller.clientHeight === height) {
      stuck = false;
    }
    top = scroller.scrollTop;
  });
  const sizes = new ResizeObserver(() => {
    height = scroller.clientHeight;
    if (stuck) {
      end();
    }
  });
  sizes.observe(scroller);
  sizes.observe(scroller.firstElementChild);
  return end;
}

/**
 * Lets arrow keys go from entry to entry of a list, from the newest on, so that who has no mouse need not pass all buttons of
 * all entries before; Tab then goes on within the entry.
 */
export function walk(scroller, entries) {
  scroller.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const all = [...scroller.querySelectorAll(entries)];
    const at = all.indexOf(document.activeElement);
    if (!step || !all.length || (at < 0 && document.activeElement !== scroller)) {
      return;
    }
    event.preventDefault();
    const next = all[at < 0 ? all.length - 1 : Math.min(Math.max(at + step, 0), all.length - 1)];
    next.tabIndex = -1;
    next.focus();
  });
}
