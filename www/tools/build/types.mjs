// npm run types: src/article.rs → www/package/article.schema.json → www/package/article.d.ts, python/dw_article/types.py.
// With --check nothing is written; it fails when one of the two is not what it should be.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Missing, main, root, run, say, short } from '../lib.mjs'
import { npmPackages } from '../setup.mjs'
import { pythonTypesAreCurrent, writePythonTypes } from './python-types.mjs'

const schemaFile = join(root, 'www', 'package', 'article.schema.json')
const typesFile = join(root, 'www', 'package', 'article.d.ts')

/**
 * Puts the properties of every object in the order in which Rust declares them, which `required` keeps;
 * a tag comes first.
 * @param {any} schema
 * @returns {any}
 */
function inDeclaredOrder(schema) {
  if (Array.isArray(schema)) return schema.map(inDeclaredOrder)
  if (schema === null || typeof schema !== 'object') return schema
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inDeclaredOrder(value)]))
  // A few whole numbers are a type of their own (`2 | 3 | 4`); other bounds would only add a comment to each number.
  if (copy.type === 'integer' || copy.type?.includes?.('integer')) {
    if (copy.type === 'integer' && copy.maximum - copy.minimum < 10) {
      copy.enum = Array.from({ length: copy.maximum - copy.minimum + 1 }, (_, i) => copy.minimum + i)
    }
    delete copy.minimum
    delete copy.maximum
    delete copy.format
  }
  // A reference beside a description would become a second type of the same shape.
  if (copy.$ref && copy.description) {
    copy.allOf = [{ $ref: copy.$ref }]
    delete copy.$ref
  }
  if (copy.properties && copy.required) {
    copy.properties = Object.fromEntries(copy.required.map((/** @type {string} */ key) => [key, copy.properties[key]]))
  }
  return copy
}

/** The TypeScript types that the committed schema gives. */
export async function typesFromSchema() {
  const { compile } = await import('json-schema-to-typescript')
  const types = await compile(inDeclaredOrder(JSON.parse(readFileSync(schemaFile, 'utf8'))), 'Article', {
    additionalProperties: false,
    bannerComment: '// Generated from src/article.rs by `npm run types`. Do not edit.',
    format: true,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
  // Comments of one line on one line.
  return types.replace(/\/\*\*\n *\* (.*)\n *\*\//g, '/** $1 */').replace(/\n(\/\*\*|export )/g, (found, start, at, all) =>
    start === '/**' || !/\*\/$/.test(all.slice(0, at)) ? `\n\n${start}` : found).replace(/\n{3,}/g, '\n\n')
}

/** Whether the committed types are what the schema gives. */
export async function typesAreCurrent() {
  return readFileSync(typesFile, 'utf8') === await typesFromSchema() && pythonTypesAreCurrent()
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    await npmPackages()
    const check = process.argv.includes('--check')
    const { UPDATE, ...env } = process.env
    await run('cargo', ['test', '--quiet', '--features', 'schema', '--test', 'schema'], { env: check ? env : { ...env, UPDATE: '1' } })
    if (!check) {
      writeFileSync(typesFile, await typesFromSchema())
      writePythonTypes()
      say(`written: ${short(schemaFile)}, ${short(typesFile)}`)
    } else if (await typesAreCurrent()) say('types are current')
    else throw new Missing(`${short(typesFile)} is not what the schema gives; \`npm run types\` writes it anew`)
  })
}
