// npm run archive-tables: what other programs make of a run: Parquet read by DuckDB, pyarrow and Spark, the same rows as
// JSON Lines; and the filter under Spark's RDD.pipe. Needs Python 3.10, and for Spark Java (without: said, and left out).
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import { cases, main, root, run, say, short, target } from '../lib.mjs'
import { writeWarc } from './archive.mjs'

const directory = join(target, 'archive-tables')
const PACKAGES = ['duckdb==2.0.1', 'pyarrow==26.0.1', 'pyspark==4.3.0']

await main(async () => {
  const venv = join(directory, 'venv')
  const python = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  if (!existsSync(python)) {
    say(`${short(venv)}: ${PACKAGES.join(', ')}`)
    await run('python3', ['-m', 'venv', venv])
    await run(python, ['-m', 'pip', 'install', '--quiet', ...PACKAGES])
  }
  say('cargo build --release --features parquet')
  await run('cargo', ['build', '--release', '--quiet', '--features', 'parquet', '--bin', 'dw-article', '--target-dir', join(target, 'parquet')])
  const binary = join(target, 'parquet', 'release', process.platform === 'win32' ? 'dw-article.exe' : 'dw-article')

  // Every fixture, so that every kind of block is there, and many pages.
  const input = join(directory, 'input')
  rmSync(input, { recursive: true, force: true })
  mkdirSync(input)
  for (const { name, page, expected } of cases()) if (expected !== null) copyFileSync(page, join(input, name + extname(page)))
  writeWarc(join(input, 'pages.warc.gz'), 2000)
  for (const format of ['jsonl', 'parquet']) {
    const out = join(directory, format)
    rmSync(out, { recursive: true, force: true })
    await run(binary, ['--format', format, '--out', out, '--rows', '500', input])
  }
  await run(python, [join(root, 'www', 'tools', 'test', 'archive_tables.py'), directory])

  if (spawnSync('java', ['-version']).status !== 0) return say('not checked: Spark (there is no Java)')
  const rows = join(directory, 'spark')
  rmSync(rows, { recursive: true, force: true })
  await run(python, [join(root, 'python', 'examples', 'spark_pipe.py'), join(directory, 'pages.parquet'), rows, '--dw-article', binary])
  await run(python, [join(root, 'www', 'tools', 'test', 'archive_tables.py'), directory, '--spark'])
})
