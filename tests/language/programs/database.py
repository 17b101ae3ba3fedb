"""A small database in memory: tables with typed columns, indexes, queries, joins, groups, transactions and a bit of SQL."""
import bisect
import csv
import datetime
import io
import itertools
import operator
import re
from collections import ChainMap, OrderedDict, defaultdict
from functools import reduce


class DatabaseError(Exception):
    pass


class IntegrityError(DatabaseError):
    pass


class Column:
    """A descriptor that checks what is put into a row; on the class it makes conditions."""

    def __init__(self, kind, *, null=False, unique=False, default=None):
        self.kind, self.null, self.unique, self.default = kind, null, unique, default

    def __set_name__(self, owner, name):
        self.name, self.table = name, owner.__name__

    def __get__(self, row, owner=None):
        if row is None:
            return self
        return row.values[self.name]

    def __set__(self, row, value):
        row.values[self.name] = self.check(value)

    def check(self, value):
        if value is None:
            if not self.null:
                raise IntegrityError(f"{self.table}.{self.name} may not be null")
        elif not isinstance(value, self.kind):
            try:
                value = self.kind(value)
            except (TypeError, ValueError) as e:
                raise IntegrityError(f"{self.table}.{self.name}: {e}") from e
        return value

    def __repr__(self):
        return f"{self.table}.{self.name}"

    def _condition(symbol, function):
        def compare(self, other):
            if isinstance(other, Column):
                return Condition(f"{self!r} {symbol} {other!r}", lambda row: function(self.value(row), other.value(row)))
            return Condition(f"{self!r} {symbol} {other!r}", lambda row: function(self.value(row), other), self if symbol == "==" else None, other)
        return compare

    __eq__ = _condition("==", operator.eq)
    __ne__ = _condition("!=", operator.ne)
    __lt__ = _condition("<", lambda a, b: a is not None and a < b)
    __le__ = _condition("<=", lambda a, b: a is not None and a <= b)
    __gt__ = _condition(">", lambda a, b: a is not None and a > b)
    __ge__ = _condition(">=", lambda a, b: a is not None and a >= b)
    like = _condition("like", lambda a, b: a is not None and re.fullmatch(re.escape(b).replace("%", ".*").replace("_", "."), a) is not None)
    isin = _condition("in", lambda a, b: a in b)
    __hash__ = object.__hash__
    del _condition

    def value(self, row):
        return row.get(repr(self), row.get(self.name)) if isinstance(row, (dict, ChainMap)) else row.values[self.name]


class Condition:
    def __init__(self, text, test, column=None, value=None):
        self.text, self.test, self.column, self.equal = text, test, column, value

    def __call__(self, row):
        return self.test(row)

    def __and__(self, other):
        return Condition(f"({self.text} and {other.text})", lambda r: self(r) and other(r), self.column, self.equal)

    def __or__(self, other):
        return Condition(f"({self.text} or {other.text})", lambda r: self(r) or other(r))

    def __invert__(self):
        return Condition(f"not {self.text}", lambda r: not self(r))

    def __repr__(self):
        return self.text


class TableMeta(type):
    def __new__(mcls, name, bases, namespace, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.columns = {k: v for base in reversed(cls.__mro__) for k, v in vars(base).items() if isinstance(v, Column)}
        cls.rows, cls.indexes, cls.serial = OrderedDict(), {}, itertools.count(1)
        for column in options.get("index", ()):
            cls.indexes[column] = defaultdict(set)
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)

    def __len__(cls):
        return len(cls.rows)

    def __iter__(cls):
        return iter(list(cls.rows.values()))

    def __getitem__(cls, key):
        try:
            return cls.rows[key]
        except KeyError:
            raise DatabaseError(f"no {cls.__name__} {key}") from None


class Table(metaclass=TableMeta):
    def __init__(self, **values):
        if unknown := values.keys() - self.columns.keys():
            raise DatabaseError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
        self.values = {}
        for name, column in self.columns.items():
            setattr(self, name, values.get(name, column.default() if callable(column.default) else column.default))
        for name, column in self.columns.items():
            if column.unique and any(row.values[name] == self.values[name] for row in type(self)):
                raise IntegrityError(f"{column!r} {self.values[name]!r} is there already")
        self.id = next(type(self).serial)

    def save(self):
        cls = type(self)
        cls.rows[self.id] = self
        for name, index in cls.indexes.items():
            index[self.values[name]].add(self.id)
        return self

    def delete(self):
        cls = type(self)
        del cls.rows[self.id]
        for name, index in cls.indexes.items():
            index[self.values[name]].discard(self.id)

    def __repr__(self):
        return f"{type(self).__name__}({self.id}: {', '.join(f'{k}={v!s}' for k, v in self.values.items())})"


class Query:
    def __init__(self, table, conditions=(), order=None, limit=None, joins=()):
        self.table, self.conditions, self.order, self.bound, self.joins = table, tuple(conditions), order, limit, joins
        self.scanned = 0

    def _with(self, **changes):
        arguments = dict(table=self.table, conditions=self.conditions, order=self.order, limit=self.bound, joins=self.joins)
        return type(self)(**arguments | changes)

    def where(self, *conditions):
        return self._with(conditions=self.conditions + conditions)

    def order_by(self, *keys):
        return self._with(order=keys)

    def limit(self, n):
        return self._with(limit=n)

    def join(self, table, left, right):
        return self._with(joins=self.joins + ((table, left, right),))

    def _source(self):
        for condition in self.conditions:
            if condition.column is not None and condition.column.name in self.table.indexes and condition.column.table == self.table.__name__:
                return [self.table.rows[i] for i in sorted(self.table.indexes[condition.column.name][condition.equal])]
        return list(self.table)

    @staticmethod
    def _named(row):
        return {f"{type(row).__name__}.{k}": v for k, v in row.values.items()} | {f"{type(row).__name__}.id": row.id}

    def __iter__(self):
        self.scanned = 0
        rows = self._source()
        if self.joins:
            rows = [ChainMap(self._named(row)) for row in rows]
            for table, left, right in self.joins:
                lookup = defaultdict(list)
                for row in table:
                    lookup[self._named(row)[repr(right)] if isinstance(right, Column) else row.id].append(self._named(row))
                rows = [row.new_child(match) for row in rows for match in lookup[left.value(row)]]
        found = []
        for row in rows:
            self.scanned += 1
            if all(c(row) for c in self.conditions):
                found.append(row)
        for key in reversed(self.order or ()):
            descending, column = (True, key[0]) if isinstance(key, list) else (False, key)
            found.sort(key=lambda r: ((v := column.value(r)) is None, v or 0), reverse=descending)
        return itertools.islice(found, self.bound)

    def values(self, *columns):
        for row in self:
            yield tuple(c.value(row) for c in columns)

    def group(self, by, **aggregates):
        groups = defaultdict(list)
        for row in self:
            groups[by.value(row)].append(row)
        return {key: {name: f(c.value(r) for r in rows) for name, (f, c) in aggregates.items()} for key, rows in sorted(groups.items())}

    def __repr__(self):
        return f"<{self.table.__name__} where {' and '.join(map(repr, self.conditions)) or 'all'}>"


class Transaction:
    def __init__(self, *tables):
        self.tables = tables

    def __enter__(self):
        self.saved = [(t, OrderedDict((k, (r, dict(r.values))) for k, r in t.rows.items())) for t in self.tables]
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            return False
        for table, rows in self.saved:
            table.rows.clear()
            for index in table.indexes.values():
                index.clear()
            for row, values in rows.values():
                row.values = values
                row.save()
        return issubclass(kind, DatabaseError)


class Author(Table):
    name = Column(str, unique=True)
    born = Column(int, null=True)


class Book(Table, index=["author", "genre"]):
    title = Column(str)
    author = Column(int)
    genre = Column(str, default="novel")
    price = Column(float, default=lambda: 9.5)
    published = Column(datetime.date, null=True)


AUTHORS = "Ada,1915 Ben,1932 Cleo,1960 Dan,".split()
BOOKS = """title,author,genre,price,year
Alpha,1,novel,12.5,1950
Beta,1,poems,7,1955
Gamma,2,novel,19.99,1970
Delta,3,history,25,1999
Epsilon,3,novel,12.5,2001
Zeta,2,poems,3.5,
"""

for text in AUTHORS:
    name, born = text.split(",")
    Author(name=name, born=born or None).save()
for record in csv.DictReader(io.StringIO(BOOKS)):
    year = record.pop("year")
    Book(**record, published=datetime.date(int(year), 5, 17) if year else None).save()

print(*Author, sep="\n")
print(*Book, sep="\n")
print(len(Book), Book.columns, Book[4].published.strftime("%d %b %Y"))
cheap = Query(Book).where(Book.price < 13)
print(cheap, [b.title for b in cheap])
print([b.title for b in cheap.order_by(Book.price, Book.title)], [b.title for b in Query(Book).order_by([Book.published], Book.title).limit(3)])
indexed = Query(Book).where(Book.genre == "novel", Book.price > 12.5)
print([b.title for b in indexed], indexed.scanned, [b.title for b in Query(Book).where(Book.title.like("%et_"))])
print([b.title for b in Query(Book).where(~(Book.genre == "novel") & (Book.author.isin({2, 3}) | (Book.title == "Beta")))])
joined = Query(Book).join(Author, Book.author, None).where(Author.born > 1930)
print(list(joined.values(Author.name, Book.title, Book.price)))
print(Query(Book).group(Book.genre, n=(lambda v: len(list(v)), Book.title), total=(sum, Book.price), best=(max, Book.title)))
print(joined.group(Author.name, books=(", ".join, Book.title), dearest=(max, Book.price)))

for make in (lambda: Author(name="Ada"), lambda: Author(), lambda: Book(title="X", author="many"), lambda: Book(titel="X", isbn=3), lambda: Book[99],
             lambda: setattr(Book[1], "price", "dear"), lambda: setattr(Book[1], "title", None)):
    try:
        make()
    except DatabaseError as e:
        print(type(e).__name__, e, "|", repr(e.__cause__))

with Transaction(Book, Author):
    Book[1].price = 100
    Book[2].delete()
    Author(name="Eve").save()
    Book(title="Eta", author=4, genre="novel").save()
    print(len(Book), len(Author), Book[1])
    raise IntegrityError("undo all this")
print(len(Book), len(Author), Book[1], sorted(Book.indexes["genre"]), Book.indexes["author"][4])
with Transaction(Book):
    Book[1].price += 1
try:
    with Transaction(Book):
        Book[1].delete()
        1 / 0
except ZeroDivisionError:
    print(Book[1])

SELECT = re.compile(r"select (?P<columns>.+?) from (?P<table>\w+)(?: where (?P<where>.+?))?(?: order by (?P<order>\w+)(?P<desc> desc)?)?(?: limit (?P<limit>\d+))?$", re.I)
TERM = re.compile(r"(\w+)\s*(<=|>=|!=|=|<|>|like)\s*('[^']*'|[\d.]+)", re.I)


def sql(text, tables={t.__name__.lower(): t for t in (Author, Book)}):
    if not (m := SELECT.match(text.strip())):
        raise DatabaseError(f"cannot read {text!r}")
    try:
        table = tables[m["table"].lower()]
    except KeyError as e:
        raise DatabaseError(f"no table {e}") from None
    names = list(table.columns) if m["columns"] == "*" else re.split(r"\s*,\s*", m["columns"])
    query = Query(table)
    if m["where"]:
        terms = []
        for name, op, value in TERM.findall(m["where"]):
            value = value[1:-1] if value[0] == "'" else float(value)
            column = table.columns[name]
            terms.append(column.like(value) if op == "like" else {"=": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}[op](column, value))
        query = query.where(reduce(operator.or_ if " or " in m["where"] else operator.and_, terms))
    if m["order"]:
        query = query.order_by([table.columns[m["order"]]] if m["desc"] else table.columns[m["order"]])
    if m["limit"]:
        query = query.limit(int(m["limit"]))
    return names, query.values(*(table.columns[n] for n in names))


for text in ("select title, price from book where price > 10 and genre = 'novel' order by price desc", "SELECT * FROM author", "select name from author where born < 1940 or name like 'D%'",
             "select title from Book order by title limit 2", "select x from nowhere", "drop everything"):
    try:
        names, rows = sql(text)
    except DatabaseError as e:
        print("error:", e)
        continue
    rows = [tuple(map(str, r)) for r in rows]
    widths = [max(map(len, c)) for c in zip(names, *rows)]
    for row in (names, ["-" * w for w in widths], *rows):
        print("  ".join(f"{v:<{w}}" for v, w in zip(row, widths)).rstrip())

prices = sorted((b.price, b.title) for b in Book)
low, high = bisect.bisect_left(prices, (7,)), bisect.bisect_right(prices, (13,))
print(prices[low:high])
out = io.StringIO()
writer = csv.DictWriter(out, ["title", "price"], extrasaction="ignore", lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
writer.writeheader()
writer.writerows(b.values for b in Query(Book).order_by(Book.title).limit(3))
print(out.getvalue(), end="")
