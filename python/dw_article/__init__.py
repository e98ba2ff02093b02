"""Turns an article page of Deutsche Welle (dw.com) into clean, structured data."""

from ._native import DwArticleError, is_dw_address, parse_document_bytes, parse_html, parse_text
from .types import Article

__all__ = ["Article", "DwArticleError", "is_dw_address", "parse_document_bytes", "parse_html", "parse_text"]
