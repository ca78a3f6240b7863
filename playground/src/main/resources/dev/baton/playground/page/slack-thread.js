// A thread of Slack, beside the channel it belongs to.

import { act } from './act.js';
import { composer } from './composer.js';
import { h, keyed, newId, stickToEnd } from './dom.js';
import { icon } from './icons.js';
import { go, isSeenBy, place } from './place.js';
import { item } from './slack-message.js';
import { messageOf, threadOf } from './store.js';
import { count, language, t } from './texts.js';

export function drawThread(box, who, room) {
  const root = place.slack.thread && messageOf(room.id, place.slack.thread);
  box.hidden = !root;
  if (!root) {
    keyed(box, []);
    return;
  }
  const where = room.kind === 'direct' ? 'Baton' : `#${room.name}`;
  box.setAttribute('aria-label', t('slack.thread-in', where));
  box.onkeydown = (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      shut(root.id);
    }
  };
  const replies = threadOf(room.id, root.id).filter((message) => isSeenBy(message, who.id));
  keyed(box, [
    { key: `head ${room.id}`, version: `${language()} ${room.name}`, make: () => h('header', { class: 'thread-head' },
      h('h3', null, t('slack.thread')), h('span', null, where),
      h('button', { type: 'button', class: 'plain cross', 'aria-label': t('slack.close-thread'), onclick: () => shut(place.slack.thread) }, icon('close'))) },
    { key: `list ${root.id}`, make: () => threadList(where) },
    { key: `foot ${who.id} ${root.id}`, version: `${language()} ${room.name}`, make: () => threadComposer(who, room, root) },
  ]);
  const scroller = box.querySelector('.scroller');
  keyed(scroller.firstElementChild, [
    item(root, who, false, true),
    { key: 'count', version: `${language()} ${replies.length}`, make: () =>
      h('li', { class: 'reply-count' }, h('span', null, replies.length ? count('replies', replies.length) : t('slack.no-replies'))) },
    ...replies.map((reply) => item(reply, who, false, true)),
  ]);
}

function threadList(where) {
  const list = h('div', { class: 'scroller', tabindex: '0', role: 'group', 'aria-label': t('slack.thread-in', where) }, h('ol', { class: 'messages' }));
  stickToEnd(list);
  return list;
}

function shut(id) {
  go('slack', { thread: null });
  setTimeout(() => document.querySelector(`.slack [data-thread="${CSS.escape(id)}"]`)?.focus(), 60);
}

function threadComposer(who, room, root) {
  const id = newId('also');
  const also = h('input', { type: 'checkbox', id });
  const where = room.kind === 'direct' ? t('slack.direct') : `#${room.name}`;
  return h('div', { class: 'thread-foot' }, composer({
    chat: 'slack',
    key: `${who.id} ${room.id} ${root.id}`,
    label: t('slack.reply'),
    placeholder: t('slack.reply'),
    extra: h('label', { class: 'also', for: id }, also, h('span', null, t('slack.also-send', where))),
    send: async (text, button) => {
      const done = await act(
        t('step.reply', who.name, text),
        'slack/message',
        { person: who.id, room: room.id, thread: root.id, text, alsoInChannel: also.checked },
        button);
      also.checked = also.checked && !done;
      return done;
    },
  }));
}
