// Teams' posts with their replies below, and the bubbles of its chats.

import { act } from './act.js';
import { drawCard } from './adaptive-card.js';
import { composer } from './composer.js';
import { h, keyed, versionOf } from './dom.js';
import { icon } from './icons.js';
import { words } from './links.js';
import { menuButton } from './menu.js';
import { avatar } from './people.js';
import { isSeenBy, nameOf } from './place.js';
import { nothingYet } from './slack-message.js';
import { BOT, hasJustTurned, isFresh, messagesOf, PLATFORM, touch } from './store.js';
import { count, day, dayOf, language, moment, t } from './texts.js';

/** So many replies are shown; older ones on demand. */
const SHOWN = 3;

const unfolded = new Set();
const replying = new Set();

/** A channel's posts, the one with the latest word last: an answer lifts its thread. */
export function postItems(who, room) {
  const all = messagesOf(room.id).filter((message) => isSeenBy(message, who.id));
  const replies = new Map();
  all.filter((message) => message.thread).forEach((message) => {
    replies.set(message.thread, [...(replies.get(message.thread) ?? []), message]);
  });
  if (!all.length) {
    return [nothingYet(room)];
  }
  return all
    .filter((message) => !message.thread)
    .map((root) => ({ root, answers: replies.get(root.id) ?? [] }))
    .sort((one, other) => lastWord(one).localeCompare(lastWord(other)))
    .map(({ root, answers }) => ({
      key: root.id,
      make: () => h('li', { class: 'post' }, h('div'), h('ol', { class: 'replies' }), h('div', { class: 'post-foot' })),
      version: '',
      then: (node) => drawPost(node, who, room, root, answers),
    }));
}

const lastWord = ({ root, answers }) => answers.at(-1)?.at ?? root.at;

/** The shell of a post stays while its parts change, so that an answer being typed is not disturbed. */
export function drawPost(node, who, room, root, answers) {
  const [head, list, foot] = node.children;
  keyed(head, [item(root, who)]);
  const hidden = unfolded.has(root.id) ? 0 : Math.max(0, answers.length - SHOWN);
  keyed(list, [
    ...(hidden ? [{
      key: 'earlier',
      version: `${language()} ${hidden}`,
      make: () => h('li', { class: 'earlier' }, h('button', {
        type: 'button', class: 'as-link', onclick: () => { unfolded.add(root.id); touch(); },
      }, count('teams.earlier', hidden))),
    }] : []),
    ...answers.slice(hidden).map((reply) => item(reply, who, 'reply')),
  ]);
  const open = replying.has(`${who.id} ${root.id}`);
  keyed(foot, root.to ? [] : [{ key: `${who.id} ${open}`, version: language(), make: () => (open ? replyBox(who, room, root) : replyButton(who, root)) }]);
}

const replyButton = (who, root) => h('button', {
  type: 'button',
  class: 'reply-button',
  onclick: (event) => {
    const post = event.target.closest('.post');
    replying.add(`${who.id} ${root.id}`);
    touch();
    setTimeout(() => post.querySelector('.post-foot textarea')?.focus(), 60);
  },
}, icon('reply'), t('teams.reply'));

function replyBox(who, room, root) {
  return composer({
    chat: 'teams',
    key: `${who.id} ${room.id} ${root.id}`,
    label: t('teams.reply'),
    placeholder: t('teams.reply'),
    send: (text, button) => act(
      t('step.reply', who.name, text),
      'teams/message',
      { person: who.id, room: room.id, thread: root.id, text },
      button),
  });
}

/** The bubbles of a chat, with its days. */
export function chatItems(who, room) {
  const items = [];
  let before = null;
  for (const message of messagesOf(room.id).filter((one) => isSeenBy(one, who.id))) {
    const today = dayOf(message.at, who.timeZone);
    if (!before || dayOf(before.at, who.timeZone) !== today) {
      const named = day(message.at, who.timeZone);
      items.push({ key: `day ${today}`, version: named, make: () => h('li', { class: 'day' }, h('span', null, named)) });
    }
    items.push(item(message, who, message.author === who.id ? 'bubble mine' : 'bubble'));
    before = message;
  }
  return items.length ? items : [nothingYet(room)];
}

function item(message, who, look = '') {
  return {
    key: message.id,
    version: [language(), who.id, versionOf(message), isFresh(message), look].join(),
    make: () => draw(message, who, look),
  };
}

function draw(message, who, look) {
  const fresh = isFresh(message);
  return h(look ? 'li' : 'article', {
    class: ['tm', look, fresh && 'changed', message.to && 'private', message.card && 'with-card'].filter(Boolean).join(' '),
    'aria-label': look ? null : t('teams.post-by', nameOf(message.author)),
    'data-message': message.id,
    'data-in': message.room,
    'data-author': message.author,
  },
  look === 'bubble mine' ? null : avatar(message.author === PLATFORM ? 'platform' : message.author, look ? 'small' : ''),
  h('div', { class: 'tm-body' },
    h('p', { class: 'tm-head' },
      h('b', { class: look === 'bubble mine' ? 'sr' : null }, message.author === PLATFORM ? 'Teams' : nameOf(message.author)),
      h('time', { datetime: message.at }, moment(message.at, who.timeZone)),
      message.edited && !fresh ? h('span', { class: 'edited' }, t('edited')) : null,
      fresh ? h('span', { class: 'just-changed' }, t('changed-now')) : null),
    message.to ? h('p', { class: 'only-you' }, icon('eye'), t('only-you')) : null,
    message.text && !message.card ? h('p', { class: 'typed' }, words(message.text, 'teams')) : null,
    message.card ? h('div', { class: 'card' }, drawCard(message.card, (action, inputs, button) => press(message, who, action, inputs, button)).node) : null),
  message.to ? null : more(message, who));
}

const press = (message, who, action, inputs, button) => hasJustTurned(message) || act(
  t('step.press', who.name, action.title),
  'teams/press',
  { person: who.id, room: message.room, message: message.id, action, inputs },
  button);

const more = (message, who) => h('div', { class: 'toolbar' }, menuButton({
  label: t('more-options'),
  look: 'more-actions',
  content: icon('more'),
  attributes: { title: t('more-options') },
  items: () => [
    { head: t('teams.message-actions') },
    {
      label: t('create-issue'),
      note: 'Baton',
      mark: avatar(BOT, 'tiny'),
      attributes: { 'data-shortcut': 'create_issue' },
      act: () => act(t('step.shortcut', who.name), 'teams/action', { person: who.id, room: message.room, message: message.id }),
    },
  ],
}));
