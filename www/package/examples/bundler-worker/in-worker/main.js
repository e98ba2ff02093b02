// In this form bundlers know a worker, and bundle it, too.
const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
worker.onmessage = ({ data }) => { document.querySelector('#out').textContent = JSON.stringify(data) }
fetch('sample.html').then((response) => response.arrayBuffer()).then((page) => worker.postMessage(page))
