// Draws Adaptive Cards, version 1.5: what Baton sends and what is common. Text stays text; Markdown is not read.

import { cardInput } from './card-inputs.js';
import { h } from './dom.js';
import { link } from './links.js';
import { unknown } from './block-kit.js';

const SPACING = ['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding'];

/**
 * Draws a card.
 *
 * @param run (action, inputs, button) when an action is to be carried out by the platform
 * @returns {node, inputs}
 */
export function drawCard(card, run) {
  const context = { run, inputs: [], named: new Map() };
  const node = h('div', { class: 'ac' }, elements(card.body, context),
    card.actions?.length ? actionSet(card.actions, context) : null);
  return { node, inputs: context.inputs };
}

function elements(list, context) {
  return (list ?? []).map((element, at) => framed(element, drawn(element, context), at === 0, context));
}

/** Spacing, separators and visibility are of every element. */
function framed(element, node, first, context) {
  const spacing = SPACING.includes(element.spacing) ? element.spacing : 'default';
  node.classList.add('ac-element');
  if (!first) {
    node.classList.add(`ac-space-${spacing}`);
    if (element.separator) {
      node.classList.add('ac-separator');
    }
  }
  node.hidden = element.isVisible === false;
  if (element.id) {
    context.named.set(element.id, node);
  }
  return node;
}

function drawn(element, context) {
  switch (element.type) {
    case 'TextBlock':
      return h('p', { class: `ac-text ${look(element)} ${element.horizontalAlignment ?? ''}` }, element.text);
    case 'RichTextBlock':
      return h('p', { class: 'ac-text' }, element.inlines.map((inline) =>
        (typeof inline === 'string' ? inline : run(inline, context))));
    case 'Container':
      return h('div', { class: `ac-container ${element.style ?? ''}` }, elements(element.items, context));
    case 'ColumnSet':
      return h('div', { class: 'ac-columns' }, (element.columns ?? []).map((column) => columnOf(column, context)));
    case 'FactSet':
      return h('dl', { class: 'ac-facts' }, (element.facts ?? []).flatMap((fact) =>
        [h('dt', null, fact.title), h('dd', null, fact.value)]));
    case 'ActionSet':
      return actionSet(element.actions, context);
    default:
      return element.type?.startsWith('Input.') ? cardInput(element, context) : unknown(element.type);
  }
}

function columnOf(column, context) {
  const node = h('div', { class: `ac-column ${column.verticalContentAlignment ?? ''}` }, elements(column.items, context));
  const share = Number(column.width);
  if (column.width === 'auto') {
    node.classList.add('auto');
  } else {
    node.style.flexGrow = share > 0 ? String(share) : '1';
  }
  node.hidden = column.isVisible === false;
  if (column.id) {
    context.named.set(column.id, node);
  }
  return node;
}

function run(inline, context) {
  if (inline.type !== 'TextRun') {
    return unknown(inline.type);
  }
  const target = inline.selectAction;
  if (target?.type === 'Action.OpenUrl') {
    return h('span', { class: look(inline) }, link(target.url, inline.text, 'teams'));
  }
  if (target) {
    const button = h('button', { type: 'button', class: `as-link ${look(inline)}`, onclick: () => carryOut(target, context, button) }, inline.text);
    return button;
  }
  return h('span', { class: look(inline) }, inline.text);
}

function look(text) {
  return [
    text.size && `ac-size-${text.size}`,
    text.weight === 'bolder' && 'ac-bolder',
    text.isSubtle && 'ac-subtle',
    text.color && `ac-color-${text.color}`,
    text.fontType === 'monospace' && 'ac-mono',
    text.italic && 'ac-italic',
    text.strikethrough && 'ac-strike',
  ].filter(Boolean).join(' ');
}

function actionSet(actions, context) {
  return h('div', { class: 'ac-actions' }, actions.map((action) => actionButton(action, context)));
}

function actionButton(action, context) {
  if (action.type === 'Action.OpenUrl') {
    const anchor = link(action.url, action.title, 'teams');
    anchor.className = `${anchor.className ?? ''} ac-button`;
    return anchor;
  }
  if (!['Action.Execute', 'Action.Submit', 'Action.ToggleVisibility'].includes(action.type)) {
    return unknown(action.type);
  }
  const button = h('button', {
    type: 'button',
    class: `ac-button ${action.style ?? ''}`,
    'data-line': action.data?.line,
    'aria-expanded': action.type === 'Action.ToggleVisibility' ? 'false' : null,
    onclick: () => carryOut(action, context, button),
  }, action.title);
  return button;
}

function carryOut(action, context, button) {
  if (action.type === 'Action.ToggleVisibility') {
    toggle(action, context, button);
    return;
  }
  const sends = action.associatedInputs !== 'none';
  if (sends) {
    const wrong = context.inputs.filter((input) => !input.check());
    if (wrong.length) {
      wrong[0].focus();
      return;
    }
  }
  const inputs = Object.fromEntries(sends ? context.inputs.map((input) => [input.id, input.read()]) : []);
  context.run?.(action, inputs, button);
}

function toggle(action, context, button) {
  for (const target of action.targetElements ?? []) {
    const node = context.named.get(target.elementId ?? target);
    if (node) {
      node.hidden = target.isVisible === undefined ? !node.hidden : !target.isVisible;
      button.setAttribute('aria-expanded', String(!node.hidden));
    }
  }
}
