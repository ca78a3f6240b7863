// Faces: initials on a colour of one's own, and the switch with which the visitor steps into somebody's shoes.

import { h } from './dom.js';
import { icon } from './icons.js';
import { menuButton } from './menu.js';
import { go, nameOf, peopleOf, unreadOf, viewer } from './place.js';
import { BOT, PLATFORM, state } from './store.js';
import { t } from './texts.js';
import { step } from './act.js';

/** A picture of somebody; says nothing, for the name stands beside it. */
export function avatar(id, size = '') {
  if (id === BOT) {
    return h('span', { class: `avatar bot ${size}`, 'aria-hidden': 'true' }, h('img', { src: 'baton.svg', alt: '' }));
  }
  const person = state.people.get(id);
  return h('span', { class: `avatar of-${id} ${size}`, 'aria-hidden': 'true' }, initials(id === PLATFORM ? 'S' : person?.name ?? '?'));
}

/** Japanese names by their first character, others by two letters. */
function initials(name) {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(name)
    ? [...name][0]
    : name.split(/\s+/).slice(0, 2).map((word) => word[0]).join('');
}

/** "You are: …": everybody of the chat, with what waits for them. */
export function personSwitch(chat) {
  const who = viewer(chat);
  return menuButton({
    menu: t('you-are', who.name, who.about),
    look: 'person-switch',
    attributes: { 'data-person': who.id },
    content: [
      h('span', { class: 'you' }, t('you'), ' '),
      avatar(who.id, 'small'),
      h('span', { class: 'who' }, h('b', null, who.name), ' ', h('small', null, who.about)),
      others(chat, who) ? h('span', { class: 'badge', title: t('others-unread') }, String(others(chat, who))) : null,
      icon('down'),
    ],
    items: () => [
      { head: t(`step-into.${chat}`) },
      ...peopleOf(chat).map((person) => ({
        label: person.name,
        note: person.guest ? t('guest', person.about) : person.about,
        mark: avatar(person.id, 'small'),
        checked: person.id === viewer(chat).id,
        badge: person.id !== viewer(chat).id && unreadOf(chat, person.id) ? String(unreadOf(chat, person.id)) : null,
        attributes: { 'data-person': person.id },
        act: () => become(chat, person.id),
      })),
    ],
  });
}

export function become(chat, id) {
  if (viewer(chat).id !== id) {
    step(t('step.become', nameOf(id)), `${chat}/become`);
    go(chat, { person: id });
  }
}

const others = (chat, who) =>
  peopleOf(chat).filter((one) => one.id !== who.id).reduce((sum, one) => sum + unreadOf(chat, one.id), 0);

/** What the switch shows, so that it is drawn anew only when that changed. */
export function switchVersion(chat) {
  const who = viewer(chat);
  return `${who.id} ${who.name} ${others(chat, who)}`;
}
