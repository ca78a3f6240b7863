// The five steps of the tour: where each one happens, what it points at, and how one sees that it is done.
// What is seen is what the chats show; nothing is asked of Baton behind its back.

import { aboutIn, keysIn, saidIn } from './links.js';
import { directOf, nameOf, place, roomOf, viewer } from './place.js';
import { allMessages, BOT, state } from './store.js';

const REQUESTER = 'ito';
const HOLDER = 'sato';

const inChat = (chat) => (message) => state.rooms.get(message.room)?.chat === chat;
const selector = (message) => `[data-in="${CSS.escape(message.room)}"][data-message="${CSS.escape(message.id)}"]`;
const isViewed = (chat) => !matchMedia('(max-width: 700px)').matches || place.tab === chat;

/** The message with which a customer's wish comes in. */
export const request = () =>
  allMessages().find((message) => message.id === state.status.story.request && inChat('slack')(message));

/** Every issue key that is to be read anywhere; keys that come later are new. */
export const keysNow = () =>
  [...new Set(allMessages().flatMap(keysIn))];

/** How all that a chat says about an issue looks now, to notice when it changes. */
export const picture = (chat, key) =>
  Object.fromEntries((key ? aboutIn(chat, key) : []).map((message) => [`${message.room}/${message.id}`, saidIn(message)]));

/** What has changed in a chat and what has come to it since the step began. */
export const changes = (chat, memo) => {
  const messages = aboutIn(chat, memo.key).filter((message) => !message.to);
  const before = memo.picture ?? {};
  const id = (message) => `${message.room}/${message.id}`;
  return {
    changed: messages.filter((message) => id(message) in before && before[id(message)] !== saidIn(message)),
    added: messages.filter((message) => !(id(message) in before) && message.author === BOT),
  };
};

/** The newest card about the issue in a room of this chat; a person's direct chat first when they are named. */
function card(chat, key, person) {
  const about = aboutIn(chat, key).filter(
    (message) => message.author === BOT && (message.blocks?.length > 1 || message.card) && !message.to);
  const direct = person && directOf(chat, person)?.id;
  const own = about.filter((message) => message.room === direct);
  const roots = about.filter((message) => state.rooms.get(message.room).kind === 'channel');
  return (own.length ? own : roots.length ? roots : about).at(-1);
}

const slackCard = (key) => {
  const said = aboutIn('slack', key).filter((message) =>
    message.author === BOT && !message.to && state.rooms.get(message.room).kind === 'channel' && JSON.stringify(message.blocks ?? []).includes('"actions"'));
  return said.at(-1) ?? card('slack', key, REQUESTER);
};

/** A button by its command, which may go on after the key; SALES-1 is not the beginning of SALES-12. */
const lineOf = (verb, key) => `:is([data-line="${verb} ${key}"], [data-line^="${verb} ${key} "])`;

const buttonFor = (message, verb, key) => (message ? [
  `${selector(message)} ${lineOf(verb, key)}`,
  selector(message),
] : []);

/** Where the thread of the card is to be read in Slack. */
function inSlack({ key }) {
  const about = slackCard(key);
  return { room: about?.room, thread: about ? about.thread ?? about.id : null, tab: 'messages' };
}

/** The button of the card in Slack, in the thread if that is where the card stands. */
function buttonInSlack(verb, { key }) {
  const about = slackCard(key);
  return about ? [`.slack .thread ${selector(about)} [data-line^="${verb} ${key}"]`, ...buttonFor(about, verb, key)] : [];
}

/** In the place of the second step, where the visitor gave the issue to somebody else. */
const ASTRAY = {
  name: 'astray',
  chat: 'slack',
  person: REQUESTER,
  go: inSlack,
  points: (memo) => (dialogOf('slack') ? ['.slack .dialog [data-block="assignee"]', '.slack .dialog'] : buttonInSlack('pass', memo)),
};

const dialogOf = (chat) => document.querySelector(`.${chat} .dialog`);

/**
 * chat, person: whose shoes. go(memo): where to go. points(memo): selectors, the first that is there is ringed.
 * instead(memo): another step to show in its place, or null. done(memo): whether the step is done; what it found out it writes into the memo. watch: in which
 * chat something must change then. after: by which act of the visitor; what changed before is none of it.
 */
export const STEPS = [
  {
    name: 'create',
    chat: 'slack',
    person: REQUESTER,
    go: () => ({ room: request()?.room, tab: 'messages', thread: null }),
    points: () => (dialogOf('slack')
      ? ['.slack .dialog [data-block="assignee"]', '.slack .dialog']
      : ['.menu [data-shortcut]', ...(request() ? [`${selector(request())} .more-actions`, selector(request())] : [])]),
    done(memo) {
      const found = allMessages().find((message) => {
        if (!inChat('slack')(message) || message.author !== BOT || message.at <= memo.since) {
          return false;
        }
        const key = keysIn(message).find((one) => !memo.keys.includes(one));
        memo.found = key ?? memo.found;
        return Boolean(key);
      });
      if (found) {
        memo.key = memo.found;
      }
      return Boolean(found);
    },
  },
  {
    name: 'notice',
    chat: 'teams',
    person: HOLDER,
    instead({ key }) {
      const about = slackCard(key);
      return about && !saidIn(about).includes(nameOf(HOLDER)) ? ASTRAY : null;
    },
    go: () => ({ room: directOf('teams', HOLDER)?.id }),
    points: ({ key }) => {
      const notice = card('teams', key, HOLDER);
      return viewer('teams')?.id === HOLDER && notice ? [selector(notice)] : [];
    },
    pause: 3_500,
    done: ({ key }) => {
      const notice = card('teams', key, HOLDER);
      return viewer('teams')?.id === HOLDER && isViewed('teams') && Boolean(notice) && roomOf('teams')?.id === notice.room;
    },
  },
  {
    name: 'start',
    chat: 'teams',
    person: HOLDER,
    watch: 'slack',
    after: /^teams\/(press|message)/,
    go: ({ key }) => ({ room: card('teams', key, HOLDER)?.room }),
    points: ({ key }) => buttonFor(card('teams', key, HOLDER), 'start', key),
    // a notice in the requester's own chat may come before; the card is what the eye is led to
    done: (memo) => changes('slack', memo).changed.length > 0,
  },
  {
    name: 'comment',
    chat: 'slack',
    person: REQUESTER,
    watch: 'teams',
    after: /^slack\/(view\/submit|message)/,
    go({ key }) {
      const about = slackCard(key);
      return { room: about?.room, thread: about ? about.thread ?? about.id : null, tab: 'messages' };
    },
    points: ({ key }) => {
      const about = slackCard(key);
      return dialogOf('slack')
        ? ['.slack .dialog']
        : about
          ? [`.slack .thread ${selector(about)} ${lineOf('comment', key)}`, ...buttonFor(about, 'comment', key)]
          : [];
    },
    done(memo) {
      const { changed, added } = changes('teams', memo);
      return added.length + changed.length > 0;
    },
  },
  {
    name: 'resolve',
    chat: 'teams',
    person: HOLDER,
    watch: 'slack',
    after: /^teams\/(press|message)/,
    go: ({ key }) => ({ room: card('teams', key, HOLDER)?.room }),
    points: ({ key }) => buttonFor(card('teams', key, HOLDER), 'resolve', key),
    done(memo) {
      const { changed, added } = changes('slack', memo);
      return changed.length > 0 && added.length > 0;
    },
  },
];

/** Where in Slack one sees the end. */
export function arrival({ key }) {
  const about = aboutIn('slack', key).filter((message) => state.rooms.get(message.room).kind === 'channel').at(-1);
  return about && { room: about.room, message: about.id };
}
