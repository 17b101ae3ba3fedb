"""Running modules that were not imported."""
import sys
import importlib.machinery
import importlib.util

ModuleType = type(sys)

__all__ = ["run_module", "run_path"]


class _TempModule:
    def __init__(self, name):
        self.name, self.module = name, ModuleType(name)

    def __enter__(self):
        self.before = sys.modules.get(self.name)
        sys.modules[self.name] = self.module
        return self

    def __exit__(self, *args):
        if self.before is None:
            del sys.modules[self.name]
        else:
            sys.modules[self.name] = self.before


def _run_code(code, run_globals, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    if init_globals is not None:
        run_globals.update(init_globals)
    loader = fname = cached = None
    if mod_spec is None:
        fname = script_name
    else:
        loader, fname, cached = mod_spec.loader, mod_spec.origin, mod_spec.cached
        if pkg_name is None:
            pkg_name = mod_spec.parent
    run_globals.update(__name__=mod_name, __file__=fname, __cached__=cached, __doc__=None, __loader__=loader,
                       __package__=pkg_name, __spec__=mod_spec)
    exec(code, run_globals)
    return run_globals


def _run_module_code(code, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    fname = script_name if mod_spec is None else mod_spec.origin
    with _TempModule(mod_name) as temp:
        before = sys.argv[0]
        sys.argv[0] = fname
        try:
            _run_code(code, temp.module.__dict__, init_globals, mod_name, mod_spec, pkg_name, script_name)
        finally:
            sys.argv[0] = before
        return temp.module.__dict__.copy()


def _get_module_details(mod_name, error=ImportError):
    if mod_name.startswith("."):
        raise error("Relative module names not supported")
    try:
        spec = importlib.util.find_spec(mod_name)
    except (ImportError, AttributeError, TypeError, ValueError) as ex:
        text = f"Error while finding module specification for {mod_name!r} ({type(ex).__name__}: {ex})"
        if mod_name.endswith(".py"):
            text += f". Try using '{mod_name[:-3]}' instead of '{mod_name}' as the module name."
        raise error(text) from ex
    if spec is None:
        raise error("No module named %s" % mod_name)
    if spec.submodule_search_locations is not None:
        if mod_name == "__main__" or mod_name.endswith(".__main__"):
            raise error("Cannot use package as __main__ module")
        try:
            return _get_module_details(mod_name + ".__main__", error)
        except error as e:
            if mod_name not in sys.modules:
                raise
            raise error(f"{e}; {mod_name!r} is a package and cannot be directly executed")
    loader = spec.loader
    if loader is None:
        raise error("%r is a namespace package and cannot be executed" % mod_name)
    try:
        code = loader.get_code(mod_name)
    except ImportError as e:
        raise error(format(e)) from e
    if code is None:
        raise error("No code object available for %s" % mod_name)
    return mod_name, spec, code


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Execute a module's code without importing it."""
    mod_name, spec, code = _get_module_details(mod_name)
    if run_name is None:
        run_name = mod_name
    if alter_sys:
        return _run_module_code(code, init_globals, run_name, spec)
    return _run_code(code, {}, init_globals, run_name, spec)


def run_path(path_name, init_globals=None, run_name=None):
    """Execute code located at the specified filesystem location."""
    if run_name is None:
        run_name = "<run_path>"
    if hasattr(path_name, "__fspath__"):
        path_name = path_name.__fspath__()
    import os.path
    if os.path.isdir(path_name):
        sys.path.insert(0, path_name)
        try:
            main = os.path.join(path_name, "__main__.py")
            code = importlib.machinery.SourceFileLoader("__main__", main).get_code("__main__")
            return _run_module_code(code, init_globals, run_name, None, "", main)
        finally:
            sys.path.remove(path_name)
    with open(path_name, "rb") as f:
        code = compile(f.read(), path_name, "exec")
    return _run_module_code(code, init_globals, run_name, pkg_name=run_name.rpartition(".")[0], script_name=path_name)
