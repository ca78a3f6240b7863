// Where one writes: Enter sends, Shift+Enter breaks the line, @ offers people, / offers Baton's command.

import { h, newId, fill } from './dom.js';
import { icon } from './icons.js';
import { avatar } from './people.js';
import { peopleOf, roomOf } from './place.js';
import { BOT } from './store.js';
import { t } from './texts.js';

/** What was typed and not sent, by conversation: it stays while one looks elsewhere. */
const drafts = new Map();

/**
 * @param key      of the conversation, for its draft
 * @param commands whether a line may begin with /
 * @param send     (text, button) => whether it was taken; what was not taken stays
 */
export function composer({ chat, key, label, placeholder, commands = false, extra = null, send }) {
  const listId = newId('offers');
  let offers = [];
  let active = 0;
  const list = h('ul', { id: listId, role: 'listbox', 'aria-label': t('composer.offers'), class: 'options offers', hidden: true });
  const area = h('textarea', {
    rows: '1',
    'aria-label': label,
    placeholder,
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    value: drafts.get(key) ?? '',
    oninput: () => { drafts.set(key, area.value); grow(); offer(); },
    onkeydown: keys,
    onclick: offer,
    onblur: hide,
  });
  const button = h('button', { type: 'button', class: 'send', 'aria-label': t('composer.send'), onclick: go }, icon('send'));
  const node = h('div', { class: 'composer' },
    list,
    area,
    h('div', { class: 'composer-tools' },
      h('button', { type: 'button', class: 'plain', 'aria-label': t('composer.mention'), title: t('composer.mention'), onclick: () => insert('@') }, icon('at')),
      commands ? h('button', { type: 'button', class: 'plain', 'aria-label': t('composer.command'), title: t('composer.command'), onclick: slash }, icon('slash')) : null,
      extra,
      button));
  grow();

  function grow() {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight || 22, 160)}px`;
    button.classList.toggle('ready', Boolean(area.value.trim()));
  }

  async function go() {
    const text = area.value.trim();
    if (!text) {
      area.focus();
      return;
    }
    // taken out at once, as at work; put back when the server would not have it
    write('');
    area.focus();
    if (!(await send(named(text, chat), button)) && !area.value) {
      write(text);
    }
  }

  function write(text) {
    area.value = text;
    drafts.set(key, text);
    grow();
    hide();
  }

  function slash() {
    if (!area.value.startsWith('/')) {
      write(`/baton ${area.value}`);
    }
    area.focus();
  }

  function insert(letters) {
    const at = area.selectionStart;
    const gap = at && !/\s/.test(area.value[at - 1]) ? ' ' : '';
    area.setRangeText(gap + letters, at, area.selectionEnd, 'end');
    drafts.set(key, area.value);
    area.focus();
    grow();
    offer();
  }

  function offer() {
    const typed = area.value.slice(0, area.selectionStart);
    const begun = /(?:^|\s|　)[@＠]([^@＠\n]{0,24})$/.exec(typed);
    if (begun) {
      const start = typed.length - begun[1].length - 1;
      offers = known(chat)
        .filter((one) => matches(one, begun[1]))
        .map((one) => ({ mark: avatar(one.id, 'tiny'), text: one.name, note: one.about, take: () => complete(start, `@${one.name} `) }));
    } else if (commands && /^\/[a-z]*$/.test(typed) && '/baton'.startsWith(typed) && typed !== '/baton') {
      offers = [{ mark: avatar(BOT, 'tiny'), text: '/baton', note: t('slack.command'), take: () => complete(0, '/baton ') }];
    } else {
      offers = [];
    }
    active = 0;
    fill(list, offers.map((one, at) => h('li', {
      id: `${listId}-${at}`, role: 'option', 'aria-selected': String(at === 0),
      onmousedown: (event) => { event.preventDefault(); one.take(); },
    }, one.mark, h('span', null, one.text), one.note ? h('small', null, one.note) : null)));
    list.hidden = !offers.length;
    mark();
  }

  function complete(start, text) {
    area.setRangeText(text, start, area.selectionStart, 'end');
    drafts.set(key, area.value);
    grow();
    hide();
  }

  function hide() {
    offers = [];
    list.hidden = true;
    area.removeAttribute('aria-activedescendant');
  }

  function mark() {
    [...list.children].forEach((one, at) => one.setAttribute('aria-selected', String(at === active)));
    if (offers.length) {
      area.setAttribute('aria-activedescendant', `${listId}-${active}`);
    } else {
      area.removeAttribute('aria-activedescendant');
    }
  }

  function keys(event) {
    // while Japanese is being composed, Enter and the arrows belong to the input method
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    if (offers.length && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      active = (active + (event.key === 'ArrowDown' ? 1 : offers.length - 1)) % offers.length;
      mark();
    } else if (offers.length && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      offers[active].take();
    } else if (offers.length && event.key === 'Escape') {
      event.stopPropagation();
      hide();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      go();
    }
  }

  return node;
}

/** Whom one can mention: who is in this chat, those of the room first, and Baton. */
function known(chat) {
  const members = roomOf(chat)?.members ?? [];
  const people = peopleOf(chat)
    .sort((one, other) => members.includes(other.id) - members.includes(one.id));
  return [{ id: BOT, name: 'Baton', about: t('app') }, ...people];
}

function matches(one, typed) {
  const folded = typed.toLowerCase().trim();
  const words = [one.name, ...one.name.split(/[\s・]/), one.mailAddress ?? ''].map((word) => word.toLowerCase());
  return words.some((word) => word.startsWith(folded));
}

/** Names after @ become mentions, the longest first so that none is taken for another. */
function named(text, chat) {
  return known(chat)
    .sort((one, other) => other.name.length - one.name.length)
    .reduce((line, one) => {
      const name = one.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const end = /^[\x20-\x7e]+$/.test(one.name) ? '(?![A-Za-z0-9])' : '';
      return line.replace(new RegExp(`[@＠]${name}${end}`, 'gi'), `<@${one.id}>`);
    }, text);
}
