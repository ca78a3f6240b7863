// What a visitor does: told to the server, marked as a step for the inspector, and never done twice by a double click.

import { post, Refused } from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { state } from './store.js';
import { t } from './texts.js';

/** What the visitor did, each with the last exchange before it: what follows belongs to it. */
export const steps = [];

export function step(label, path) {
  steps.push({ label, path, at: new Date(), after: state.exchanges.at(-1)?.id ?? 0 });
  if (steps.length > 100) {
    steps.shift();
  }
}

/**
 * Does something. Answers with what the server said, or null when it refused, which a toast has told by then.
 * The control stays focusable while it is busy; a disabled one would throw the keyboard's user out.
 */
export async function act(label, path, body, control) {
  if (control?.getAttribute('aria-disabled') === 'true') {
    return null;
  }
  busy(control, true);
  if (label) {
    step(label, path);
  }
  try {
    return await post(path, body);
  } catch (refusal) {
    toast(refusal instanceof Refused ? refusal.message : t('trouble.unreachable'), 'problem');
    return null;
  } finally {
    busy(control, false);
  }
}

function busy(control, is) {
  control?.classList.toggle('is-busy', is);
  if (is) {
    control?.setAttribute('aria-disabled', 'true');
  } else {
    control?.removeAttribute('aria-disabled');
  }
}

/** A sentence that goes away by itself, unless it is a problem: that stays long enough to be read twice. */
export function toast(sentence, kind = 'news') {
  const box = document.getElementById('toasts');
  const one = h('div', { class: `toast ${kind}` },
    icon(kind === 'problem' ? 'warn' : 'check'),
    h('p', null, sentence),
    h('button', { class: 'plain', type: 'button', 'aria-label': t('close'), onclick: () => one.remove() }, icon('close')));
  box.append(one);
  setTimeout(() => one.remove(), kind === 'problem' ? 12_000 : 5_000);
}

/** Says to those who cannot see it what has come. */
export function announce(sentence) {
  const region = document.getElementById('announcer');
  const line = h('p', null, sentence);
  region.append(line);
  setTimeout(() => line.remove(), 10_000);
}
