"""A `xiachen serve` of its own for a measurement: on a free port, ended when the measurement is."""
import os, socket, subprocess, sys, time, urllib.request


class Serving:
    """`with Serving(program, database) as node:` — the process is started; `node.wait()` until a page is answered."""

    def __init__(self, program, database, *options):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.command = [program, "serve", "--database", database, "--port", str(self.port), *options]

    def __enter__(self):
        self.begun = time.perf_counter()
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)

    def wait(self, path="/", seconds=120):
        """Seconds from the start to the first answered page."""
        while time.perf_counter() - self.begun < seconds:
            try:
                with urllib.request.urlopen(self.address + path, timeout=seconds) as answer:
                    answer.read()
                return time.perf_counter() - self.begun
            except OSError:
                if self.process.poll() is not None:
                    sys.exit(f"serve ended with {self.process.returncode}")
                time.sleep(0.002)
        sys.exit(f"serve did not answer within {seconds} s")

    def processor_seconds(self):
        with open(f"/proc/{self.process.pid}/stat") as stat:
            user, system = stat.read().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def rest(self):
        """Until what the server does for itself after its first page is done: a second with a tenth of a core at most."""
        before = self.processor_seconds()
        while True:
            time.sleep(1)
            now = self.processor_seconds()
            if now - before < 0.1:
                return
            before = now

    def mebibytes(self, key="VmRSS"):
        """Resident now, or with `VmHWM` at most so far."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) / 1024 for line in status if line.startswith(key + ":"))
