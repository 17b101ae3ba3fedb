"""What a word at the prompt may be completed to: keywords, names of a namespace, attributes."""
import __main__
import builtins
import keyword
import re

__all__ = ["Completer"]

_readline_available = False
_STAND_ALONE = {"False", "None", "True", "break", "continue", "pass", "else", "_"}


class Completer:
    """complete(text, 0), complete(text, 1), … give the possible words, then None. Without a namespace: that of __main__."""

    def __init__(self, namespace=None):
        if namespace and not isinstance(namespace, dict):
            raise TypeError("namespace must be a dictionary")
        self.use_main_ns = namespace is None
        if namespace is not None:
            self.namespace = namespace

    def complete(self, text, state):
        if self.use_main_ns:
            self.namespace = __main__.__dict__
        if not text.strip():
            return "\t" if state == 0 else None
        if state == 0:
            self.matches = self.attr_matches(text) if "." in text else self.global_matches(text)
        try:
            return self.matches[state]
        except IndexError:
            return None

    def _callable_postfix(self, val, word):
        if not callable(val):
            return word
        import inspect
        word += "("
        try:
            if not inspect.signature(val).parameters:
                word += ")"
        except ValueError:
            pass
        return word

    def global_matches(self, text):
        """Keywords and names that begin with text."""
        matches, seen = [], {"__builtins__"}
        for word in keyword.kwlist + keyword.softkwlist:
            if word.startswith(text):
                seen.add(word)
                matches.append(word + ("" if word in _STAND_ALONE else ":" if word in ("finally", "try") else " "))
        for names in self.namespace, builtins.__dict__:
            for word, value in names.items():
                if word.startswith(text) and word not in seen:
                    seen.add(word)
                    matches.append(self._callable_postfix(value, word))
        return matches

    def attr_matches(self, text):
        """NAME.….NAME: the attributes of what the last dot stands behind, which is evaluated."""
        match = re.match(r"(\w+(\.\w+)*)\.(\w*)", text)
        if not match:
            return []
        expr, attr = match.group(1, 3)
        try:
            target = eval(expr, self.namespace)
        except Exception:
            return []
        words = set(dir(target))
        words.discard("__builtins__")
        if hasattr(target, "__class__"):
            words.add("__class__")
            words.update(get_class_members(target.__class__))
        matches = []
        hidden = {"": "_", "_": "__"}.get(attr) # private names only when nothing else is there
        while True:
            for word in words:
                if not word.startswith(attr) or hidden and word[:len(attr) + 1] == hidden:
                    continue
                found = f"{expr}.{word}"
                if isinstance(getattr(type(target), word, None), property): # its getter is not for us to run
                    matches.append(found)
                    continue
                value = getattr(target, word, None)
                matches.append(found if value is None else self._callable_postfix(value, found))
            if matches or not hidden:
                break
            hidden = "__" if hidden == "_" else None
        matches.sort()
        return matches


def get_class_members(klass):
    names = dir(klass)
    for base in getattr(klass, "__bases__", ()):
        names += get_class_members(base)
    return names
