javascript:(async () => {
  const { toMarkdown, watch } = await import('https://example.org/dw-article/inline.js');
  const stop = watch(document, async ({ detected, article, error }) => {
    if (detected && !article && !error) return;
    stop();
    try {
      if (!article) throw error ?? new Error('There is no article here.');
      await navigator.clipboard.writeText(toMarkdown(article));
    } catch ({ message }) {
      alert(message);
    }
  });
})();
