"""Where Python 2 had what Python 3 has: for pickles of protocols 0 to 2."""


def _pairs(text):
    return dict(pair.split(":") for pair in text.split())


IMPORT_MAPPING = _pairs("""
    __builtin__:builtins copy_reg:copyreg Queue:queue SocketServer:socketserver ConfigParser:configparser repr:reprlib
    tkFileDialog:tkinter.filedialog tkSimpleDialog:tkinter.simpledialog tkColorChooser:tkinter.colorchooser
    tkCommonDialog:tkinter.commondialog Dialog:tkinter.dialog Tkdnd:tkinter.dnd tkFont:tkinter.font tkMessageBox:tkinter.messagebox
    ScrolledText:tkinter.scrolledtext Tkconstants:tkinter.constants Tix:tkinter.tix ttk:tkinter.ttk Tkinter:tkinter
    markupbase:_markupbase _winreg:winreg thread:_thread dummy_thread:_dummy_thread dbhash:dbm.bsd dumbdbm:dbm.dumb dbm:dbm.ndbm
    gdbm:dbm.gnu xmlrpclib:xmlrpc.client SimpleXMLRPCServer:xmlrpc.server httplib:http.client htmlentitydefs:html.entities
    HTMLParser:html.parser Cookie:http.cookies cookielib:http.cookiejar BaseHTTPServer:http.server test.test_support:test.support
    commands:subprocess urlparse:urllib.parse robotparser:urllib.robotparser urllib2:urllib.request anydbm:dbm
    _abcoll:collections.abc""")
NAME_MAPPING = {}
for _line in """__builtin__ builtins xrange:range unichr:chr unicode:str long:int
    __builtin__ functools reduce
    __builtin__ sys intern
    itertools builtins izip:zip imap:map ifilter:filter
    itertools itertools ifilterfalse:filterfalse izip_longest:zip_longest
    UserDict collections IterableUserDict:UserDict
    UserList collections UserList
    UserString collections UserString
    whichdb dbm whichdb
    _socket socket fromfd
    _multiprocessing multiprocessing.connection Connection
    multiprocessing.process multiprocessing.context Process
    multiprocessing.forking multiprocessing.popen_fork Popen
    urllib urllib.error ContentTooShortError
    urllib urllib.request getproxies pathname2url
    urllib urllib.parse quote_plus quote unquote_plus unquote
    urllib urllib.request url2pathname urlcleanup
    urllib urllib.parse urlencode
    urllib urllib.request urlopen urlretrieve
    urllib2 urllib.error HTTPError URLError""".splitlines():
    _old, _new, *_names = _line.split()
    for _name in _names:
        _a, _, _b = _name.partition(":")
        NAME_MAPPING[_old, _a] = _new, _b or _a

PYTHON2_EXCEPTIONS = tuple("""ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning DeprecationWarning
    EOFError EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
    IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError OSError OverflowError
    PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration SyntaxError SyntaxWarning SystemError SystemExit
    TabError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning
    UserWarning ValueError Warning ZeroDivisionError""".split())
MULTIPROCESSING_EXCEPTIONS = "AuthenticationError", "BufferTooShort", "ProcessError", "TimeoutError"
NAME_MAPPING.update({("exceptions", name): ("builtins", name) for name in PYTHON2_EXCEPTIONS})
NAME_MAPPING.update({("multiprocessing", name): ("multiprocessing.context", name) for name in MULTIPROCESSING_EXCEPTIONS})
REVERSE_IMPORT_MAPPING = {v: k for k, v in IMPORT_MAPPING.items()}
REVERSE_NAME_MAPPING = {v: k for k, v in NAME_MAPPING.items()}

# several names then, one now, and the other way round
IMPORT_MAPPING.update(_pairs("""cPickle:pickle _elementtree:xml.etree.ElementTree FileDialog:tkinter.filedialog
    SimpleDialog:tkinter.simpledialog DocXMLRPCServer:xmlrpc.server SimpleHTTPServer:http.server CGIHTTPServer:http.server
    UserDict:collections UserList:collections UserString:collections whichdb:dbm StringIO:io cStringIO:io"""))
REVERSE_IMPORT_MAPPING.update(_pairs("_bz2:bz2 _dbm:dbm _functools:functools _gdbm:gdbm _pickle:pickle"))
NAME_MAPPING.update({("__builtin__", "basestring"): ("builtins", "str"), ("exceptions", "StandardError"): ("builtins", "Exception"),
                     ("UserDict", "UserDict"): ("collections", "UserDict"), ("socket", "_socketobject"): ("socket", "SocketType")})
REVERSE_NAME_MAPPING.update({("_functools", "reduce"): ("__builtin__", "reduce"), ("_socket", "socket"): ("socket", "_socketobject")})
for _new, _old, _names in (("tkinter.filedialog", "FileDialog", "FileDialog LoadFileDialog SaveFileDialog"),
                           ("tkinter.simpledialog", "SimpleDialog", "SimpleDialog"),
                           ("xmlrpc.server", "DocXMLRPCServer", "ServerHTMLDoc XMLRPCDocGenerator DocXMLRPCRequestHandler "
                                                                "DocXMLRPCServer DocCGIXMLRPCRequestHandler"),
                           ("http.server", "SimpleHTTPServer", "SimpleHTTPRequestHandler"),
                           ("http.server", "CGIHTTPServer", "CGIHTTPRequestHandler")):
    for _name in _names.split():
        REVERSE_NAME_MAPPING[_new, _name] = _old, _name
PYTHON3_OSERROR_EXCEPTIONS = tuple("""BrokenPipeError ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
    ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError
    ProcessLookupError TimeoutError""".split())
PYTHON3_IMPORTERROR_EXCEPTIONS = "ModuleNotFoundError",
REVERSE_NAME_MAPPING.update({("builtins", name): ("exceptions", "OSError") for name in PYTHON3_OSERROR_EXCEPTIONS})
REVERSE_NAME_MAPPING["builtins", "ModuleNotFoundError"] = "exceptions", "ImportError"
del _line, _old, _new, _names, _name, _a, _b
