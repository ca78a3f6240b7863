// Menus that open from a button: arrow keys move, Enter chooses, Escape and a press elsewhere close.

import { h, newId } from './dom.js';
import { icon } from './icons.js';

let openMenu = null;

/**
 * A button with a menu.
 *
 * @param label its name, where what stands on it does not say it
 * @param menu  the name of the menu, where it is another
 * @param items () => [{label, note, mark, checked, head, act}]; asked when it opens
 */
export function menuButton({ label = null, menu = label, look, content, items, attributes = {} }) {
  const button = h('button', {
    type: 'button',
    class: look,
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    'aria-label': label,
    ...attributes,
    onclick: () => (openMenu?.button === button ? closeMenu(true) : show(button, menu, items())),
    onkeydown: (event) => {
      if (event.key === 'ArrowDown' && openMenu?.button !== button) {
        event.preventDefault();
        show(button, menu, items());
      }
    },
  }, content);
  return button;
}

function show(button, name, items) {
  closeMenu(false);
  const id = newId('menu');
  const radio = items.some((item) => item.checked !== undefined);
  const list = h('div', { id, role: 'menu', class: 'menu', 'aria-label': name },
    items.map((item) => (item.head
      ? h('p', { class: 'menu-head', role: 'presentation' }, item.head)
      : h('button', {
        type: 'button',
        role: radio ? 'menuitemradio' : 'menuitem',
        'aria-checked': item.checked === undefined ? null : String(item.checked),
        tabindex: '-1',
        ...item.attributes,
        onclick: () => { closeMenu(true); item.act(); },
      },
      item.mark ?? null,
      h('span', { class: 'menu-words' }, h('span', null, item.label), item.note ? h('small', null, item.note) : null),
      item.badge ? h('span', { class: 'badge' }, item.badge) : null,
      item.checked ? icon('check') : null))));
  list.addEventListener('keydown', keys);
  // within the pane, whose colours it has; fixed, so that nothing cuts it
  (button.closest('.pane') ?? document.body).append(list);
  button.setAttribute('aria-expanded', 'true');
  button.setAttribute('aria-controls', id);
  openMenu = { button, list };
  beside(button, list);
  (list.querySelector('[aria-checked="true"]') ?? list.querySelector('button'))?.focus();
}

function beside(button, list) {
  const at = button.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.right - width < 8 ? at.left : at.right - width, innerWidth - width - 8));
  const below = at.bottom + 4 + height < innerHeight || at.top < height;
  list.style.left = `${left}px`;
  list.style.top = `${Math.max(8, below ? Math.min(at.bottom + 4, innerHeight - height - 8) : at.top - height - 4)}px`;
}

function keys(event) {
  const all = [...openMenu.list.querySelectorAll('button')];
  const at = all.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    all[to % all.length].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    closeMenu(true);
  }
}

export function closeMenu(refocus) {
  if (!openMenu) {
    return;
  }
  const { button, list } = openMenu;
  openMenu = null;
  list.remove();
  button.setAttribute('aria-expanded', 'false');
  button.removeAttribute('aria-controls');
  if (refocus && button.isConnected) {
    button.focus({ preventScroll: true });
  }
}

document.addEventListener('mousedown', (event) => {
  if (openMenu && !openMenu.list.contains(event.target) && !openMenu.button.contains(event.target)) {
    closeMenu(false);
  }
});
addEventListener('resize', () => closeMenu(false));
