// Finds epubcheck, which says whether a book is one, and asks it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { ask } from '../lib.mjs'

/** Debian's package, and wherever somebody has it. */
const PLACES = [process.env.EPUBCHECK ?? '', '/usr/share/java/epubcheck.jar', '/opt/homebrew/opt/epubcheck/libexec/epubcheck.jar', '/usr/local/opt/epubcheck/libexec/epubcheck.jar']

/** The jar, where there is one and Java to run it. */
export function findEpubcheck() {
  const jar = PLACES.find((path) => path && existsSync(path))
  return jar && ask('java', ['-version']) !== null ? jar : null
}

/**
 * What epubcheck has to say of a file: nothing of a good one.
 * @param {string} jar
 * @param {string} file
 */
export function complaints(jar, file) {
  const { status, stdout, stderr, error } = spawnSync('java', ['-jar', jar, '--failonwarnings', file], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (error) throw error
  const said = (stdout + stderr).split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)|Exception/.test(line))
  return status === 0 ? said : [`exit status ${status}`, ...said]
}
