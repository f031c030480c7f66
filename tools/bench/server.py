"""A server on the loaded database: started once in a call of ./bench, on a free port, asked over one connection."""
import http.client
import os
import socket
import subprocess
import time

from bench.imports import Loaded
from bench.measure import Skip, median

PAGES = ["/trusts/5329", "/schools/140646", "/measures/progress8"]


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Server:
    def __init__(self, bench, database=None):
        bench.need_command("serve")
        self.database = database or bench.once(Loaded).database
        self.port = free_port()
        began = time.monotonic()
        self.as_whom = ["setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups"] if os.getuid() == 0 else []
        if self.as_whom:
            for file in [bench.folder, *bench.folder.rglob("*")]:
                os.chown(file, *ids_of("nobody"))
        self.process = subprocess.Popen([*self.as_whom, bench.program, "serve", "--database", f"sqlite:{self.database}", "--port", str(self.port)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() - began > 20:
                raise Skip("the server did not start")
            time.sleep(0.005)
        self.first_byte = time.monotonic() - began

    def answers(self):
        try:
            return self.get("/readyz")[0] == 200
        except OSError:
            return False

    def get(self, path, connection=None):
        asked = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        asked.request("GET", path)
        reply = asked.getresponse()
        return reply.status, reply.read()

    def processor_seconds(self):
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """MB that the server holds in memory."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


def ids_of(name):
    import pwd
    person = pwd.getpwnam(name)
    return person.pw_uid, person.pw_gid


def figure_server_memory(bench):
    """memory of the server after a thousand pages, against 150 MB"""
    server = bench.once(Server)
    kept = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    for number in range(1000):
        status, _ = server.get(PAGES[number % len(PAGES)], kept)
        if status >= 500:
            raise Skip(f"{PAGES[number % len(PAGES)]} answers {status}")
    return server.memory() / 150, 1


def figure_cold_start(bench):
    """first byte of a new server on the loaded database, against sqlite3 opening it and running one query"""
    ours, theirs = [], []
    for _ in range(bench.runs):
        server = Server(bench)
        ours.append(server.first_byte)
        server.stop()
        began = time.monotonic()
        subprocess.run(["sqlite3", str(server.database), "select count(*) from schools"], check=True, stdout=subprocess.DEVNULL)
        theirs.append(time.monotonic() - began)
    return median(ours) / median(theirs), 10
