"""Escape and unescape the characters that HTML treats as its own."""

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Replace &, <, > and (with quote) both quotes by their entities."""
    s = s.replace("&", "&amp;")
    s = s.replace("<", "&lt;")
    s = s.replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;")
        s = s.replace("'", "&#x27;")
    return s


def _number(text):
    num = int(text[2:].rstrip(";"), 16) if text[1] in "xX" else int(text[1:].rstrip(";"))
    if 0x80 <= num <= 0x9F:  # what Windows has there
        try:
            return bytes([num]).decode("cp1252")
        except UnicodeDecodeError:
            return chr(num)
    if num == 0 or 0xD800 <= num <= 0xDFFF or num > 0x10FFFF:
        return "\uFFFD"
    if num == 0x0D:
        return "\r"
    if num < 0x20 and num not in (9, 10, 12) or num == 0x0B or 0x7F <= num <= 0x9F or 0xFDD0 <= num <= 0xFDEF or num & 0xFFFE == 0xFFFE:
        return ""
    return chr(num)


def _replace(m):
    s = m.group(1)
    if s[0] == "#":
        return _number(s)
    from html.entities import html5
    if s in html5:
        return html5[s]
    for x in range(len(s) - 1, 1, -1):
        if s[:x] in html5:
            return html5[s[:x]] + s[x:]
    return "&" + s


def unescape(s):
    """Replace entities and numbered references by their characters."""
    if "&" not in s:
        return s
    import re
    return re.sub(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)", _replace, s)
