// npm start: from a fresh clone to the demo in the browser.
import { demoDir, main } from './lib.mjs'
import { build } from './build/build.mjs'
import { serve } from './serve.mjs'
import { forBuild } from './setup.mjs'

await main(async () => {
  await forBuild()
  await build()
  const { url } = await serve(demoDir, { port: Number(process.env.PORT ?? 8080) })
  console.log(`\nThe demo is at ${url} (stop with Ctrl+C)`)
})
