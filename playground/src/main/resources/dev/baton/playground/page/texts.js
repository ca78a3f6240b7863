// The page's own words, in the reader's language, and dates as that language writes them.

let texts = {};
let current = 'en';

export const LANGUAGES = { en: 'English', ja: '日本語' };

export const language = () => current;

export async function speak(wanted) {
  const answer = await fetch(`api/texts?language=${wanted}`, { headers: { 'Accept-Language': wanted } });
  texts = await answer.json();
  current = wanted;
  document.documentElement.lang = wanted;
}

/** The words of a key; {0}, {1}… stand for what is given. */
export function t(key, ...args) {
  const text = texts[key] ?? key;
  return args.length ? text.replace(/\{(\d)\}/g, (_, i) => String(args[i] ?? '')) : text;
}

/** As {@link t}, where one is said otherwise than many. */
export const count = (key, number) => t(number === 1 ? `${key}.one` : `${key}.many`, number);

const formats = new Map();

function format(name, options, timeZone) {
  const key = `${name} ${current} ${timeZone}`;
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(current === 'ja' ? 'ja-JP' : 'en-US', { ...options, timeZone }));
  }
  return formats.get(key);
}

export const time = (iso, timeZone) =>
  format('time', { hour: 'numeric', minute: '2-digit' }, timeZone).format(new Date(iso));

/** A key that two moments share when they are of one day there. */
export const dayOf = (iso, timeZone) =>
  format('key', { year: 'numeric', month: '2-digit', day: '2-digit' }, timeZone).format(new Date(iso));

export function day(iso, timeZone) {
  const key = dayOf(iso, timeZone);
  if (key === dayOf(new Date().toISOString(), timeZone)) {
    return t('day.today');
  }
  if (key === dayOf(new Date(Date.now() - 86_400_000).toISOString(), timeZone)) {
    return t('day.yesterday');
  }
  return format('day', { weekday: 'long', month: 'long', day: 'numeric' }, timeZone).format(new Date(iso));
}

/** Day and time in short; of today, the time alone. */
export function moment(iso, timeZone) {
  return dayOf(iso, timeZone) === dayOf(new Date().toISOString(), timeZone)
    ? time(iso, timeZone)
    : format('moment', { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }, timeZone)
      .format(new Date(iso));
}
