"""How this Python was made: nothing was configured, and nothing is installed."""
import sys

__all__ = ["get_config_h_filename", "get_config_var", "get_config_vars", "get_makefile_filename", "get_path", "get_path_names",
           "get_paths", "get_platform", "get_python_version", "get_scheme_names", "parse_config_h"]
_NAMES = "stdlib", "platstdlib", "purelib", "platlib", "include", "scripts", "data"
_VARS = {"py_version": "%d.%d.%d" % sys.version_info[:3], "py_version_short": "%d.%d" % sys.version_info[:2],
         "py_version_nodot": "%d%d" % sys.version_info[:2], "prefix": sys.prefix, "exec_prefix": sys.exec_prefix,
         "base": sys.prefix, "platbase": sys.exec_prefix, "abiflags": "", "Py_DEBUG": 0, "SOABI": None, "EXT_SUFFIX": None,
         "SIZEOF_VOID_P": 8, "SIZEOF_TIME_T": 8, "WITH_DOC_STRINGS": 1, "HAVE_FORK": 0}


def get_config_vars(*names):
    """All that is known, as a dict; with names, the list of these values."""
    return [_VARS.get(name) for name in names] if names else _VARS


def get_config_var(name):
    return _VARS.get(name)


def get_platform():
    return sys.platform


def get_python_version():
    return _VARS["py_version_short"]


def get_scheme_names():
    return "posix_prefix",


def get_default_scheme():
    return "posix_prefix"


def get_preferred_scheme(key):
    return "posix_prefix"


def get_path_names():
    return _NAMES


def get_paths(scheme="posix_prefix", vars=None, expand=True):
    return dict.fromkeys(_NAMES, "<ouro>")


def get_path(name, scheme="posix_prefix", vars=None, expand=True):
    return get_paths(scheme, vars, expand)[name]


def get_makefile_filename():
    return "<ouro>/Makefile"


def get_config_h_filename():
    return "<ouro>/pyconfig.h"


def parse_config_h(fp, vars=None):
    """What a file of #define lines says."""
    vars = {} if vars is None else vars
    for line in fp:
        words = line.split(None, 2)
        if len(words) == 3 and words[0] == "#define":
            value = words[2].strip()
            vars[words[1]] = int(value) if value.lstrip("-").isdigit() else value
        elif len(words) >= 3 and words[:2] == ["/*", "#undef"]:
            vars[words[2].split()[0]] = 0
    return vars


def is_python_build(check_home=None):
    return False
