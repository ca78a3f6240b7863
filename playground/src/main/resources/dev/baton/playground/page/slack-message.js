// Slack's messages, in the channel and in the thread beside it.

import { act } from './act.js';
import { drawBlocks } from './block-kit.js';
import { h, versionOf } from './dom.js';
import { icon } from './icons.js';
import { words } from './links.js';
import { menuButton } from './menu.js';
import { avatar } from './people.js';
import { go, isSeenBy, nameOf, place } from './place.js';
import { BOT, hasJustTurned, isFresh, messageOf, messagesOf, person, PLATFORM, threadOf } from './store.js';
import { count, day, dayOf, language, moment, t, time } from './texts.js';

const TOGETHER = 5 * 60_000;

/** The channel's messages with its days, for {@link keyed}. */
export function messageItems(who, room) {
  const shown = messagesOf(room.id).filter(
    (message) => isSeenBy(message, who.id) && (!message.thread || message.alsoInChannel));
  const items = [];
  let before = null;
  for (const message of shown) {
    if (!before || dayOf(before.at, who.timeZone) !== dayOf(message.at, who.timeZone)) {
      items.push(dayItem(message, who));
      before = null;
    }
    items.push(item(message, who, joins(before, message)));
    before = message;
  }
  return items.length ? items : [nothingYet(room)];
}

/** What stands in a room in which nothing was said yet. */
export const nothingYet = (room) => ({
  key: 'nothing',
  version: `${language()} ${room.name}`,
  make: () => h('li', { class: 'nothing' }, room.kind === 'direct' ? t('nothing-yet.direct') : t('nothing-yet', room.name)),
});

function dayItem(message, who) {
  const words = day(message.at, who.timeZone);
  return {
    key: `day ${dayOf(message.at, who.timeZone)}`,
    version: words,
    make: () => h('li', { class: 'day' }, h('span', null, words)),
  };
}

/** Whether a message goes on from the one before it, under the same name. */
const joins = (before, message) => Boolean(before)
  && before.author === message.author
  && message.author !== BOT
  && !before.alsoInChannel && !message.alsoInChannel
  && !before.to && !message.to
  && new Date(message.at) - new Date(before.at) < TOGETHER;

export function item(message, who, compact, inThread = false) {
  const replies = inThread ? [] : threadOf(message.room, message.id).filter((one) => isSeenBy(one, who.id));
  const root = message.thread ? messageOf(message.room, message.thread) : null;
  return {
    key: message.id,
    version: [language(), who.id, versionOf(message), compact, isFresh(message), replies.map(versionOf), versionOf(root),
      place.slack.thread === message.id].join(),
    make: () => draw(message, who, { compact, inThread, replies, root }),
  };
}

export const authorOf = (message) => (message.author === PLATFORM ? 'Slackbot' : nameOf(message.author));

function draw(message, who, { compact, inThread, replies, root }) {
  const fresh = isFresh(message);
  const author = authorOf(message);
  return h('li', {
    class: ['msg', compact && 'compact', fresh && 'changed', message.to && 'private', inThread && 'in-thread'].filter(Boolean).join(' '),
    'data-message': message.id,
    'data-in': message.room,
    'data-author': message.author,
  },
  compact ? h('span', { class: 'gutter', 'aria-hidden': 'true' }, time(message.at, who.timeZone)) : avatar(message.author),
  h('div', { class: 'msg-body' },
    message.to ? h('p', { class: 'only-you' }, icon('eye'), t('only-you')) : null,
    h('p', { class: compact ? 'msg-head sr' : 'msg-head' },
      h('b', null, author),
      message.author === BOT || message.author === PLATFORM ? h('span', { class: 'app' }, t('app')) : null,
      person(message.author)?.guest ? h('span', { class: 'app' }, t('slack.guest')) : null,
      h('time', { datetime: message.at }, time(message.at, who.timeZone))),
    root && !inThread ? h('p', { class: 'from-thread' }, t('slack.replied'), ' ',
      h('button', { type: 'button', class: 'as-link', onclick: () => openThread(message.room, root.id) }, short(root))) : null,
    h('div', { class: 'msg-text bk' }, content(message, who)),
    fresh ? h('span', { class: 'just-changed' }, t('changed-now')) : null,
    message.edited && !fresh ? h('span', { class: 'edited' }, t('edited')) : null,
    inThread && message.alsoInChannel ? h('p', { class: 'from-thread' }, t('slack.also-sent')) : null,
    replies.length ? summary(message, replies, who) : null),
  message.to ? null : toolbar(message, who, inThread));
}

function content(message, who) {
  return message.blocks?.length
    ? drawBlocks(message.blocks, { press: (block, element, button) => press(message, who, block, element, button) })
    : h('p', { class: 'typed' }, words(message.text ?? '', 'slack', message.author === BOT));
}

const press = (message, who, block, element, button) => hasJustTurned(message) || act(
  t('step.press', who.name, element.text.text),
  'slack/press',
  { person: who.id, room: message.room, message: message.id, blockId: block.block_id, actionId: element.action_id },
  button);

function toolbar(message, who, inThread) {
  return h('div', { class: 'toolbar' },
    inThread ? null : h('button', {
      type: 'button',
      'aria-label': t('slack.reply-in-thread'),
      title: t('slack.reply-in-thread'),
      onclick: () => openThread(message.room, message.thread ?? message.id, true),
    }, icon('thread')),
    menuButton({
      label: t('more-actions'),
      look: 'more-actions',
      content: icon('more'),
      attributes: { title: t('more-actions') },
      items: () => [
        { head: t('shortcuts-of-message') },
        {
          label: t('create-issue'),
          note: 'Baton',
          mark: avatar(BOT, 'tiny'),
          attributes: { 'data-shortcut': 'create_issue' },
          act: () => act(t('step.shortcut', who.name), 'slack/shortcut', { person: who.id, room: message.room, message: message.id }),
        },
        ...(inThread ? [] : [
          { head: t('message') },
          { label: t('slack.reply-in-thread'), mark: icon('thread'), act: () => openThread(message.room, message.thread ?? message.id, true) },
        ]),
      ],
    }));
}

function summary(message, replies, who) {
  const faces = [...new Set(replies.map((reply) => reply.author))].slice(0, 4);
  return h('button', {
    type: 'button',
    class: `thread-summary${place.slack.thread === message.id ? ' open' : ''}`,
    'data-thread': message.id,
    onclick: () => openThread(message.room, message.id),
  },
  h('span', { class: 'faces' }, faces.map((face) => avatar(face, 'tiny'))),
  h('b', null, count('replies', replies.length)),
  h('span', { class: 'last' }, t('slack.last-reply', moment(replies.at(-1).at, who.timeZone))));
}

export function openThread(room, id, write = false) {
  go('slack', { thread: id });
  setTimeout(() => {
    const box = document.querySelector('.slack .thread');
    (write ? box?.querySelector('textarea') : box?.querySelector('.cross'))?.focus();
  }, 60);
}

/** The beginning of what a message says. */
export function short(message) {
  const text = (message.text ?? '').replace(/<@(\w+)>/g, (_, id) => `@${nameOf(id)}`).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text || '…';
}
