"""The Markdown of a list of texts (JSON on standard input) as Python's tools show it: tool, then text by text."""
import json
import sys

import markdown
import markdown2
import mistune

EXTENSIONS = [
    'abbr', 'admonition', 'attr_list', 'def_list', 'fenced_code', 'footnotes', 'md_in_html', 'meta', 'sane_lists',
    'tables', 'toc', 'wikilinks',
    'pymdownx.arithmatex', 'pymdownx.betterem', 'pymdownx.blocks.admonition', 'pymdownx.blocks.details',
    'pymdownx.blocks.html', 'pymdownx.blocks.tab', 'pymdownx.caret', 'pymdownx.critic', 'pymdownx.details',
    'pymdownx.emoji', 'pymdownx.inlinehilite', 'pymdownx.keys', 'pymdownx.magiclink', 'pymdownx.mark',
    'pymdownx.progressbar', 'pymdownx.snippets', 'pymdownx.superfences', 'pymdownx.tabbed', 'pymdownx.tasklist',
    'pymdownx.tilde',
]
EXTRAS = [
    'cuddled-lists', 'fenced-code-blocks', 'footnotes', 'header-ids', 'markdown-in-html', 'numbering', 'spoiler',
    'strike', 'tables', 'tag-friendly', 'task_list', 'wiki-tables', 'admonitions', 'alerts',
]
PLUGINS = [
    'strikethrough', 'footnotes', 'table', 'url', 'task_lists', 'def_list', 'abbr', 'mark', 'insert', 'superscript',
    'subscript', 'math', 'ruby', 'spoiler',
]

full_markdown = markdown.Markdown(extensions=EXTENSIONS)
full_mistune = mistune.create_markdown(escape=False, plugins=PLUGINS)
plain_mistune = mistune.create_markdown(escape=False)

TOOLS = {
    'Python-Markdown': markdown.markdown,
    'Python-Markdown with extensions': lambda text: full_markdown.reset().convert(text),
    'markdown2': lambda text: str(markdown2.markdown(text)),
    'markdown2 with extras': lambda text: str(markdown2.markdown(text, extras=EXTRAS)),
    'mistune': plain_mistune,
    'mistune with plug-ins': full_mistune,
}

if '--names' in sys.argv:
    print('\n'.join(TOOLS))
else:
    texts = json.load(sys.stdin)
    json.dump({name: [show(text) for text in texts] for name, show in TOOLS.items()}, sys.stdout)
