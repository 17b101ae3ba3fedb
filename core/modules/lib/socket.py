"""Sockets: there is no network. The names are here; to make a socket is an OSError."""
import errno
import sys

error = OSError
herror = type("herror", (OSError,), {"__module__": "socket"})
gaierror = type("gaierror", (OSError,), {"__module__": "socket"})
timeout = TimeoutError
AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW, SOCK_NONBLOCK, SOCK_CLOEXEC = 1, 2, 3, 2048, 524288
SOL_SOCKET, SO_REUSEADDR, SO_KEEPALIVE, SO_BROADCAST, SOMAXCONN, IPPROTO_TCP, IPPROTO_UDP, TCP_NODELAY = 1, 2, 9, 6, 4096, 6, 17, 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
INADDR_ANY, INADDR_LOOPBACK = 0, 0x7F000001
has_ipv6 = has_dualstack_ipv6 = lambda: False
has_ipv6 = False
_timeout = None


def _none(*args, **kwargs):
    raise OSError(errno.ENOTSUP, f"{sys.platform} does not support sockets.")


class socket:
    """A socket: cannot be made here."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _none()


SocketType = socket
create_connection = create_server = socketpair = fromfd = getaddrinfo = gethostbyname = gethostbyaddr = getnameinfo = getfqdn = _none


def gethostname():
    """gethostname() -> string"""
    return "localhost"


def getdefaulttimeout():
    return _timeout


def setdefaulttimeout(timeout, /):
    global _timeout
    _timeout = timeout


def htons(x, /):
    return int.from_bytes(x.to_bytes(2, "little"), "big")


def htonl(x, /):
    return int.from_bytes(x.to_bytes(4, "little"), "big")


ntohs, ntohl = htons, htonl


def inet_aton(text, /):
    """The four bytes of an IPv4 address."""
    parts = text.split(".")
    try:
        numbers = [int(p) for p in parts]
        if not 1 <= len(numbers) <= 4:
            raise ValueError
        return bytes(numbers[:-1]) + numbers[-1].to_bytes(5 - len(numbers), "big")
    except (ValueError, OverflowError):
        raise OSError("illegal IP address string passed to inet_aton") from None


def inet_ntoa(packed, /):
    if len(packed) != 4:
        raise OSError("packed IP wrong length")
    return ".".join(map(str, packed))
