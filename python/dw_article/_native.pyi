from .types import Article

class DwArticleError(ValueError):
    """A page that gives no article."""

    code: str
    """Why: not-dw, not-article, no-content, too-large, invalid-input."""

def parse_html(html: str, *, url: str | None = None) -> Article:
    """Reads a page's HTML. `url` is its address, where that is known; nothing is fetched."""

def parse_text(text: str, *, url: str | None = None) -> Article:
    """Reads a plain-text rendering of a page."""

def parse_document_bytes(
    page: bytes, *, url: str | None = None, charset: str | None = None, is_text: bool = False
) -> Article:
    """Reads a page as it is on a disk or came over the wire, in whatever charset."""

def is_dw_address(url: str) -> bool:
    """Whether an address is that of a page on one of Deutsche Welle's hosts, or of an archive's copy of one."""
