// npm run miri [-- TEST…]: the unit tests in Miri, which finds undefined behaviour. The crate has no unsafe code of its own; what
// its dependencies do with what it gives them is checked. Needs the nightly compiler.
import { ask, main, Missing, run } from '../lib.mjs'

/** Tests left out, each with its reason. */
const LEFT_OUT = [
  // Tables of every day from 1990 to 2035, 20,000-fold pages: hours in an interpreter, and nothing new in them.
  'every_day', 'quick', 'short_way', 'what_is_resolved', 'lower_case_is', 'deep', 'hostile', 'below_the_limits', 'as_they_are', 'behind', 'stands_where', 'attributes_are_counted',
  // They read files beside the repository.
  'shared',
]

await main(async () => {
  if (ask('cargo', ['+nightly', '--version']) === null) throw new Missing('the nightly compiler is missing: rustup toolchain install nightly --component miri rust-src')
  if (ask('cargo', ['+nightly', 'miri', '--version']) === null) throw new Missing('Miri is missing: rustup component add --toolchain nightly miri rust-src')
  const skip = LEFT_OUT.flatMap((name) => ['--skip', name])
  // Of generated inputs a few: an interpreter takes minutes for what takes a second.
  const env = { PROPTEST_CASES: '4', ...process.env, MIRIFLAGS: '-Zmiri-disable-isolation' }
  await run('cargo', ['+nightly', 'miri', 'test', '--lib', '--', ...process.argv.slice(2), ...skip], { env })
})
