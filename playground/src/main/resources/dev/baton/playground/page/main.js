// Puts the page together, and draws it anew whenever there are news.

import { announce } from './act.js';
import { post } from './api.js';
import { h, keyed, fill } from './dom.js';
import { inspector } from './inspector.js';
import { short } from './slack-message.js';
import { isSeenBy, keep, nameOf, place, roomOf, settle, unreadOf, viewer } from './place.js';
import { roomName, slackPane } from './slack-pane.js';
import { connect, on, setStatus, state, touch, watchStatus } from './store.js';
import { teamsPane, roomTitle } from './teams-pane.js';
import { language, speak, t } from './texts.js';
import { topBar, wear } from './top-bar.js';
import { tourCard } from './tour.js';
import { drawWelcome, languageNote } from './welcome.js';

const at = (id) => document.getElementById(id);

function wantedLanguage() {
  const asked = new URLSearchParams(location.search).get('lang');
  return [asked, place.language, navigator.language].map((one) => one?.slice(0, 2).toLowerCase()).find((one) => one === 'ja' || one === 'en') ?? 'en';
}

async function speakIn(code) {
  await speak(code);
  place.language = code;
  keep();
  document.title = t('title');
  at('to-slack').textContent = t('skip.slack');
  at('to-teams').textContent = t('skip.teams');
  at('to-tour').textContent = t('skip.tour');
  touch();
}

const TABS = { slack: 'Slack', teams: 'Teams', inspector: null };

function drawTabs() {
  const waiting = (chat) => (place.tab === chat || !viewer(chat) ? 0 : unreadOf(chat, viewer(chat).id));
  at('tabs').setAttribute('aria-label', t('tabs'));
  keyed(at('tabs'), Object.entries(TABS).map(([name, label]) => {
    const fresh = name === 'inspector' ? 0 : waiting(name);
    return {
      key: name,
      version: `${language()} ${place.tab === name} ${fresh}`,
      make: () => h('button', {
        type: 'button', class: place.tab === name ? 'on' : '', 'aria-pressed': String(place.tab === name),
        onclick: () => { place.tab = name; keep(); touch(); },
      }, label ?? t('inspector'), fresh ? h('span', { class: 'badge' }, String(fresh)) : null),
    };
  }));
}

/** What comes into an open room is said aloud, as far as the person there may see it. */
function listen(kind, message, before) {
  if (kind !== 'message' || state.status.story.phase !== 'ready') {
    return;
  }
  const chat = state.rooms.get(message.room)?.chat;
  const who = chat && viewer(chat);
  if (who && roomOf(chat)?.id === message.room && isSeenBy(message, who.id) && message.author !== who.id) {
    const room = chat === 'slack' ? roomName(roomOf(chat)) : roomTitle(roomOf(chat));
    announce(t(before ? 'announce.changed' : 'announce', nameOf(message.author), room, short(message)));
  }
}

async function main() {
  document.documentElement.dataset.theme = place.theme;
  await speakIn(wantedLanguage());
  const drawings = [
    topBar(at('bar'), speakIn),
    slackPane(at('slack')),
    teamsPane(at('teams')),
    inspector(at('inspector')),
    tourCard(at('tour'), touch),
  ];
  const phone = matchMedia('(max-width: 700px)');
  let noted = '';
  let begun = false;
  on('change', () => {
    settle();
    document.body.dataset.tab = place.tab;
    document.body.classList.toggle('inspecting', place.inspector);
    at('inspector').hidden = phone.matches ? place.tab !== 'inspector' : !place.inspector;
    drawTabs();
    if (state.loaded) {
      drawings.forEach((draw) => draw());
    }
    const note = languageNote();
    if (`${Boolean(note)}${language()}` !== noted) {
      noted = `${Boolean(note)}${language()}`;
      fill(at('notes'), note);
    }
    drawWelcome();
    // also when the server was started anew while the page was open: its company is gone then
    if (state.loaded && state.status.story.phase !== 'empty') {
      begun = false;
    } else if (state.loaded && !begun) {
      begun = true;
      begin();
    }
  });
  on('news', listen);
  document.addEventListener('visibilitychange', touch);
  phone.addEventListener('change', touch);
  wear(place.theme);
  connect();
  watchStatus();
}

async function begin() {
  try {
    setStatus(await post('begin', { language: language().toUpperCase() }));
  } catch {
    // the stream of news notices as well, and the state it fetches says how far the company is
  }
}

main();
