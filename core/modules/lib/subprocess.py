"""Other processes: there are none. What describes them is here; to start one is an OSError."""
import sys
import errno

__all__ = ["Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run", "CalledProcessError",
           "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess"]
PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    """A process returned something else than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode, self.cmd, self.output, self.stderr = returncode, cmd, output, stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            import signal
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        """The same as output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A process took too long."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd, self.timeout, self.output, self.stderr = cmd, timeout, output, stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    stdout = CalledProcessError.stdout


class CompletedProcess(object):
    """What run() gives."""
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args, self.returncode, self.stdout, self.stderr = args, returncode, stdout, stderr

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        """CalledProcessError if the exit code is not 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class Popen:
    """A process: cannot be started here."""

    def __init__(self, args, *more, **kwargs):
        raise OSError(errno.ENOTSUP, f"{sys.platform} does not support processes.")

    __class_getitem__ = classmethod(type(list[int]))


def run(*args, **kwargs):
    """Run a command: an OSError here."""
    return Popen(*args, **kwargs)


call = check_call = check_output = getoutput = getstatusoutput = run


def list2cmdline(seq):
    """The words as one line, quoted as Windows wants it."""
    result = []
    for word in map(str, seq):
        quoted = not word or " " in word or "\t" in word
        out, slashes = "", ""
        for c in word:
            if c == "\\":
                slashes += c
                continue
            out += slashes * 2 + '\\"' if c == '"' else slashes + c
            slashes = ""
        out += slashes * (2 if quoted else 1)
        result.append(f'"{out}"' if quoted else out)
    return " ".join(result)


def _args_from_interpreter_flags():
    return []


def _cleanup():
    pass


_active = None
_USE_VFORK = _USE_POSIX_SPAWN = False
