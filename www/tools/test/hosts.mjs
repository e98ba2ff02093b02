// npm run hosts: does the package work in the project that a person already has? It is packed, and for each host a project is
// made in a temporary folder, with the host's newest version from npm; what the host makes of one article and its Markdown
// is compared with what the package gives here.
//   npm run hosts                      all of them, about a quarter of an hour
//   npm run hosts -- next bun          some
//   npm run hosts -- --readme          and writes the table and the recipes into the package's README
//   npm run hosts -- --all-of-it       says all that a host printed where something is wrong
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Missing, main, packageDir, say } from '../lib.mjs'
import { askHosts, hosts } from './hosts/ask.mjs'
import { short, writeReadme } from './hosts/readme.mjs'

await main(async () => {
  const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'))
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  const unknown = [...names.filter((name) => !hosts.some((host) => host.name === name)), ...flags.filter((flag) => !['--readme', '--all-of-it'].includes(flag))]
  if (unknown.length) throw new Missing(`no host ${unknown.join(', ')}: there are ${hosts.map(({ name }) => name).join(', ')}`)
  if (!existsSync(packageDir)) throw new Missing('dist/package is missing: npm run build')

  const directory = process.env.DW_HOSTS ?? join(tmpdir(), 'dw-article-hosts')
  say(`projects in ${directory}`)
  const chosen = names.length ? hosts.filter(({ name }) => names.includes(name)) : hosts
  const results = await askHosts(chosen, directory, {
    tell({ host, version, mode, wrong, own }) {
      console.log([host.title.padEnd(28), version.padEnd(22), mode.padEnd(26), wrong === null ? 'ok' : `${own ? 'not asked: ' : ''}${flags.includes('--all-of-it') ? wrong : short(wrong)}`].join(' '))
    },
  })
  if (flags.includes('--readme')) writeReadme(results, hosts)
  const own = results.filter(({ own }) => own).length
  const bad = results.filter(({ wrong }) => wrong !== null).length - own
  console.log(`\n${results.length - bad - own} work, ${bad} do not, ${own} could not be asked`)
  if (bad) process.exitCode = 1
})
