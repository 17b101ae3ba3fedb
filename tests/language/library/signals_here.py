import signal
print(signal.SIGINT, repr(signal.SIGTERM), signal.Signals(9), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
seen = []
old = signal.signal(signal.SIGUSR1, lambda n, f: seen.append((n, f is not None)))
print(old, repr(old))
signal.raise_signal(signal.SIGUSR1)
print(seen)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR1)
print(seen, repr(signal.getsignal(signal.SIGUSR1)))
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("KeyboardInterrupt")
for args in (0, signal.SIG_DFL), (65, signal.SIG_DFL), (signal.SIGINT, "x"), (signal.SIGKILL, signal.SIG_IGN):
    try:
        signal.signal(*args)
    except Exception as e:
        print(type(e).__name__, e)
print(signal.strsignal(2), signal.strsignal(11), signal.SIGINT in signal.valid_signals(), signal.NSIG)
