// npm run archive-tables: what other programs make of a run: Parquet read by DuckDB, pyarrow and Spark, the same rows as
// JSON Lines; and the filter under Spark's RDD.pipe, the wheel in its mapInPandas. Needs Python 3.10, and for Spark Java
// (without: said, and left out).
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import { cases, main, root, run, say, target } from '../lib.mjs'
import { writeWarc } from './archive.mjs'
import { buildParquet, pythonWith } from './parquet.mjs'

const directory = join(target, 'archive-tables')
const PACKAGES = ['duckdb==2.0.1', 'pyarrow==26.0.1', 'pyspark==4.3.0', 'pandas>=2.2', 'maturin>=1.9,<2']

await main(async () => {
  const python = await pythonWith(join(directory, 'venv'), PACKAGES)
  const binary = await buildParquet()

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
  // The wheel, in the environment that Spark's workers run in.
  await run(python, ['-m', 'maturin', 'build', '--release', '--locked', '--quiet', '--manifest-path', join(root, 'python', 'Cargo.toml'), '--target-dir', join(target, 'python'), '--out', join(directory, 'wheels')])
  await run(python, ['-m', 'pip', 'install', '--quiet', '--force-reinstall', '--no-index', '--find-links', join(directory, 'wheels'), 'dw-article'])
  const mapped = join(directory, 'spark-pandas')
  rmSync(mapped, { recursive: true, force: true })
  const workers = { PYSPARK_PYTHON: python, PYSPARK_DRIVER_PYTHON: python }
  await run(python, [join(root, 'python', 'examples', 'spark_pandas.py'), join(directory, 'pages.parquet'), mapped], { env: { ...process.env, ...workers } })
  await run(python, [join(root, 'python', 'examples', 'spark_pipe.py'), join(directory, 'pages.parquet'), rows, '--dw-article', binary])
  await run(python, [join(root, 'www', 'tools', 'test', 'archive_tables.py'), directory, '--spark'])
})
