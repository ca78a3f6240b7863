// Links in messages. The playground has no chat client that would unfurl them, so those that mean something here act here.

import { act, toast } from './act.js';
import { h } from './dom.js';
import { directOf, go, isSeenBy, nameOf, peopleOf, roomOf, roomsOf, viewer } from './place.js';
import { allMessages, messageOf, messagesOf, person, state } from './store.js';
import { t } from './texts.js';

export const KEY = /[A-Z][A-Z0-9_]*-\d+/;

const ISSUE = new RegExp(`/view/(${KEY.source})/?$`);
const SLACK = /^\/archives\/([A-Z0-9]+)\/p(\d{10,})(\d{6})$/;
const TEAMS = /^\/l\/message\/([^/]+)\/(\d+)/;

/** A link as it may be followed; what is no web or mail address is text. */
export function link(url, label, chat) {
  let target;
  try {
    target = new URL(url);
  } catch {
    return document.createTextNode(label);
  }
  if (!['http:', 'https:', 'mailto:'].includes(target.protocol)) {
    return document.createTextNode(label);
  }
  const here = inside(target, chat);
  return here
    ? h('a', { href: url, class: 'here', onclick: (event) => { event.preventDefault(); here(); } }, label)
    : h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}

function inside(target, chat) {
  const issue = ISSUE.exec(target.pathname);
  if (issue) {
    return () => showIssue(chat, issue[1]);
  }
  const slack = target.hostname.endsWith('.slack.com') && SLACK.exec(target.pathname);
  if (slack) {
    return () => jump('slack', slack[1], `${slack[2]}.${slack[3]}`);
  }
  const teams = target.hostname.startsWith('teams.') && TEAMS.exec(decodeURIComponent(target.pathname));
  return teams ? () => jump('teams', teams[1], teams[2]) : null;
}

/** Has Baton show an issue to whoever clicked on its key. */
export async function showIssue(chat, key) {
  const who = viewer(chat).id;
  const label = t('step.link', nameOf(who), key);
  if (chat === 'slack') {
    const room = roomOf('slack');
    go('slack', { room: room.id, tab: 'messages' });
    await act(label, 'slack/message', { person: who, room: room.id, text: `/baton ${key}` });
  } else {
    const direct = directOf('teams', who);
    go('teams', { room: direct.id });
    await act(label, 'teams/message', { person: who, room: direct.id, text: key });
  }
}

/** Goes to a message, as somebody who may see it. */
export function jump(chat, room, id) {
  const message = messageOf(room, id);
  const who = [viewer(chat), ...peopleOf(chat)].find(
    (one) => roomsOf(chat, one.id).some((his) => his.id === room) && (!message || isSeenBy(message, one.id)));
  if (!message || !who) {
    toast(t('jump.gone'), 'problem');
    return;
  }
  const stepped = who.id !== viewer(chat).id;
  go(chat, {
    person: who.id,
    room,
    ...(chat === 'slack' ? { tab: 'messages', thread: message.thread && !message.alsoInChannel ? message.thread : null } : {}),
  });
  if (stepped) {
    toast(t('jump.as', who.name));
  }
  setTimeout(() => spotlight(room, id), 80);
}

/** Brings a message into sight and lets it light up once. */
export function spotlight(room, id) {
  const node = document.querySelector(`[data-in="${CSS.escape(room)}"][data-message="${CSS.escape(id)}"]`);
  if (node) {
    node.scrollIntoView({ block: 'center', behavior: 'auto' });
    node.classList.add('lit');
    setTimeout(() => node.classList.remove('lit'), 2_500);
  }
}

const MARKUP = /<@([^>\s]+)>|<(https?:[^|>]+)\|([^>]+)>|<(https?:[^>]+)>|(https?:\/\/[^\s<>"'」』）)]+)/g;
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** What somebody typed, or Baton's plain words: names of people and addresses stand out, everything else is text. */
export function words(text, chat, fromBot = false) {
  const parts = [];
  const plain = (piece) => piece && parts.push(
    fromBot ? piece.replace(/&(lt|gt|amp);/g, (entity) => ENTITIES[entity]) : piece);
  let from = 0;
  for (const match of text.matchAll(MARKUP)) {
    plain(text.slice(from, match.index));
    from = match.index + match[0].length;
    const [, who, labelled, label, bare, typed] = match;
    parts.push(who ? mention(who, chat) : link(labelled ?? bare ?? typed, label ?? bare ?? typed, chat));
  }
  plain(text.slice(from));
  return parts;
}

export function mention(id, chat) {
  const me = viewer(chat)?.id === id;
  return h('span', { class: me ? 'mention me' : 'mention' }, `${chat === 'slack' ? '@' : ''}${nameOf(id)}`);
}

/** Somebody by the id that the platform knows them by. */
export const byPlatformId = (chat, id) =>
  [...state.people.values()].find((one) => one[`${chat}Id`] === id)?.id ?? (person(id) ? id : null);

/** All that a message says, in one string; the names that the platform gives its parts are no words of it. */
export function saidIn(message) {
  const all = [message.text ?? ''];
  const collect = (value, name) => {
    if (typeof value === 'string' && name !== 'block_id' && name !== 'action_id') {
      all.push(value);
    } else if (value && typeof value === 'object') {
      Object.entries(value).forEach(([inner, part]) => collect(part, inner));
    }
  };
  collect(message.blocks);
  collect(message.card);
  return all.join('\n');
}

/** The keys of the issues that a message links to; where it links to none, those it names. */
export function keysIn(message) {
  const said = saidIn(message);
  const linked = [...said.matchAll(new RegExp(`/view/(${KEY.source})`, 'g'))].map((match) => match[1]);
  return linked.length ? linked : said.match(new RegExp(`(?<![A-Za-z0-9_-])${KEY.source}`, 'g')) ?? [];
}

/** Whether a message is about an issue: it names it, or answers one that does. */
export function isAbout(message, key) {
  const names = (one) => one && new RegExp(`(^|[^A-Z0-9_-])${key}(?!\\d)`).test(saidIn(one));
  return names(message) || Boolean(message.thread && names(messageOf(message.room, message.thread)));
}

export const aboutIn = (chat, key) =>
  allMessages().filter((message) => state.rooms.get(message.room)?.chat === chat && isAbout(message, key));

export const lastIn = (room) => messagesOf(room).at(-1);
