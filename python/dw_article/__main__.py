"""python -m dw_article [--url URL] [--text] FILE: prints the article as JSON, as the command line does."""

import argparse
import json
import sys
from pathlib import Path

from . import DwArticleError, parse_document_bytes


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m dw_article")
    options.add_argument("--url", help="the page's address; nothing is fetched from it")
    options.add_argument("--text", action="store_true", help="the input is a plain-text rendering of a page")
    options.add_argument("--charset", help="the charset of the input")
    options.add_argument("file", type=Path)
    given = options.parse_args()
    is_text = given.text or given.file.suffix.lower() == ".txt"
    try:
        page = given.file.read_bytes()
        article = parse_document_bytes(page, url=given.url, charset=given.charset, is_text=is_text)
    except DwArticleError as error:
        print(f"dw-article: {given.file}: {error.code}: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"dw-article: {given.file}: {error.strerror}", file=sys.stderr)
        return 1
    json.dump(article, sys.stdout, ensure_ascii=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
