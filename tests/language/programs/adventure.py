"""A text adventure with rooms, things and a parser, driven by a script of commands."""
import io
import shlex
import textwrap
from contextlib import redirect_stdout, suppress
from enum import Enum, Flag, auto


class Direction(Enum):
    NORTH = "n"
    SOUTH = "s"
    EAST = "e"
    WEST = "w"
    UP = "u"
    DOWN = "d"

    @property
    def opposite(self):
        pairs = {"n": "s", "e": "w", "u": "d"}
        pairs |= {v: k for k, v in pairs.items()}
        return Direction(pairs[self.value])

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str) and len(value) > 1:
            with suppress(KeyError):
                return cls[value.upper()]
        return None


class Trait(Flag):
    NONE = 0
    PORTABLE = auto()
    OPENABLE = auto()
    OPEN = auto()
    LOCKED = auto()
    LIT = auto()
    EDIBLE = auto()


class GameError(Exception):
    """What the player cannot do; the message is shown."""


class Thing:
    count = 0

    def __init__(self, name, description="", traits=Trait.PORTABLE, weight=1, key=None):
        type(self).count += 1
        self.name, self.description, self.traits, self.weight, self.key = name, description, traits, weight, key
        self.holder = None
        self.contents = []

    def __contains__(self, thing):
        return thing in self.contents

    def __iter__(self):
        for thing in self.contents:
            yield thing
            if Trait.OPENABLE not in thing.traits or Trait.OPEN in thing.traits:
                yield from thing

    def __str__(self):
        article = "an" if self.name[0] in "aeiou" else "a"
        return f"{article} {self.name}"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, {self.traits!r})"

    def move(self, holder):
        if self.holder is not None:
            self.holder.contents.remove(self)
        self.holder = holder
        if holder is not None:
            holder.contents.append(self)
        return self

    @property
    def load(self):
        return self.weight + sum(t.load for t in self.contents)


class Room(Thing):
    def __init__(self, name, description, dark=False):
        super().__init__(name, textwrap.dedent(description).strip(), Trait.NONE)
        self.dark = dark
        self.exits = {}
        self.visits = 0

    def connect(self, direction, other, door=None):
        self.exits[direction] = (other, door)
        other.exits[direction.opposite] = (self, door)
        return other


class Player(Thing):
    capacity = 10

    def __init__(self):
        super().__init__("player", "You look as good as ever.", Trait.NONE, weight=0)
        self.score = 0
        self.moves = 0

    @property
    def has_light(self):
        return any(Trait.LIT in t.traits for t in self)


def command(*words, turns=1):
    def mark(function):
        function.words, function.turns = words, turns
        return function
    return mark


class Game:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.commands = {}
        for base in reversed(cls.__mro__):
            for value in vars(base).values():
                for word in getattr(value, "words", ()):
                    cls.commands[word] = value

    def __init__(self):
        self.player = Player()
        self.over = False
        self.history = []

    @property
    def room(self):
        return self.player.holder

    def say(self, text):
        print(textwrap.fill(text, 60, initial_indent="  ", subsequent_indent="  "))

    def find(self, name, *places):
        if not name:
            raise GameError("What do you want to do that to?")
        for place in places or (self.player, self.room):
            for thing in place:
                if name in (thing.name, thing.name.split()[-1]):
                    return thing
        raise GameError(f"You see no {name} here.")

    def play(self, script):
        self.look()
        for line in script.strip().splitlines():
            if self.over:
                print("(the game is over)")
                break
            print(">", line.strip())
            self.turn(line)

    def turn(self, line):
        try:
            verb, *rest = shlex.split(line.lower()) or [""]
        except ValueError as e:
            return self.say(f"Sorry? ({e})")
        rest = [w for w in rest if w not in {"the", "a", "an", "at"}]
        if verb in (d.value for d in Direction) or verb.upper() in Direction.__members__:
            verb, rest = "go", [verb]
        handler = self.commands.get(verb)
        if handler is None:
            return self.say(f"I do not know how to {verb!r}.")
        self.history.append(verb)
        try:
            handler(self, *rest)
        except GameError as e:
            self.say(str(e))
        except TypeError as e:
            if "positional argument" not in str(e):
                raise
            self.say(f"I only understood you as far as {verb!r}.")
        else:
            self.player.moves += handler.turns
            self.after_turn()

    def after_turn(self):
        pass

    @command("look", "l", turns=0)
    def look(self):
        room = self.room
        print(room.name.title().center(60, "-"))
        if room.dark and not self.player.has_light:
            return self.say("It is pitch dark.")
        room.visits += 1
        if room.visits == 1:
            self.say(room.description)
        things = [str(t) for t in room.contents if t is not self.player]
        if things:
            *first, last = things
            self.say("There is " + (", ".join(first) + " and " if first else "") + last + " here.")
        self.say("Exits: " + ", ".join(sorted(d.name.lower() for d in room.exits)) + ".")

    @command("go", "walk")
    def go(self, where=None):
        try:
            direction = Direction(where)
        except ValueError as e:
            raise GameError(f"Go where? ({e})") from e
        try:
            room, door = self.room.exits[direction]
        except KeyError:
            raise GameError("You cannot go that way.") from None
        if door is not None and Trait.OPEN not in door.traits:
            raise GameError(f"The {door.name} is closed.")
        self.player.move(room)
        self.look()

    @command("take", "get", "grab")
    def take(self, *name):
        thing = self.find(" ".join(name), self.room)
        if thing is self.player or Trait.PORTABLE not in thing.traits:
            raise GameError(f"You cannot take the {thing.name}.")
        if self.player.load + thing.load > self.player.capacity:
            raise GameError(f"The {thing.name} is too heavy ({self.player.load} + {thing.load} > {self.player.capacity}).")
        thing.move(self.player)
        self.say(f"Taken: {thing}.")

    @command("drop")
    def drop(self, *name):
        thing = self.find(" ".join(name), self.player).move(self.room)
        self.say(f"Dropped: {thing}.")

    @command("inventory", "i", turns=0)
    def inventory(self):
        def rows(holder, depth):
            for thing in sorted(holder.contents, key=lambda t: t.name):
                yield "  " * depth + str(thing) + (" (lit)" if Trait.LIT in thing.traits else "")
                yield from rows(thing, depth + 1)
        lines = list(rows(self.player, 1))
        print("\n".join(["  You carry:", *lines]) if lines else "  You carry nothing.")

    @command("open")
    def open(self, *name):
        thing = self.find(" ".join(name))
        if Trait.OPENABLE not in thing.traits:
            raise GameError(f"The {thing.name} does not open.")
        if Trait.OPEN in thing.traits:
            raise GameError("It is open already.")
        if Trait.LOCKED in thing.traits:
            if thing.key not in self.player:
                raise GameError("It is locked.")
            thing.traits &= ~Trait.LOCKED
            self.say(f"You unlock it with the {thing.key.name}.")
        thing.traits |= Trait.OPEN
        inside = ", ".join(map(str, thing.contents)) or "nothing"
        self.say(f"Opened. Inside: {inside}.")

    @command("examine", "x", turns=0)
    def examine(self, *name):
        thing = self.find(" ".join(name))
        self.say(thing.description or "Nothing special.")

    @command("light")
    def light(self, *name):
        thing = self.find(" ".join(name), self.player)
        if thing.name != "lamp":
            raise GameError(f"Better not burn the {thing.name}.")
        thing.traits ^= Trait.LIT
        self.say("It is now " + ("on." if thing.traits & Trait.LIT else "off."))

    @command("eat")
    def eat(self, *name):
        thing = self.find(" ".join(name))
        if not thing.traits & Trait.EDIBLE:
            raise GameError("That is not food.")
        thing.move(None)
        self.player.capacity += 5
        self.say("Delicious. You feel stronger.")

    @command("score", turns=0)
    def score(self):
        self.say(f"Score {self.player.score} in {self.player.moves} moves.")

    @command("quit", "q", turns=0)
    def quit(self):
        self.over = True
        self.score()


class Cellar(Game):
    def __init__(self):
        super().__init__()
        garden = Room("garden", """
            You stand in a garden behind an old house. The grass
            is high, and someone has left in a hurry.""")
        kitchen = Room("kitchen", "A kitchen. It smells of apples.")
        cellar = Room("cellar", "Barrels, dust and spiders; a cold draught comes from a crack in the wall.", dark=True)
        trapdoor = Thing("trap door", "Solid oak, with a brass lock.", Trait.OPENABLE | Trait.LOCKED)
        garden.connect(Direction.EAST, kitchen).connect(Direction.DOWN, cellar, trapdoor)
        trapdoor.move(kitchen)
        trapdoor.key = Thing("brass key").move(Thing("flower pot", "It is heavy.", Trait.OPENABLE | Trait.PORTABLE, 3).move(garden))
        Thing("lamp", "An oil lamp.").move(kitchen)
        Thing("apple", "Red and round.", Trait.PORTABLE | Trait.EDIBLE).move(kitchen)
        self.chest = Thing("chest", "Iron bound.", weight=12).move(cellar)
        self.player.move(garden)

    def after_turn(self):
        if self.chest in self.player and self.room.name == "garden":
            self.player.score += 100
            self.over = True
            self.say("You have brought the treasure home!")

    @command("xyzzy")
    def xyzzy(self):
        self.say("Nothing happens.")


SCRIPT = """
examine pot
n
go
go sideways
get pot
open pot
take key
i
east
open the trap door
open door
down
take chest
u
get lamp
light apple
light lamp
d
take chest
sing "a song
dance
up
eat lamp
eat apple
drop pot
d
l
take chest
u
look at me now
w
n
"""

game = Cellar()
game.play(SCRIPT)
print(game.player.score, game.player.moves, Thing.count, Room.count, len(game.history))
print(sorted(Cellar.commands), "xyzzy" in getattr(Game, "commands", {}))
silent = io.StringIO()
with redirect_stdout(silent):
    other = Cellar()
    other.play("xyzzy\ni\nquit\nlook")
print(silent.getvalue().count("\n"), silent.getvalue().splitlines()[-2:])
print(game.chest, repr(game.chest), Trait.OPEN | Trait.LIT, ~Trait.OPEN & Trait.OPENABLE)
print([Direction(d).opposite.name for d in ("n", "west", "UP")], Direction.NORTH.opposite.opposite is Direction.NORTH)
