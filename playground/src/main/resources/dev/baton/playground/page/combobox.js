// A field in which one types to find and chooses one of what is found: people, mostly.

import { fill, h, newId } from './dom.js';
import { icon } from './icons.js';
import { t } from './texts.js';

const PAUSE = 180;

/**
 * @param search what is found for what is typed: [{text, value}], at once or later
 * @returns {node, input, chosen(), choose(option)}
 */
export function combobox({ id, aria = {}, label, placeholder, initial = null, search }) {
  const listId = newId('options');
  let chosen = initial;
  let options = [];
  let active = -1;
  let asked = 0;
  let timer;

  const list = h('ul', { id: listId, role: 'listbox', 'aria-label': label, class: 'options', hidden: true });
  const none = h('p', { class: 'options none', role: 'status', hidden: true });
  const input = h('input', {
    id,
    ...aria,
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
    placeholder,
    value: chosen?.text ?? '',
    oninput: () => {
      chosen = null;
      clearTimeout(timer);
      timer = setTimeout(() => open(input.value), PAUSE);
    },
    onclick: () => list.hidden && open(''),
    onkeydown: key,
    onblur: () => {
      // what was typed but not chosen would be lost silently; a sole match is what was meant
      if (!chosen && input.value.trim() && options.length === 1) {
        choose(options[0]);
      } else if (!chosen) {
        input.value = '';
      }
      close();
    },
  });
  const clear = h('button', {
    type: 'button', class: 'plain clear', tabindex: '-1', 'aria-label': t('clear', label),
    onclick: () => { choose(null); input.focus(); },
  }, icon('close'));
  const node = h('div', { class: 'combobox' }, input, clear, icon('down'), list, none);
  shown();

  async function open(query) {
    const mine = ++asked;
    let found;
    try {
      found = await search(query);
    } catch {
      found = [];
    }
    if (mine !== asked || document.activeElement !== input) {
      return;
    }
    options = found;
    active = options.length && query ? 0 : options.findIndex((option) => option.value === chosen?.value);
    fill(list, options.map((option, at) => h('li', {
      id: `${listId}-${at}`,
      role: 'option',
      'aria-selected': String(at === active),
      onmousedown: (event) => { event.preventDefault(); choose(option); close(); },
    }, option.text)));
    list.hidden = !options.length;
    none.hidden = Boolean(options.length);
    none.textContent = none.hidden ? '' : t('nothing-found');
    input.setAttribute('aria-expanded', String(!list.hidden));
    mark();
  }

  function close() {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    none.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function choose(option) {
    chosen = option ?? null;
    input.value = chosen?.text ?? '';
    shown();
  }

  function shown() {
    clear.hidden = !chosen;
  }

  function mark() {
    [...list.children].forEach((one, at) => one.setAttribute('aria-selected', String(at === active)));
    if (active >= 0) {
      input.setAttribute('aria-activedescendant', `${listId}-${active}`);
      list.children[active]?.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function key(event) {
    if (event.isComposing) {
      return;
    }
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      event.preventDefault();
      if (list.hidden) {
        open('');
      } else {
        active = (active + moves[event.key] + options.length) % options.length;
        mark();
      }
    } else if (event.key === 'Enter' && !list.hidden && active >= 0) {
      event.preventDefault();
      choose(options[active]);
      close();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab' && !list.hidden && active >= 0) {
      choose(options[active]);
      close();
    }
  }

  return { node, input, chosen: () => chosen, choose };
}
