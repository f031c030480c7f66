"""Two thousand pages left open on an import's progress: what each costs the server's memory."""
import resource
import socket
import time

from bench.imports import Loaded
from bench.measure import Skip
from bench.pages import SignedIn, with_a_person
from bench.server import Server

CLIENTS = 2000


def a_job(person):
    """The address of an import that was sent by form and waits for its turn, or is done."""
    _, form = person.ask("GET", "/imports/new")
    token = form.decode().split('name="form_token" value="')[1].split('"')[0]
    edge = "----edge"
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="form_token"\r\n\r\n{token}\r\n',
        f'--{edge}\r\nContent-Disposition: form-data; name="files"; filename="invented.csv"\r\n\r\na,b\r\n1,2\r\n\r\n', f"--{edge}--\r\n"]
    person.connection.request("POST", "/imports/new", "".join(parts),
        {"Content-Type": f"multipart/form-data; boundary={edge}", "Cookie": person.cookie()})
    reply = person.connection.getresponse()
    reply.read()
    if reply.status != 303:
        raise Skip(f"sending a file answers {reply.status}")
    return reply.getheader("Location")


def listening(server, person, address):
    client = socket.create_connection(("127.0.0.1", server.port))
    client.sendall(f"GET {address}/live HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {person.cookie()}\r\n\r\n".encode())
    if b" 200 " not in client.recv(4096):
        raise Skip("a live client is refused")
    return client


def figure_idle_clients(bench):
    """memory that 2,000 idle live clients add to a server, against 20 MB"""
    bench.once(with_a_person)
    bench.once(Loaded)
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 10_000), hard))
    server = Server(bench)
    clients = []
    try:
        person = SignedIn(server)
        address = a_job(person)
        clients.append(listening(server, person, address))
        time.sleep(2)  # the job is over
        before = server.memory()
        for _ in range(CLIENTS):
            clients.append(listening(server, person, address))
        return (server.memory() - before) / 20, 1
    finally:
        for client in clients:
            client.close()
        server.stop()
