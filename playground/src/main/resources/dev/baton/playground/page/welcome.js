// What a visitor sees first: the company moving in, then a choice between the tour and looking around.

import { act } from './act.js';
import { dialog } from './dialog.js';
import { h } from './dom.js';
import { keep, place } from './place.js';
import { setStatus, state } from './store.js';
import { language, LANGUAGES, t } from './texts.js';
import { begin as beginTour } from './tour.js';

let open = null;

export function drawWelcome() {
  const { phase, done, all } = state.status.story;
  const wanted = !state.loaded
    ? null
    : ['empty', 'moving-in'].includes(phase) ? 'moving-in' : phase === 'failed' ? 'failed' : place.welcomed ? null : 'ready';
  const version = `${wanted} ${language()}`;
  if (open?.version !== version) {
    open?.made.end();
    open = wanted ? { version, made: make(wanted) } : null;
    if (open) {
      document.body.append(open.made.node);
      open.made.enter();
    }
  }
  if (wanted === 'moving-in') {
    const bar = open.made.box.querySelector('progress');
    if (all) {
      bar.max = all;
      bar.value = done;
    } else {
      bar.removeAttribute('value');
    }
  }
}

function make(wanted) {
  if (wanted === 'moving-in') {
    return dialog({
      title: t('moving-in'),
      look: 'page-dialog welcome',
      body: [mark(), h('p', null, t('moving-in.what')), h('progress', { 'aria-label': t('moving-in') })],
    });
  }
  if (wanted === 'failed') {
    const again = h('button', { type: 'button', class: 'button primary', onclick: () => startOver(language(), again) }, t('start-over'));
    return dialog({ title: t('failed'), look: 'page-dialog welcome', body: [mark(), h('p', null, t('failed.what'))], foot: again });
  }
  const choose = (then) => () => {
    place.welcomed = true;
    keep();
    drawWelcome();
    then?.();
  };
  return dialog({
    title: t('welcome'),
    look: 'page-dialog welcome',
    body: [
      mark(),
      h('p', { class: 'lead' }, t('welcome.what', state.status.story.company)),
      h('ul', null, [1, 2, 3].map((line) => h('li', null, t(`welcome.${line}`)))),
    ],
    foot: [
      h('button', { type: 'button', class: 'button', onclick: choose() }, t('welcome.look')),
      h('button', { type: 'button', class: 'button primary', onclick: choose(beginTour) }, t('welcome.tour')),
    ],
    close: choose(),
  });
}

const mark = () => h('img', { class: 'mark', src: 'baton.svg', alt: '' });

export async function startOver(wanted, control) {
  const status = await act(t('step.start-over'), 'start-over', { language: wanted.toUpperCase() }, control);
  if (status?.story) {
    setStatus(status);
  }
}

/** The company speaks one language, the page another: that is said once, with the way out. */
export function languageNote() {
  const { phase, language: spoken } = state.status.story;
  if (phase !== 'ready' || !spoken || spoken.toLowerCase() === language() || place.keepsLanguage === `${spoken} ${language()}`) {
    return null;
  }
  const over = h('button', { type: 'button', class: 'button small primary', onclick: () => startOver(language(), over) }, t('start-over.in', LANGUAGES[language()]));
  return h('div', { class: 'note' },
    h('p', null, t('company-speaks', t(`language.${spoken.toLowerCase()}`))),
    over,
    h('button', { type: 'button', class: 'button small', onclick: () => { place.keepsLanguage = `${spoken} ${language()}`; keep(); document.querySelector('.note')?.remove(); } }, t('leave-it')));
}
