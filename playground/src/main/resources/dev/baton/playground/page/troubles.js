// The switches with which a chat fails, and what the visitor sees of it: nothing is lost, it only comes later.

import { act } from './act.js';
import { h, keyed } from './dom.js';
import { icon } from './icons.js';
import { setStatus, state } from './store.js';
import { count, language, t } from './texts.js';

export const TROUBLES = ['none', 'slow', 'limited', 'down'];
const CHATS = { slack: 'Slack', teams: 'Teams' };

const recovering = {};

export const troubleOf = (chat) => state.status.troubles?.[chat] ?? 'none';
export const anyTrouble = () => Object.keys(CHATS).some((chat) => troubleOf(chat) !== 'none');

async function set(chat, trouble, control) {
  const before = troubleOf(chat);
  const status = await act(t(`step.trouble.${trouble}`, CHATS[chat]), 'trouble', { chat, trouble }, control);
  if (status) {
    delete recovering[chat];
    if (trouble === 'none' && before !== 'none') {
      recovering[chat] = Date.now();
      setTimeout(() => setStatus(state.status), 12_500);
    }
    setStatus(status);
  }
}

/** The line in a pane that says what is wrong, how much waits, and that Baton goes on by itself. */
export function banner(box, chat) {
  const trouble = troubleOf(chat);
  const { waiting } = state.status;
  const since = recovering[chat];
  const back = trouble === 'none' && Boolean(since) && (waiting > 0 || Date.now() - since < 12_000);
  const shown = trouble !== 'none' || back;
  keyed(box, shown ? [{
    key: chat,
    version: `${language()} ${trouble} ${waiting}`,
    make: () => h('div', { class: `trouble ${back ? 'back' : ''}`, role: 'status' },
      icon(back ? 'again' : 'storm'),
      h('p', null,
        h('b', null, back ? t('trouble.again', CHATS[chat]) : t(`trouble.is.${trouble}`, CHATS[chat])),
        waiting > 0 ? h('span', null, ` ${count('trouble.waiting', waiting)}`) : null),
      back ? null : endButton(chat)),
  }] : []);
}

function endButton(chat) {
  const button = h('button', { type: 'button', class: 'button small', onclick: () => set(chat, 'none', button) }, t('trouble.end'));
  return button;
}

/** The switches, for the top bar. */
export function troubleSwitches() {
  return h('div', { class: 'switches' },
    h('p', { class: 'explained' }, t('trouble.explained')),
    Object.entries(CHATS).map(([chat, name]) => h('fieldset', null,
      h('legend', null, name),
      TROUBLES.map((trouble) => {
        const box = h('input', {
          type: 'radio', name: `trouble-${chat}`, value: trouble, checked: troubleOf(chat) === trouble,
          onchange: () => set(chat, trouble, box),
        });
        return h('label', { class: 'radio' }, box, h('span', null, h('b', null, t(`trouble.${trouble}`)), h('small', null, t(`trouble.${trouble}.note`))));
      }))));
}
