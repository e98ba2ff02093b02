// The forms that other programs read, checked against what those programs are promised.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import Ajv from 'ajv/dist/2020.js'
import { casesDir, cases, filesUnder, root, sharedDir } from '../../www/tools/lib.mjs'

const json = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'))
const forms = (/** @type {string} */ file) => filesUnder(casesDir).filter((path) => path.endsWith(`/forms/${file}`)).map((path) => ({ name: path.split('/')[0], text: readFileSync(join(casesDir, path), 'utf8') }))

/** A validator that knows the formats ninjs uses. */
function validator(/** @type {any} */ schema) {
  const ajv = new Ajv({ strict: false, allErrors: true })
  ajv.addFormat('uri', (text) => /^[a-z][a-z0-9+.-]*:[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+$/i.test(text))
  ajv.addFormat('date-time', (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text))
  // The published schema refers to it for places, of which we write none.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
  return ajv.compile(schema)
}

// The standard's own schema is not ours to keep here. Where it lies, it is used.
const published = [process.env.NINJS_SCHEMA, join(sharedDir, 'ninjs-schema_3.0.json')].find((path) => path && existsSync(path))

describe('ninjs', () => {
  const items = forms('ninjs.json')

  for (const [name, file] of [['what we write of it', join(root, 'tests', 'node', 'ninjs.profile.json')], ['the published schema', published]]) {
    test(`every case is valid: ${name}`, { skip: file ? false : 'NINJS_SCHEMA=FILE names the published schema (ninjs-schema_3.0.json of the IPTC); without it only our profile of it is checked' }, () => {
      const validate = validator(json(/** @type {string} */ (file)))
      assert.ok(items.length >= cases().length, 'a case has no forms: npm run case -- --all')
      for (const { name, text } of items) assert.ok(validate(JSON.parse(text)), `${name}: ${JSON.stringify(validate.errors, null, 1)}`)
      // It does refuse what is wrong.
      const [first] = items
      for (const wrong of [{ uri: 'no uri' }, { type: 'film' }, { headline: 'old key' }, { firstCreated: '2024-05-06' }, { associations: [{ uri: 'https://www.dw.com/' }] }]) {
        assert.equal(validate({ ...JSON.parse(first.text), ...wrong }), false, JSON.stringify(wrong))
      }
    })
  }
})

test('JSON-LD names its things as schema.org does', () => {
  const known = ['NewsArticle', 'LiveBlogPosting', 'ImageGallery', 'VideoObject', 'AudioObject', 'BlogPosting', 'Person', 'NewsMediaOrganization', 'Thing', 'ImageObject', 'WebPage']
  for (const { name, text } of forms('json-ld.json')) {
    const open = [JSON.parse(text)]
    assert.equal(open[0]['@context'], 'https://schema.org', name)
    for (const value of open) {
      if (Array.isArray(value)) open.push(...value)
      else if (value && typeof value === 'object') {
        assert.ok(known.includes(value['@type']), `${name}: ${value['@type']}`)
        open.push(...Object.values(value))
      }
    }
  }
})
