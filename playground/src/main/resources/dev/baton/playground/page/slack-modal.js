// Slack's modals, over their own pane. What was typed stays when Baton finds fault with it or changes the form.

import { act, toast } from './act.js';
import { post } from './api.js';
import { isEmpty } from './block-inputs.js';
import { drawBlocks } from './block-kit.js';
import { dialog } from './dialog.js';
import { h } from './dom.js';
import { state } from './store.js';
import { t } from './texts.js';

/** Returns what draws the modal that is open before somebody. */
export function modals(root, behind) {
  let open = null;

  return function draw(who) {
    const view = [...state.views.values()].findLast(
      (one) => one.chat === 'slack' && one.kind === 'modal' && one.person === who.id);
    if (!view) {
      close();
      return;
    }
    const shown = JSON.stringify(view.shown);
    if (open?.id === view.id && open.shown === shown) {
      if (open.view !== view) {
        open.view = view;
        complain(open);
      }
      return;
    }
    const kept = open?.id === view.id ? keep(open.inputs) : null;
    const hadFocus = !open || open.made.node.contains(document.activeElement) || document.activeElement === document.body;
    close();
    open = make(view, who, shown);
    restore(open.inputs, kept);
    root.append(open.made.node);
    behind.inert = true;
    complain(open);
    if (hadFocus || kept === null) {
      open.made.enter();
    }
  };

  function close() {
    if (open) {
      behind.inert = false;
      open.made.end();
      open = null;
    }
  }
}

function make(view, who, shown) {
  const inputs = [];
  const modal = { id: view.id, view, shown, inputs };
  const { title, submit, close, blocks } = view.shown;
  const shut = () => act(t('step.close', who.name), 'slack/view/close', { person: who.id, view: view.id }, cancel);
  const cancel = h('button', { type: 'button', class: 'bk-button', onclick: shut }, close?.text ?? t('cancel'));
  const send = submit
    ? h('button', { type: 'submit', class: 'bk-button primary', form: `form-${view.id}` }, submit.text)
    : null;
  const form = h('form', {
    id: `form-${view.id}`,
    class: 'bk modal-form',
    novalidate: true,
    onsubmit: (event) => {
      event.preventDefault();
      submitForm(modal, who, send);
    },
  }, drawBlocks(blocks, {
    inputs,
    suggest: (block, element, value) => suggestions(modal, who, block, element, value),
    press: (block, element, button) => act(
      t('step.press', who.name, element.text.text),
      'slack/press',
      { person: who.id, view: view.id, blockId: block.block_id, actionId: element.action_id },
      button),
  }));
  modal.made = dialog({
    title: title?.text ?? '',
    look: 'slack-dialog',
    body: form,
    foot: [cancel, send],
    close: shut,
    attributes: { 'data-view': view.id },
  });
  return modal;
}

async function suggestions(modal, who, block, element, value) {
  const answer = await post('slack/view/suggest',
    { person: who.id, view: modal.id, blockId: block.block_id, actionId: element.action_id, value });
  return answer.options ?? (answer.option_groups ?? []).flatMap((group) => group.options);
}

async function submitForm(modal, who, button) {
  const values = {};
  let wrong = null;
  for (const input of modal.inputs) {
    const value = input.read();
    const missing = input.required && isEmpty(value);
    input.complain(missing ? t('required') : null);
    wrong ??= missing ? input : null;
    (values[input.blockId] ??= {})[input.actionId] = { type: input.type, ...value };
  }
  if (wrong) {
    wrong.focus();
    return;
  }
  // what became of it, the feed tells
  await act(t('step.submit', who.name, modal.view.shown.title?.text ?? ''), 'slack/view/submit',
    { person: who.id, view: modal.id, values }, button);
}

/** Shows Baton's complaints at their fields; one about no field that is here is told all the same. */
function complain(modal) {
  const errors = { ...modal.view.errors };
  let first = null;
  for (const input of modal.inputs) {
    const sentence = errors[input.blockId];
    delete errors[input.blockId];
    input.complain(sentence ?? null);
    first ??= sentence ? input : null;
  }
  first?.focus();
  Object.values(errors).forEach((sentence) => toast(sentence, 'problem'));
}

const keep = (inputs) => new Map(inputs.map((input) => [`${input.blockId} ${input.actionId} ${input.type}`, input.keep()]));

/** As in Slack, a field that is still there keeps what was typed into it. */
function restore(inputs, kept) {
  for (const input of inputs) {
    const value = kept?.get(`${input.blockId} ${input.actionId} ${input.type}`);
    if (value !== undefined && value !== null && value !== '') {
      input.restore(value);
    }
  }
}
