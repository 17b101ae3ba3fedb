"""URLs taken apart and put together (RFC 3986), and the encoding of what is in them."""
import functools
import re
import sys
import types
import warnings
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl", "quote",
           "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
           "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtspu", "sftp",
                 "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp",
               "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp", "tel"]
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file", "prospero"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_WHATWG_C0_CONTROL_OR_SPACE = "".join(map(chr, range(33)))
_UNSAFE_URL_BYTES_TO_REMOVE = ["\t", "\r", "\n"]
MAX_CACHE_SIZE = 20
_hexdig = "0123456789ABCDEFabcdef"
_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_ALWAYS_SAFE_BYTES = bytes(sorted(_ALWAYS_SAFE))
_implicit_encoding, _implicit_errors = "ascii", "strict"


def clear_cache():
    """Forget what was taken apart before."""
    urlsplit.cache_clear()
    _byte_quoter_factory.cache_clear()


def _noop(obj):
    return obj


def _encode_result(obj, encoding=_implicit_encoding, errors=_implicit_errors):
    return obj.encode(encoding, errors)


def _decode_args(args, encoding=_implicit_encoding, errors=_implicit_errors):
    return tuple(x.decode(encoding, errors) if x else "" for x in args)


def _coerce_args(*args):
    """The arguments as text, and what makes results of the arguments' kind."""
    as_str = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and as_str != isinstance(arg, str):
            raise TypeError("Cannot mix str and non-str arguments")
    if as_str:
        return args + (_noop,)
    return _decode_args(args) + (_encode_result,)


class _ResultMixinStr(object):
    """Results of text, which can be encoded."""
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._encoded_counterpart(*(x.encode(encoding, errors) for x in self))


class _ResultMixinBytes(object):
    """Results of bytes, which can be decoded."""
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._decoded_counterpart(*(x.decode(encoding, errors) for x in self))


class _NetlocResultMixinBase(object):
    """What a network location consists of."""
    __slots__ = ()

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        hostname = self._hostinfo[0]
        if not hostname:
            return None
        separator = "%" if isinstance(hostname, str) else b"%"
        hostname, percent, zone = hostname.partition(separator)
        return hostname.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is not None:
            if not (port.isdigit() and port.isascii()):
                raise ValueError(f"Port could not be cast to integer value as {port!r}")
            port = int(port)
            if not 0 <= port <= 65535:
                raise ValueError("Port out of range 0-65535")
        return port

    __class_getitem__ = classmethod(types.GenericAlias)

    def _signs(self, text):
        return text if isinstance(self.netloc, str) else text.encode("ascii")

    @property
    def _userinfo(self):
        userinfo, have_info, _ = self.netloc.rpartition(self._signs("@"))
        if not have_info:
            return None, None
        username, have_password, password = userinfo.partition(self._signs(":"))
        return username, password if have_password else None

    @property
    def _hostinfo(self):
        hostinfo = self.netloc.rpartition(self._signs("@"))[2]
        _, have_open_br, bracketed = hostinfo.partition(self._signs("["))
        if have_open_br:
            hostname, _, port = bracketed.partition(self._signs("]"))
            _, _, port = port.partition(self._signs(":"))
        else:
            hostname, _, port = hostinfo.partition(self._signs(":"))
        return hostname, port or None


class _NetlocResultMixinStr(_NetlocResultMixinBase, _ResultMixinStr):
    __slots__ = ()


class _NetlocResultMixinBytes(_NetlocResultMixinBase, _ResultMixinBytes):
    __slots__ = ()


_DefragResultBase = namedtuple("DefragResult", "url fragment")
_SplitResultBase = namedtuple("SplitResult", "scheme netloc path query fragment")
_ParseResultBase = namedtuple("ParseResult", "scheme netloc path params query fragment")
ResultBase = _NetlocResultMixinStr


def _defrag_geturl(self):
    return self.url + ("#" if isinstance(self.url, str) else b"#") + self.fragment if self.fragment else self.url


class DefragResult(_DefragResultBase, _ResultMixinStr):
    """DefragResult(url, fragment)"""
    __slots__ = ()
    geturl = _defrag_geturl


class SplitResult(_SplitResultBase, _NetlocResultMixinStr):
    """SplitResult(scheme, netloc, path, query, fragment)"""
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseResultBase, _NetlocResultMixinStr):
    """ParseResult(scheme, netloc, path, params, query, fragment)"""
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragResultBase, _ResultMixinBytes):
    __slots__ = ()
    geturl = _defrag_geturl


class SplitResultBytes(_SplitResultBase, _NetlocResultMixinBytes):
    __slots__ = ()
    geturl = SplitResult.geturl


class ParseResultBytes(_ParseResultBase, _NetlocResultMixinBytes):
    __slots__ = ()
    geturl = ParseResult.geturl


for _text, _bytes in (DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes):
    _text._encoded_counterpart, _bytes._decoded_counterpart = _bytes, _text
del _text, _bytes


def urlparse(url, scheme="", allow_fragments=True):
    """<scheme>://<netloc>/<path>;<params>?<query>#<fragment> in its six parts."""
    url, scheme, _coerce_result = _coerce_args(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        url, params = _splitparams(url)
    return _coerced(ParseResult(scheme, netloc, url, params, query, fragment), _coerce_result)


def _coerced(result, coerce):
    return result if coerce is _noop else coerce(result)


def _splitparams(url):
    i = url.find(";", url.rfind("/") + 1) if "/" in url else url.find(";")
    return (url, "") if i < 0 else (url[:i], url[i + 1:])


def _splitnetloc(url, start=0):
    end = min([i for i in (url.find(c, start) for c in "/?#") if i >= 0], default=len(url))
    return url[start:end], url[end:]


def _checknetloc(netloc):
    if not netloc or netloc.isascii():
        return
    import unicodedata
    n = netloc
    for c in "@:#?":
        n = n.replace(c, "")
    wide = unicodedata.normalize("NFKC", n)
    if n == wide:
        return
    for c in "/?#@:":
        if c in wide:
            raise ValueError("netloc " + repr(netloc) + " contains invalid characters under NFKC normalization")


def _check_bracketed_netloc(netloc):
    before, bracket, rest = netloc.rpartition("@")[2].partition("[")
    if bracket:
        host, bracket, port = rest.partition("]")
        if before or port and not port.startswith(":"):
            raise ValueError("Invalid IPv6 URL")
        _check_bracketed_host(host)
    else:
        host = before.partition(":")[0]
        if "]" in netloc:
            raise ValueError("Invalid IPv6 URL")


def _check_bracketed_host(hostname):
    if hostname.startswith("v"):
        if not re.match(r"\Av[a-fA-F0-9]+\..+\Z", hostname):
            raise ValueError("IPvFuture address is invalid")
    else:
        import ipaddress
        if isinstance(ipaddress.ip_address(hostname), ipaddress.IPv4Address):
            raise ValueError("An IPv4 address cannot be in brackets")


@functools.lru_cache(typed=True)
def urlsplit(url, scheme="", allow_fragments=True):
    """<scheme>://<netloc>/<path>?<query>#<fragment> in its five parts."""
    url, scheme, _coerce_result = _coerce_args(url, scheme)
    url = url.lstrip(_WHATWG_C0_CONTROL_OR_SPACE)
    scheme = scheme.strip(_WHATWG_C0_CONTROL_OR_SPACE)
    for c in _UNSAFE_URL_BYTES_TO_REMOVE:
        url, scheme = url.replace(c, ""), scheme.replace(c, "")
    allow_fragments = bool(allow_fragments)
    netloc = query = fragment = ""
    i = url.find(":")
    if i > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:i]):
        scheme, url = url[:i].lower(), url[i + 1:]
    if url[:2] == "//":
        netloc, url = _splitnetloc(url, 2)
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc and "]" in netloc:
            _check_bracketed_host(netloc.partition("[")[2].partition("]")[0])
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _checknetloc(netloc)
    return _coerced(SplitResult(scheme, netloc, url, query, fragment), _coerce_result)


def urlunparse(components):
    """urlparse() backwards; not always the same text, but one that means the same."""
    scheme, netloc, url, params, query, fragment, _coerce_result = _coerce_args(*components)
    if params:
        url = "%s;%s" % (url, params)
    return _coerce_result(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """urlsplit() backwards."""
    scheme, netloc, url, query, fragment, _coerce_result = _coerce_args(*components)
    if netloc or scheme and scheme in uses_netloc and url[:2] != "//":
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (netloc or "") + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return _coerce_result(url)


def urljoin(base, url, allow_fragments=True):
    """The absolute URL that a relative one means, seen from base."""
    if not base:
        return url
    if not url:
        return base
    base, url, _coerce_result = _coerce_args(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return _coerce_result(url)
    if scheme in uses_netloc:
        if netloc:
            return _coerce_result(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return _coerce_result(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    base_parts = bpath.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for seg in segments:
        if seg == "..":
            if resolved:
                resolved.pop()
        elif seg != ".":
            resolved.append(seg)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return _coerce_result(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


def urldefrag(url):
    """The URL without its fragment, and the fragment."""
    url, _coerce_result = _coerce_args(url)
    if "#" in url:
        s, n, p, a, q, frag = urlparse(url)
        defrag = urlunparse((s, n, p, a, q, ""))
    else:
        defrag, frag = url, ""
    return _coerced(DefragResult(defrag, frag), _coerce_result)


_hextobyte = None


def unquote_to_bytes(string):
    """unquote_to_bytes('abc%20def') -> b'abc def'."""
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    bits = string.split(b"%")
    if len(bits) == 1:
        return string
    global _hextobyte
    if _hextobyte is None:
        _hextobyte = {(a + b).encode(): bytes.fromhex(a + b) for a in _hexdig for b in _hexdig}
    res = [bits[0]]
    for item in bits[1:]:
        byte = _hextobyte.get(item[:2])
        res.append(b"%" + item if byte is None else byte + item[2:])
    return b"".join(res)


_asciire = re.compile("([\x00-\x7f]+)")


def unquote(string, encoding="utf-8", errors="replace"):
    """Replace %xx escapes by what they stand for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if "%" not in string:
        string.split
        return string
    if encoding is None:
        encoding = "utf-8"
    if errors is None:
        errors = "replace"
    bits = _asciire.split(string)
    res = [bits[0]]
    for i in range(1, len(bits), 2):
        res.append(unquote_to_bytes(bits[i]).decode(encoding, errors))
        res.append(bits[i + 1])
    return "".join(res)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """A query as a dict of lists of values."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding=encoding, errors=errors, max_num_fields=max_num_fields,
                                 separator=separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    """A query as a list of pairs."""
    qs, _coerce_result = _coerce_args(qs)
    separator, _ = _coerce_args(separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator) if qs else False:
        raise ValueError("Max number of fields exceeded")
    r = []
    for name_value in qs.split(separator) if qs else []:
        if not name_value and not strict_parsing:
            continue
        nv = name_value.split("=", 1)
        if len(nv) != 2:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (name_value,))
            if not keep_blank_values:
                continue
            nv.append("")
        if nv[1] or keep_blank_values:
            r.append(tuple(_coerce_result(unquote(x.replace("+", " "), encoding=encoding, errors=errors)) for x in nv))
    return r


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """unquote(), and + is a space."""
    return unquote(string.replace("+", " "), encoding, errors)


class _Quoter(dict):
    """From bytes to what stands for them."""

    def __init__(self, safe):
        self.safe = _ALWAYS_SAFE.union(safe)

    def __repr__(self):
        return f"<Quoter {dict(self)!r}>"

    def __missing__(self, b):
        res = chr(b) if b in self.safe else "%{:02X}".format(b)
        self[b] = res
        return res


def __getattr__(name):
    if name == "Quoter":
        warnings.warn("Deprecated in 3.11. urllib.parse.Quoter will be removed in Python 3.14. It was not intended to be a public API.",
                      DeprecationWarning, stacklevel=2)
        return _Quoter
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def quote(string, safe="/", encoding=None, errors=None):
    """quote('abc def') -> 'abc%20def'"""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """quote(), and a space is +."""
    if isinstance(string, str) and " " not in string or isinstance(string, bytes) and b" " not in string:
        return quote(string, safe, encoding, errors)
    string = quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors)
    return string.replace(" ", "+")


@functools.lru_cache
def _byte_quoter_factory(safe):
    return _Quoter(safe).__getitem__


def quote_from_bytes(bs, safe="/"):
    """quote() of bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    safe = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes([c for c in safe if c < 128])
    if not bs.rstrip(_ALWAYS_SAFE_BYTES + safe):
        return bs.decode()
    return "".join(map(_byte_quoter_factory(safe), bs))


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A dict or pairs as a query; with doseq, a sequence is several values."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError("not a valid non-string sequence or mapping object").with_traceback(err.__traceback__) from None

    def part(x):
        return quote_via(x, safe) if isinstance(x, bytes) else quote_via(str(x), safe, encoding, errors)

    pairs = []
    for k, v in query:
        k = part(k)
        if not doseq or isinstance(v, (bytes, str)):
            pairs.append(k + "=" + part(v))
            continue
        try:
            len(v)
        except TypeError:
            pairs.append(k + "=" + part(v))
        else:
            pairs.extend(k + "=" + part(elt) for elt in v)
    return "&".join(pairs)


# ---- older functions that take a URL apart at one place ----

def to_bytes(url):
    """The URL, if it is ASCII."""
    warnings.warn("urllib.parse.to_bytes() is deprecated as of 3.8", DeprecationWarning, stacklevel=2)
    return _to_bytes(url)


def _to_bytes(url):
    if isinstance(url, str):
        try:
            url = url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError("URL " + repr(url) + " contains non-ASCII characters")
    return url


def unwrap(url):
    """'<URL:scheme://host/path>' without what is around the URL."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    if url[:4] == "URL:":
        url = url[4:].strip()
    return url


def _old(name, function, instead):
    def public(*args):
        warnings.warn(f"urllib.parse.{name}() is deprecated as of 3.8, use urllib.parse.{instead} instead", DeprecationWarning, stacklevel=2)
        return function(*args)
    public.__name__ = public.__qualname__ = name
    globals()[name] = public
    globals()["_" + name] = function


def _at(pattern, flags=re.DOTALL):
    match = re.compile(pattern, flags).match

    def split(text):
        found = match(text)
        return found.groups() if found else (text, None)
    return split


def _type(url):
    found = re.match("([^/:]+):(.*)", url, re.DOTALL)
    return (found[1].lower(), found[2]) if found else (None, url)


def _host(url):
    found = re.match("//([^/#?]*)(.*)", url, re.DOTALL)
    if not found:
        return None, url
    host, path = found.groups()
    return host, "/" + path if path and path[0] != "/" else path


def _user(host):
    user, delim, host = host.rpartition("@")
    return user if delim else None, host


def _port(host):
    found = re.fullmatch("(.*):([0-9]*)", host, re.DOTALL)
    if found:
        return found[1], found[2] or None
    return host, None


def _nport(host, defport=-1):
    host, delim, port = host.rpartition(":")
    if not delim:
        host = port
    elif port:
        return host, int(port) if port.isdigit() and port.isascii() else None
    return host, defport


def _last(sign):
    def split(url):
        path, delim, rest = url.rpartition(sign)
        return (path, rest) if delim else (url, None)
    return split


def _attr(url):
    words = url.split(";")
    return words[0], words[1:]


def _value(attr):
    name, delim, value = attr.partition("=")
    return name, value if delim else None


for _args in (("splittype", _type, "urlparse()"), ("splithost", _host, "urlparse()"), ("splituser", _user, "urlparse()"),
              ("splitpasswd", lambda user: (lambda u, d, p: (u, p if d else None))(*user.partition(":")), "urlparse()"),
              ("splitport", _port, "urlparse()"), ("splitnport", _nport, "urlparse()"), ("splitquery", _last("?"), "urlparse()"),
              ("splittag", _last("#"), "urlparse()"), ("splitattr", _attr, "urlparse()"), ("splitvalue", _value, "parse_qsl()")):
    _old(*_args)
del _args
