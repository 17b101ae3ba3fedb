import json

class Task:
    next_id = 1
    def __init__(self, title, done=False):
        self.id = Task.next_id
        Task.next_id += 1
        self.title, self.done = title, done
    def __str__(self):
        return f"{self.id}. [{'x' if self.done else ' '}] {self.title}"

class Todo:
    def __init__(self):
        self.tasks = {}
    def add(self, *words):
        t = Task(" ".join(words))
        self.tasks[t.id] = t
        return t
    def done(self, id):
        self.tasks[int(id)].done = True
    def remove(self, id):
        del self.tasks[int(id)]
    def list(self, only=None):
        for t in self.tasks.values():
            if only is None or only in t.title:
                print("  ", t)
    def save(self):
        text = json.dumps([vars(t) for t in self.tasks.values()])
        print("  ", text, len(json.loads(text)))
    def run(self, line):
        command, *args = line.split()
        try:
            getattr(self, command)(*args)
        except AttributeError:
            print("   unknown command", command)
        except KeyError as e:
            print("   no task", e)
        except (TypeError, ValueError) as e:
            print("   wrong:", e)

todo = Todo()
for line in ["add buy milk", "add learn python", "add sleep", "done 2", "list", "remove 1", "list learn", "done 7", "done x", "dance", "done", "save", "remove 1 2"]:
    print(">", line)
    todo.run(line)
todo.run("")
