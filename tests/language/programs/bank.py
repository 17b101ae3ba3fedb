"""A bank: accounts and transactions with decimal amounts, enums, dataclasses, currencies, interest, statements and an audit trail."""
from __future__ import annotations

import abc
import dataclasses
import datetime as dt
import decimal
import enum
import itertools
import json
import operator
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, replace
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from typing import ClassVar, Protocol, runtime_checkable

CENT = Decimal("0.01")


class Currency(enum.Enum):
    EUR = ("€", 2)
    USD = ("$", 2)
    JPY = ("¥", 0)
    BHD = ("BD", 3)

    def __init__(self, symbol, digits):
        self.symbol = symbol
        self.digits = digits

    @property
    def unit(self):
        return Decimal(1).scaleb(-self.digits)

    def __str__(self):
        return self.name


class Kind(enum.IntEnum):
    DEPOSIT = enum.auto()
    WITHDRAWAL = enum.auto()
    TRANSFER = enum.auto()
    INTEREST = enum.auto()
    FEE = enum.auto()


class Permission(enum.IntFlag):
    SEE = 1
    DEPOSIT = 2
    WITHDRAW = 4
    ALL = SEE | DEPOSIT | WITHDRAW


@enum.unique
class Status(str, enum.Enum):
    OPEN = "open"
    FROZEN = "frozen"
    CLOSED = "closed"


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, wanted):
        super().__init__(account.number, wanted)
        self.missing = wanted - account.available

    def __str__(self):
        return f"account {self.args[0]}: {self.args[1]} wanted, {self.missing} missing"


@dataclass(frozen=True, order=True)
class Money:
    amount: Decimal
    currency: Currency = field(default=Currency.EUR, compare=False)

    def __post_init__(self):
        amount = Decimal(self.amount).quantize(self.currency.unit, ROUND_HALF_EVEN)
        object.__setattr__(self, "amount", amount)

    def _checked(self, other):
        if not isinstance(other, Money):
            return None
        if other.currency is not self.currency:
            raise BankError(f"cannot mix {self.currency} and {other.currency}")
        return other.amount

    def __add__(self, other):
        if (amount := self._checked(other)) is None:
            return NotImplemented
        return replace(self, amount=self.amount + amount)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __sub__(self, other):
        if (amount := self._checked(other)) is None:
            return NotImplemented
        return replace(self, amount=self.amount - amount)

    def __mul__(self, factor):
        if isinstance(factor, (int, Decimal)):
            return replace(self, amount=self.amount * factor)
        return NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __bool__(self):
        return bool(self.amount)

    def __str__(self):
        return f"{self.amount:,} {self.currency}"

    def __format__(self, spec):
        return format(str(self), spec)

    def split(self, parts):
        share = replace(self, amount=(self.amount / parts).quantize(self.currency.unit, ROUND_DOWN))
        rest = self.amount - share.amount * parts
        for i in range(parts):
            yield share + replace(self, amount=self.currency.unit) if i * self.currency.unit < rest else share


@dataclass(slots=True)
class Transaction:
    serial: int
    kind: Kind
    money: Money
    date: dt.date
    note: str = ""
    _: KW_ONLY
    balance: Money | None = field(default=None, repr=False, compare=False)

    def __format__(self, spec):
        return f"{self.serial:>4} {self.date:%d.%m.%y} {self.kind.name.lower():<11}{self.money:>16}{self.balance or '-':>16}  {self.note}".rstrip()


@runtime_checkable
class InterestBearing(Protocol):
    def interest(self, days: int) -> Money: ...


@dataclass(eq=False)
class Account(abc.ABC):
    owner: str
    currency: Currency = Currency.EUR
    opening: InitVar[Decimal | None] = None
    number: str = field(init=False)
    status: Status = field(default=Status.OPEN, init=False)
    history: list[Transaction] = field(default_factory=list, init=False, repr=False)
    serials: ClassVar[itertools.count] = itertools.count(1001)
    kinds: ClassVar[dict] = {}

    def __init_subclass__(cls, code=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.code = code
        Account.kinds[code] = cls

    def __post_init__(self, opening):
        self.number = f"{self.code}-{next(self.serials)}"
        self.balance = Money(0, self.currency)
        if opening:
            self.post(Kind.DEPOSIT, Money(opening, self.currency), dt.date(2024, 1, 1), "opening")

    @property
    @abc.abstractmethod
    def available(self) -> Money:
        ...

    def post(self, kind, money, date, note=""):
        if self.status is not Status.OPEN:
            raise BankError(f"account {self.number} is {self.status.value}")
        self.balance += money
        entry = Transaction(len(self.history) + 1, kind, money, date, note, balance=self.balance)
        self.history.append(entry)
        return entry

    def deposit(self, money, date, note=""):
        if money.amount <= 0:
            raise BankError(f"cannot deposit {money}")
        return self.post(Kind.DEPOSIT, money, date, note)

    def withdraw(self, money, date, note="", kind=Kind.WITHDRAWAL):
        if money > self.available:
            raise InsufficientFunds(self, money)
        return self.post(kind, -money, date, note)

    def statement(self, start=dt.date.min, end=dt.date.max):
        yield f"{self.owner}, {self.number} ({self.status.value})".center(64, "=")
        for t in self.history:
            if start <= t.date <= end:
                yield f"{t}"
        yield f"{'balance':>12} {self.balance}"


class Current(Account, code="C"):
    overdraft = Decimal(100)

    @property
    def available(self):
        return self.balance + Money(self.overdraft, self.currency)


class Savings(Account, code="S"):
    rate = Decimal("0.0325")

    @property
    def available(self):
        return self.balance

    def interest(self, days):
        with localcontext() as context:
            context.prec = 12
            context.rounding = ROUND_HALF_UP
            return Money(self.balance.amount * self.rate * days / 365, self.currency)


class Bank:
    def __init__(self):
        self.accounts = {}
        self.today = dt.date(2024, 1, 15)
        self.rates = {(Currency.EUR, Currency.USD): Decimal("1.0837"), (Currency.EUR, Currency.JPY): Decimal("161.25")}

    def open(self, code, *args, **kwargs):
        account = Account.kinds[code](*args, **kwargs)
        self.accounts[account.number] = account
        return account

    @contextmanager
    def atomic(self, *accounts):
        saved = [(a, a.balance, len(a.history)) for a in accounts]
        try:
            yield
        except BankError:
            for account, balance, length in saved:
                account.balance = balance
                del account.history[length:]
            raise

    def convert(self, money, currency):
        if money.currency is currency:
            return money
        try:
            rate = self.rates.get((money.currency, currency)) or 1 / self.rates[currency, money.currency]
        except KeyError:
            raise BankError(f"no rate from {money.currency} to {currency}") from None
        return Money(money.amount * rate, currency)

    def transfer(self, source, target, money, note=""):
        with self.atomic(source, target):
            source.withdraw(money, self.today, note or f"to {target.number}", Kind.TRANSFER)
            target.post(Kind.TRANSFER, self.convert(money, target.currency), self.today, note or f"from {source.number}")

    def month(self):
        year, month = divmod(self.today.year * 12 + self.today.month, 12)
        first = dt.date(year, month + 1, 1)
        days = (first - self.today).days
        self.today = first
        for account in self.accounts.values():
            if isinstance(account, InterestBearing) and account.status == "open" and (money := account.interest(days)):
                account.post(Kind.INTEREST, money, first, f"{days} days at {account.rate:.2%}")
            elif account.balance.amount < 0:
                account.post(Kind.FEE, Money("-7.50", account.currency), first, "overdrawn")

    def summary(self):
        totals = defaultdict(lambda: defaultdict(Decimal))
        for account in self.accounts.values():
            for t in account.history:
                totals[account.currency][t.kind] += t.money.amount
        return {str(c): {k.name: str(v) for k, v in sorted(by.items())} for c, by in totals.items()}


bank = Bank()
ann = bank.open("C", "Ann", opening="250")
ben = bank.open("S", "Ben", opening=Decimal("10000.005"))
cho = bank.open("C", "Cho", Currency.JPY, 50_000)
dee = bank.open("S", "Dee", Currency.BHD, "1.2345")

ann.deposit(Money("99.995"), bank.today, "wages")
ann.withdraw(Money(400), bank.today, "rent")
bank.transfer(ben, ann, Money("12.34"))
bank.transfer(ann, cho, Money(20), "gift")
bank.month()
bank.transfer(cho, ben, Money(3225, Currency.JPY))
bank.month()

for action in (lambda: ann.withdraw(Money(500), bank.today), lambda: ben.withdraw(Money(20000), bank.today), lambda: ann.deposit(Money(0), bank.today),
               lambda: bank.transfer(cho, dee, Money(5, Currency.JPY)), lambda: ann.deposit(Money(5, Currency.USD), bank.today), lambda: Account("x"),
               lambda: Money(1) + 1, lambda: Money("x"), lambda: Money(1) < 1, lambda: setattr(Money(1), "amount", 2), lambda: Currency("EUR"), lambda: Kind(9)):
    try:
        print(action())
    except (BankError, TypeError, ValueError, decimal.InvalidOperation, dataclasses.FrozenInstanceError) as e:
        print(type(e).__name__, "|", e)
dee.status = Status.FROZEN
try:
    dee.deposit(Money(1, Currency.BHD), bank.today)
except BankError as e:
    print(e, len(dee.history))
bank.month()

for account in bank.accounts.values():
    print(*account.statement(), sep="\n")
print(*ben.statement(dt.date(2024, 2, 1), dt.date(2024, 3, 1)), sep="\n")
print(json.dumps(bank.summary(), indent=1))
print(ann, ben.history[1], sep="\n")
print(asdict(ann.history[0].money), astuple(ann.history[1])[:2], dataclasses.fields(Money)[0].name, [f.name for f in dataclasses.fields(Account)])
print([str(m) for m in Money(100).split(3)], sum(Money(100).split(3)) == Money(100), [str(m) for m in Money(10, Currency.JPY).split(4)])
print(sorted([Money(3), Money(1), Money("2.5")]), Money(1) == Money(1, Currency.USD), hash(Money(1)) == hash(Money("1.00")), 3 * Money("1.11"))
print(Permission.ALL, repr(Permission.SEE | Permission.WITHDRAW), Permission(3), Permission.ALL & ~Permission.SEE, Permission.SEE in Permission.ALL)
print(list(Kind), Kind.FEE > 3, Kind["FEE"], f"{Kind.FEE}", Status.OPEN == "open", Status("closed"), [s.value for s in Status], Currency.EUR)
print(max(ann.history, key=operator.attrgetter("money")).note, {t.kind.name for t in ben.history} == {"DEPOSIT", "TRANSFER", "INTEREST"})
try:
    ann.history[0].colour = "red"
except AttributeError as e:
    print(e)


def loan(principal, rate, years):
    """An annuity, to the cent, with the last payment making up for the roundings."""
    monthly = rate / 12
    payment = (principal * monthly / (1 - (1 + monthly) ** (-12 * years))).quantize(CENT, ROUND_HALF_UP)
    rest, paid = principal, Decimal(0)
    for month in itertools.count(1):
        interest = (rest * monthly).quantize(CENT, ROUND_HALF_UP)
        pay = min(payment, rest + interest)
        if month == 12 * years:
            pay = rest + interest
        rest, paid = rest + interest - pay, paid + pay
        yield month, interest, pay - interest, rest
        if not rest:
            return paid


rows = list(loan(Decimal(12000), Decimal("0.049"), 2))
for month, interest, part, rest in rows[:3] + rows[-2:]:
    print(f"{month:>3} {interest:>8} {part:>9} {rest:>10,}")
print(sum(r[1] for r in rows), len(rows))
print(Decimal("1") / 7, Decimal("2").sqrt(), Decimal("-0.0"), Decimal("1e3").normalize(), Decimal("123.4500").as_tuple(), Decimal(0.1))
