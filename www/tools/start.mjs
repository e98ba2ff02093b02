// npm start: from a fresh clone to the demo in the browser.
import { main } from './lib.mjs'
import { buildDemo } from './build/build.mjs'
import { serve } from './serve.mjs'
import { forBuild } from './setup.mjs'

await main(async () => {
  await forBuild()
  const { url } = await serve(await buildDemo(), { port: Number(process.env.PORT ?? 8080) })
  console.log(`\nThe demo is at ${url} (stop with Ctrl+C)`)
})
