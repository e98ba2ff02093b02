// Dates as a reader writes them.

/** With the zone: an article's hour is nobody's own without it. @type {Intl.DateTimeFormatOptions} */
const MOMENT = { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }

/**
 * A date in a locale's own way; a bare day stays that day in every time zone.
 * @param {string} iso @param {string} locale
 */
export function readerDate (iso, locale) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso)
  const parsed = new Date(iso)
  if (Number.isNaN(parsed.valueOf())) return iso
  return day ? parsed.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }) : parsed.toLocaleString(locale, MOMENT)
}
