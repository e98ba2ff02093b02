"""One contestant of `npm run bench:archive`, in a process of its own:

    archive.py NAME PAGES.jsonl SECONDS [DW_ARTICLE]

Prints what it returned for each page, and how much of the processor's time (user) a page took, the median of the rounds.
"""

import json
import resource
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from importlib.metadata import version

name, path, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])
with open(path, encoding="utf-8") as file:
    pages = [json.loads(line) for line in file]

Found = tuple[str | None, str]


def trafilatura() -> Callable[[dict], Found]:
    import trafilatura as library

    def read(page: dict) -> Found:
        found = library.bare_extraction(page["html"], url=page["url"], with_metadata=True, as_dict=False)
        return (found.title, found.text or "") if found else (None, "")

    return read


def newspaper4k() -> Callable[[dict], Found]:
    import newspaper

    def read(page: dict) -> Found:
        article = newspaper.Article(page["url"] or "https://www.dw.com/", fetch_images=False)
        article.download(input_html=page["html"])
        article.parse()
        return article.title, article.text

    return read


def fundus() -> Callable[[dict], Found]:
    from fundus import PublisherCollection

    # It has a parser for each publisher it knows, and DW is one of them.
    parser = PublisherCollection.de.DW.parser(datetime(2026, 1, 1))

    def read(page: dict) -> Found:
        found = parser.parse(page["html"], error_handling="suppress")
        body, title = found.get("body"), found.get("title")
        return (title if isinstance(title, str) else None), (str(body) if body and not isinstance(body, Exception) else "")

    return read


def used(who: int = resource.RUSAGE_SELF) -> float:
    return resource.getrusage(who).ru_utime


def rounds(read: Callable[[dict], Found]) -> tuple[list[Found], list[float], list[tuple[int, int]]]:
    """All pages over and over; and how much memory there was after how many pages."""

    def one(page: dict) -> Found:
        try:
            return read(page)
        except Exception as error:  # noqa: BLE001: what it can't read is nothing found
            print(f"{name}: {page['name']}: {error!r}", file=sys.stderr)
            return None, ""

    found = [one(page) for page in pages]
    spent: list[float] = []
    memory = []
    while sum(spent) < seconds or len(spent) < 3:
        begun = used()
        for page in pages:
            one(page)
        spent.append(used() - begun)
        memory.append(((len(spent) + 1) * len(pages), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))
    return found, [each / len(pages) for each in spent], memory


def ours(program: str) -> tuple[list[Found], list[float], list[tuple[int, int]]]:
    """The command line as a filter: what it takes to read the lines, to begin and to end is in it."""
    given = [{key: page[key] for key in ("url", "html") if page[key] is not None} for page in pages]
    lines = "".join(json.dumps(line) + "\n" for line in given).encode()
    command = [program, "--from", "jsonl", "--with-errors", "--threads", "1"]
    made = subprocess.run(command, input=lines, capture_output=True, check=True).stdout
    found = [(row.get("headline"), row.get("text", "")) for row in map(json.loads, made.splitlines())]
    times = max(1, 400 // len(pages))
    spent: list[float] = []
    while sum(spent) < seconds or len(spent) < 3:
        begun = used(resource.RUSAGE_CHILDREN)
        subprocess.run(command, input=lines * times, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        spent.append(used(resource.RUSAGE_CHILDREN) - begun)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return found, [each / len(pages) / times for each in spent], [(times * len(pages), most)]


def tokens(text: str) -> Iterable[str]:
    """Words, and where words are not set apart each sign."""
    word = ""
    for sign in text.lower():
        if sign.isalnum() and not "\u2e80" <= sign <= "\ud7ff" and not "\u0e00" <= sign <= "\u0eff":
            word += sign
            continue
        if word:
            yield word
        word = ""
        if sign.isalnum():
            yield sign
    if word:
        yield word


def f1(found: str, expected: str) -> float:
    got, wanted = Counter(tokens(found)), Counter(tokens(expected))
    common = (got & wanted).total()
    return 2 * common / (got.total() + wanted.total()) if common else float(got == wanted)


def main() -> None:
    if name == "dw-article":
        found, spent, memory = ours(sys.argv[4])
        release = subprocess.run([sys.argv[4], "--version"], capture_output=True, text=True, check=True).stdout.split()[-1]
    else:
        contestants = {"trafilatura": trafilatura, "newspaper4k": newspaper4k, "fundus": fundus}
        found, spent, memory = rounds(contestants[name]())
        release = version(name)
    texts = [f1(text, page["text"]) for (_, text), page in zip(found, pages, strict=True) if page["text"]]
    titles = [title == page["headline"] for (title, _), page in zip(found, pages, strict=True) if page["headline"]]
    print(json.dumps({
        "name": name,
        "version": release,
        "seconds": statistics.median(spent),
        "f1": statistics.mean(texts) if texts else None,
        "texts": len(texts),
        "headlines": sum(titles),
        "of": len(titles),
        "memory": memory,
    }))


main()
