// www/package/article.schema.json → python/dw_article/types.py: the article's types for Python's type checkers.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib.mjs'

const schemaFile = join(root, 'www', 'package', 'article.schema.json')
const typesFile = join(root, 'python', 'dw_article', 'types.py')

/** @type {Record<string, string>} */
const PLAIN = { string: 'str', integer: 'int', number: 'float', boolean: 'bool', null: 'None' }

/** The Python types that the committed schema gives. */
export function pythonTypes() {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'))
  /** @type {Map<string, string>} */
  const classes = new Map()
  /** @type {string[]} */
  const aliases = []
  const text = (/** @type {string | undefined} */ said) => said ? `"""${said.replace(/\s+/g, ' ').replaceAll('`null`', '`None`').replaceAll('\\', '\\\\').replaceAll('"""', "'''").replace(/"$/, '" ')}"""` : ''

  /** @param {any} node @param {string} name what it is called, where it is a class @returns {string} */
  const type = (node, name) => {
    if (node.$ref) return node.$ref.split('/').at(-1)
    if (node.const !== undefined) return `Literal[${JSON.stringify(node.const)}]`
    if (node.enum) return `Literal[${node.enum.map((/** @type {any} */ one) => JSON.stringify(one)).join(', ')}]`
    const several = node.oneOf ?? node.anyOf
    if (several) return joined(several.map((/** @type {any} */ one, /** @type {number} */ index) => type(one, one.title ?? `${name}${index}`)))
    if (Array.isArray(node.type)) return joined(node.type.map((/** @type {string} */ one) => type({ ...node, type: one }, name)))
    if (node.type === 'array') return `list[${type(node.items, `${name}Item`)}]`
    if (node.type === 'object') return define(name, node)
    return PLAIN[node.type] ?? 'object'
  }
  /** Literals of one type are one. @param {string[]} types */
  const joined = (types) => {
    const literals = types.filter((one) => one.startsWith('Literal['))
    const others = types.filter((one) => !one.startsWith('Literal['))
    return [...literals.length ? [`Literal[${literals.map((one) => one.slice(8, -1)).join(', ')}]`] : [], ...new Set(others)].join(' | ')
  }
  /** @param {string} name @param {any} node */
  const define = (name, node) => {
    const lines = node.required.map((/** @type {string} */ key) => {
      const field = node.properties[key]
      return [`    ${key}: ${type(field, name + key[0].toUpperCase() + key.slice(1))}`, ...field.description ? [`    ${text(field.description)}`] : []].join('\n')
    })
    classes.set(name, [`class ${name}(TypedDict):`, ...node.description ? [`    ${text(node.description)}`, ''] : [], ...lines].join('\n'))
    return name
  }
  for (const [name, node] of Object.entries(schema.$defs)) {
    if (/** @type {any} */ (node).type === 'object') define(name, node)
    else aliases.push(`${name}: TypeAlias = ${JSON.stringify(type(node, name)).slice(1, -1).replace(/^/, "'").replace(/$/, "'").replaceAll('\\"', '"')}`)
  }
  define('Article', schema)
  return [
    '"""The types of an article. Generated from src/article.rs by `npm run types`. Do not edit."""', '',
    'from __future__ import annotations', '', 'from typing import Literal, TypeAlias, TypedDict', '',
    ...aliases, '', '', [...classes.values()].join('\n\n\n'), '',
  ].join('\n')
}

/** Whether the committed types are what the schema gives. */
export const pythonTypesAreCurrent = () => readFileSync(typesFile, 'utf8') === pythonTypes()

export function writePythonTypes() {
  writeFileSync(typesFile, pythonTypes())
}
