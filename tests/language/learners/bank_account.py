class Account:
    count = 0
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.__balance = balance
        Account.count += 1
    @property
    def balance(self):
        return self.__balance
    def deposit(self, n):
        if n <= 0:
            raise ValueError("amount must be positive")
        self.__balance += n
        return self
    def withdraw(self, n):
        if n > self.__balance:
            raise ValueError(f"{self.owner} has only {self.__balance}")
        self.__balance -= n
    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"
    @staticmethod
    def currency():
        return "EUR"
    @classmethod
    def from_text(cls, text):
        name, amount = text.split(":")
        return cls(name, int(amount))

class Savings(Account):
    def __init__(self, owner, balance, rate):
        super().__init__(owner, balance)
        self.rate = rate
    def add_interest(self):
        self.deposit(self.balance * self.rate)

a = Account("Ann")
a.deposit(50).deposit(25)
b = Savings.from_text if False else Savings("Bob", 100, 0.1)
b.add_interest()
print(a, b, Account.count, Account.currency(), Account.from_text("Cy:7"))
for action in (lambda: a.withdraw(100), lambda: a.deposit(-1), lambda: Account.from_text("x"), lambda: Account()):
    try:
        action()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(a._Account__balance, vars(b))
try:
    a.balance = 1000000
except AttributeError as e:
    print(e)
print(a.__balance)
