// The slim bar above both panes.

import { confirm } from './dialog.js';
import { h, keyed } from './dom.js';
import { icon } from './icons.js';
import { toggle } from './inspector.js';
import { menuButton } from './menu.js';
import { keep, place } from './place.js';
import { state, touch } from './store.js';
import { language, LANGUAGES, t } from './texts.js';
import { begin, isOn } from './tour.js';
import { anyTrouble, troubleOf, troubleSwitches } from './troubles.js';
import { startOver } from './welcome.js';

const THEMES = ['auto', 'light', 'dark'];
const CHATS = { slack: 'Slack', teams: 'Teams' };

let switchesOpen = false;

/** @param speakIn changes the page's language */
export function topBar(root, speakIn) {
  const start = h('div', { class: 'bar-start' });
  const tools = h('div', { class: 'bar-tools' });
  const popover = h('div', { class: 'popover', hidden: true, id: 'trouble-switches', role: 'group' });
  root.append(start, tools, popover);

  function openSwitches(is) {
    switchesOpen = is;
    touch();
    setTimeout(() => (is ? popover.querySelector('input:checked') : root.querySelector('.trouble-toggle'))?.focus(), 40);
  }
  document.addEventListener('mousedown', (event) => {
    if (switchesOpen && !popover.contains(event.target) && !event.target.closest('.trouble-toggle')) {
      switchesOpen = false;
      touch();
    }
  });
  popover.addEventListener('keydown', (event) => event.key === 'Escape' && openSwitches(false));

  return function draw() {
    keyed(start, [{ key: 'mark', version: language(), make: () => h('div', { class: 'brand' },
      h('img', { src: 'baton.svg', alt: '' }), h('h1', null, 'Baton', h('span', null, t('playground')))) }]);
    keyed(tools, [
      { key: 'away', version: `${language()} ${state.connected}`, make: () =>
        h('p', { class: 'away', role: 'status' }, state.connected || !state.loaded ? '' : t('reconnecting')) },
      { key: 'tour', version: `${language()} ${isOn()}`, make: () => h('button', { type: 'button', class: `tool ${isOn() ? 'on' : ''}`, title: t('tour'), onclick: begin }, icon('flag'), h('span', null, t('tour'))) },
      { key: 'trouble', version: `${language()} ${anyTrouble()} ${switchesOpen}`, make: () => h('button', {
        type: 'button', class: `tool trouble-toggle ${anyTrouble() ? 'warn' : ''}`, 'aria-expanded': String(switchesOpen), 'aria-controls': 'trouble-switches', title: t('troubles'),
        onclick: () => openSwitches(!switchesOpen),
      }, icon('storm'), h('span', null, t('troubles'))) },
      { key: 'inspector', version: `${language()} ${place.inspector}`, make: () => h('button', {
        type: 'button', class: `tool inspector-toggle ${place.inspector ? 'on' : ''}`, 'aria-expanded': String(place.inspector), 'aria-controls': 'inspector', title: t('inspector'),
        onclick: () => toggle(),
      }, icon('wire'), h('span', null, t('inspector'))) },
      { key: 'over', version: language(), make: () => h('button', { type: 'button', class: 'tool', title: t('start-over'), onclick: () => confirm({
        title: t('start-over'), text: t('start-over.sure'), yes: t('start-over'), then: () => startOver(language()),
      }) }, icon('again'), h('span', null, t('start-over'))) },
      { key: 'theme', version: `${language()} ${place.theme}`, make: () => menuButton({
        label: t('theme.now', t(`theme.${place.theme}`)), look: 'tool icon-only', content: icon('sun'), attributes: { title: t('theme') },
        items: () => THEMES.map((theme) => ({ label: t(`theme.${theme}`), checked: theme === place.theme, act: () => wear(theme) })),
      }) },
      { key: 'language', version: language(), make: () => h('div', { class: 'languages', role: 'group', 'aria-label': t('language') },
        Object.entries(LANGUAGES).map(([code, name]) => h('button', {
          type: 'button', lang: code, class: code === language() ? 'on' : '', 'aria-pressed': String(code === language()), 'aria-label': code === 'en' ? 'EN – English' : name,
          onclick: () => speakIn(code),
        }, code === 'en' ? 'EN' : name))) },
    ]);
    popover.hidden = !switchesOpen;
    popover.setAttribute('aria-label', t('troubles'));
    keyed(popover, switchesOpen ? [{ key: 'switches', version: `${language()} ${Object.keys(CHATS).map(troubleOf)}`, make: troubleSwitches }] : []);
  };
}

export function wear(theme) {
  place.theme = theme;
  keep();
  document.documentElement.dataset.theme = theme;
  touch();
}
