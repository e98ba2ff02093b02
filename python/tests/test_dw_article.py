"""The wheel, as it is installed. The pages and what they must give are those of the crate's own tests."""

import json
import threading
import time
import types as python_types
import typing
from pathlib import Path

import pytest

import dw_article
from dw_article import types

PAGES = Path(__file__).parents[2] / "tests" / "pages"
CASES = [case for case in sorted(PAGES.iterdir()) if (case / "expected.json").exists()]
HTML = [case for case in CASES if (case / "page.html").exists()]
WEBAPP = PAGES / "webapp-minimal" if (PAGES / "webapp-minimal").exists() else HTML[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_gives_what_the_crate_gives(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    page = case / "page.html"
    if page.exists():
        assert dw_article.parse_document_bytes(page.read_bytes()) == expected
        assert dw_article.parse_html(page.read_text(encoding="utf-8")) == expected
    else:
        assert dw_article.parse_text((case / "page.txt").read_text(encoding="utf-8")) == expected


def fits(value: object, kind: object) -> bool:
    """Whether a value has the type that types.py says."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, python_types.UnionType):
        return any(fits(value, one) for one in inside)
    if origin is typing.Literal:
        return value in inside
    if origin is list:
        return isinstance(value, list) and all(fits(one, inside[0]) for one in value)
    if typing.is_typeddict(kind):
        fields = typing.get_type_hints(kind)
        return isinstance(value, dict) and value.keys() == fields.keys() and all(fits(value[key], fields[key]) for key in fields)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, kind if isinstance(kind, type) else object)


@pytest.mark.parametrize("case", HTML, ids=lambda case: case.name)
def test_fits_the_types(case: Path) -> None:
    article = dw_article.parse_document_bytes((case / "page.html").read_bytes())
    assert fits(article, types.Article)
    assert not fits({**article, "more": 1}, types.Article)
    assert not fits({**article, "wordCount": "1"}, types.Article)


@pytest.mark.parametrize(
    ("page", "options", "code"),
    [
        ("<h1>Elsewhere</h1>", {}, "not-dw"),
        ("<h1>Top stories</h1>", {"url": "https://www.dw.com/en/top-stories/s-9097"}, "not-article"),
        ("<p></p>", {"url": "https://www.dw.com/en/x/a-1"}, "no-content"),
        ("", {}, "invalid-input"),
    ],
)
def test_errors_have_a_code(page: str, options: dict[str, str], code: str) -> None:
    with pytest.raises(dw_article.DwArticleError) as raised:
        dw_article.parse_html(page, **options)
    assert raised.value.code == code
    assert isinstance(raised.value, ValueError) and str(raised.value)


def test_bytes_in_the_charsets_of_their_time() -> None:
    html = '<meta charset="windows-1251"><link rel="canonical" href="https://www.dw.com/ru/x/a-1"><h1>Мост</h1><div class="rich-text"><p>Он открыт.</p></div>'
    assert dw_article.parse_document_bytes(html.encode("windows-1251"))["headline"] == "Мост"
    bare = html.replace("windows-1251", "")
    assert dw_article.parse_document_bytes(bare.encode("koi8-r"), charset="koi8-r")["headline"] == "Мост"
    with pytest.raises(dw_article.DwArticleError, match="charset"):
        dw_article.parse_document_bytes(b"x", charset="no-such")


def test_what_is_no_text_is_a_type_error() -> None:
    with pytest.raises(TypeError):
        dw_article.parse_html(b"<p>")  # type: ignore[arg-type]


def test_other_threads_run_while_a_page_is_parsed() -> None:
    page = (HTML[0] / "page.html").read_text(encoding="utf-8")
    long = page.replace("</p>", "</p><p>More of it.</p>" * 3000, 3)
    turns: list[float] = []
    done = threading.Event()

    def count() -> None:
        while not done.is_set():
            turns.append(time.perf_counter())
            time.sleep(0.0005)

    counter = threading.Thread(target=count)
    counter.start()
    while not turns:
        time.sleep(0.001)
    begun = time.perf_counter()
    dw_article.parse_html(long)
    ended = time.perf_counter()
    done.set()
    counter.join()
    assert any(begun < turn < ended for turn in turns)


def test_addresses() -> None:
    assert dw_article.is_dw_address("http://www.dw.de/x/a-1")
    assert not dw_article.is_dw_address("https://www.dw.com.example.org/")
