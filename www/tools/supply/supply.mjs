// What crates and npm packages may be, checked against the lock files: cheap, and without the network.

/**
 * Whether a licence expression (SPDX) can be met with the licences allowed.
 *
 * Not with spdx-expression-parse: it throws on every name that its list does not have, and lock files have such
 * (`BSD` of winreg, strokes in older crates); what counts here is whether a name is on our list.
 * @param {string} expression
 * @param {string[]} allowed
 */
export function meets(expression, allowed) {
  // Before SPDX, alternatives were written with a stroke.
  const tokens = expression.replaceAll('/', ' OR ').match(/[()]|[^\s()]+/g) ?? []
  let at = 0
  const one = () => {
    const token = tokens[at++]
    if (token === '(') {
      const inner = any()
      return tokens[at++] === ')' && inner
    }
    if (tokens[at] !== 'WITH') return allowed.includes(token)
    at += 2
    return allowed.includes(`${token} WITH ${tokens[at - 1]}`)
  }
  // Every part is read, whatever the others are.
  const all = () => {
    let good = one()
    while (tokens[at] === 'AND') { at++; good = one() && good }
    return good
  }
  const any = () => {
    let good = all()
    while (tokens[at] === 'OR') { at++; good = all() || good }
    return good
  }
  const good = any()
  return good && at === tokens.length
}

/** @typedef {{ licences: string[], twice: string[] }} Rules `twice`: the older versions that may be there as well, `syn@2` */

/**
 * The lists of deny.toml. It is our own file: a list is what stands between its brackets.
 * @param {string} text
 * @returns {Rules}
 */
export function rulesOf(text) {
  const list = (/** @type {string} */ name) => text.match(new RegExp(`^${name} = \\[([^]*?)^\\]`, 'm'))?.[1].replaceAll(/#.*$/gm, '') ?? ''
  return {
    licences: [...list('allow').matchAll(/"([^"]+)"/g)].map((found) => found[1]),
    twice: [...list('skip').matchAll(/crate = "([^"]+)"/g)].map((found) => found[1]),
  }
}

/**
 * What is wrong with the crates, a line each.
 * @param {{ name: string, version: string, license: string | null, source: string | null }[]} packages as `cargo metadata` gives them
 * @param {Rules} rules
 */
export function crateFaults(packages, { licences, twice }) {
  const others = packages.filter(({ source }) => source !== null)
  /** @type {Map<string, typeof others>} */
  const byName = new Map()
  for (const one of others) byName.set(one.name, [...byName.get(one.name) ?? [], one])
  const skipped = (/** @type {{ name: string, version: string }} */ { name, version }) => twice.some((entry) => {
    const [crate, prefix] = entry.split('@')
    return crate === name && `${version}.`.startsWith(`${prefix}.`)
  })
  return [
    ...others.filter(({ license }) => !meets(license ?? '', licences)).map(({ name, version, license }) => `${name} ${version}: licence ${license}`),
    ...others.filter(({ source }) => !source?.startsWith('registry+')).map(({ name, version, source }) => `${name} ${version}: from ${source}`),
    ...[...byName].filter(([, all]) => all.filter((one) => !skipped(one)).length > 1)
      .map(([name, all]) => `${name}: there ${all.length} times, ${all.map(({ version }) => version).join(', ')}`),
  ]
}

/** What dev tools may be licensed under, beside what crates may: nothing of theirs is shipped. */
const FOR_TOOLS = ['0BSD', 'BlueOak-1.0.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'CC0-1.0', 'MIT-0', 'PSF-2.0', 'Python-2.0']

/** What would like to run a script when it is installed; .npmrc lets none. */
const WITH_SCRIPT = ['node_modules/esbuild']

/**
 * What is wrong with a package-lock.json, a line each.
 * @param {any} lock
 * @param {Rules} rules
 */
export function npmFaults(lock, { licences }) {
  const others = /** @type {[string, any][]} */ (Object.entries(lock.packages)).filter(([path]) => path !== '')
  const allowed = [...licences, ...FOR_TOOLS]
  const faults = (/** @type {(one: any, path: string) => boolean} */ bad, /** @type {(one: any) => string} */ what) =>
    others.filter(([path, one]) => bad(one, path)).map(([path, one]) => `${path}: ${what(one)}`)
  return [
    ...faults((one) => !/^sha512-[\w+/]{86}==$/.test(one.integrity ?? ''), (one) => `integrity ${one.integrity}`),
    ...faults((one) => !meets(one.license ?? '', allowed), (one) => `licence ${one.license}`),
    // From the registry, whichever this machine asks: no address of its own, no folder, no git.
    ...faults((one) => one.resolved !== undefined || one.link === true, (one) => `from ${one.resolved}`),
    ...faults((one, path) => one.hasInstallScript === true && !WITH_SCRIPT.includes(path), () => 'runs a script when it is installed'),
    ...faults((one) => one.dev !== true, () => 'is not for development only'),
  ]
}
