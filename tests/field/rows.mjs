// Small pages in the forms in which people bring them (rows.json): what each row's page is.
import { readFileSync } from 'node:fs'

/** @type {Record<string, string>} */
const defaults = { lang: 'en', url: 'https://www.dw.com/en/the-ferry/a-72514001', html: '', head: '', header: '', details: '', foot: '', text: '', end: '', h1: '<h1>The ferry that stayed</h1>' }

/** @typedef {{ name: string, template: string, want: any } & Record<string, any>} Row */

/** @type {{ templates: Record<string, string>, rows: Row[] }} */
const table = JSON.parse(readFileSync(new URL('rows.json', import.meta.url), 'utf8'))

/** A template with a row's values in the places that have their names; `filled` of tests/cases.rs does the same. @param {Row} row */
const filled = (row) => Object.entries(defaults).reduce((html, [key, value]) => html.replace(`{${key}}`, () => row[key] ?? value), table.templates[row.template])

export const rows = table.rows.map((row) => ({ name: row.name, html: filled(row), want: row.want }))
