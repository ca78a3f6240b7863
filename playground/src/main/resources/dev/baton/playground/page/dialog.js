// Dialogs, within a pane or over the page: the keyboard stays inside, Escape closes, and the focus goes back where it was.

import { focusables, h, newId } from './dom.js';
import { icon } from './icons.js';
import { t } from './texts.js';

/**
 * @param close called for Escape, the cross, and a press beside the dialog; null when it cannot be closed
 * @returns {node, box, end()}
 */
export function dialog({ title, look, body, foot = null, close, attributes = {} }) {
  const before = document.activeElement;
  const titleId = newId('title');
  const box = h('div', { class: `dialog ${look}`, role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': titleId, tabindex: '-1', ...attributes },
    h('div', { class: 'dialog-head' },
      h('h2', { id: titleId }, title),
      close ? h('button', { type: 'button', class: 'plain cross', 'aria-label': t('close'), onclick: close }, icon('close')) : null),
    h('div', { class: 'dialog-body', tabindex: '-1' }, body),
    foot ? h('div', { class: 'dialog-foot' }, foot) : null);
  const node = h('div', { class: 'dialog-back', onmousedown: (event) => { node.pressed = event.target === node; } }, box);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && close && !event.isComposing) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      stay(event, box);
    }
  });
  return {
    node,
    box,
    /** Takes the focus; to the first field, else to the first button. */
    enter() {
      const field = box.querySelector('.dialog-body input, .dialog-body textarea, .dialog-body select');
      (field ?? box.querySelector('.dialog-foot .primary') ?? box).focus({ preventScroll: true });
    },
    end() {
      const inside = node.contains(document.activeElement);
      node.remove();
      if (inside && before?.isConnected) {
        before.focus({ preventScroll: true });
      }
    },
  };
}

function stay(event, box) {
  const all = focusables(box);
  if (!all.length) {
    event.preventDefault();
    return;
  }
  const [first, last] = [all[0], all.at(-1)];
  const active = document.activeElement;
  if (event.shiftKey && (active === first || active === box)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && active === last) {
    event.preventDefault();
    first.focus();
  }
}

/** Asks before something that cannot be undone. */
export function confirm({ title, text, yes, then }) {
  const end = () => asking.end();
  const sure = h('button', { type: 'button', class: 'button danger primary', onclick: () => { end(); then(); } }, yes);
  const asking = dialog({
    title,
    look: 'page-dialog small',
    body: h('p', null, text),
    foot: [h('button', { type: 'button', class: 'button', onclick: end }, t('cancel')), sure],
    close: end,
  });
  document.body.append(asking.node);
  asking.enter();
}
