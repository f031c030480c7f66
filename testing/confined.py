#!/usr/bin/env python3
"""Runs a command as packaging/bearing.service confines the server, where no systemd is needed for it.

    testing/confined.py COMMAND...

What the service's lines do to a program is done here by the same means of the kernel: MemoryDenyWriteExecute (prctl), RestrictNamespaces,
RestrictAddressFamilies and the system calls that are filtered, which give EPERM (seccomp), NoNewPrivileges, ProcSubset=pid (where root may
mount). Ends with 77, having said why, on a machine that has not the means."""
import ctypes
import os
import platform
import subprocess
import sys

SKIPPED = 77
NO_NEW_PRIVILEGES, SECCOMP, DENY_WRITE_EXECUTE = 38, 22, 65  # of prctl(2)
CALLS = {  # of x86-64
    "clone": 56, "unshare": 272, "setns": 308, "clone3": 435, "socket": 41,
    "sched_setparam": 142, "sched_setscheduler": 144, "setpriority": 141, "setrlimit": 160, "sched_setaffinity": 203, "mbind": 237,
    "set_mempolicy": 238, "ioprio_set": 251, "migrate_pages": 256, "move_pages": 279, "sched_setattr": 314,
    "chroot": 161, "mount": 165, "umount2": 166, "pivot_root": 155, "chown": 92, "fchown": 93, "lchown": 94, "fchownat": 260, "setuid": 105,
    "setgid": 106, "setgroups": 116, "setresuid": 117, "setresgid": 119, "capset": 126, "quotactl": 179, "bpf": 321, "ptrace": 101,
}
NEW_NAMESPACES = 0x7E020080  # the CLONE_NEW… flags of clone(2)
EPERM, ENOSYS, EAFNOSUPPORT = 1, 38, 97
UNIX, INET, INET6 = 1, 2, 10


class Instruction(ctypes.Structure):
    _fields_ = [("code", ctypes.c_ushort), ("jt", ctypes.c_ubyte), ("jf", ctypes.c_ubyte), ("k", ctypes.c_uint)]


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.POINTER(Instruction))]


def filter_of_calls():
    """The filter: whole rules one after another, each beginning with the number of the call in the accumulator."""
    load, equal, any_bit, give = 0x20, 0x15, 0x45, 0x06
    number, argument = 0, 16
    allow, refuse = 0x7FFF0000, 0x00050000
    rules = [(load, 0, 0, number)]
    for name in ("clone", "unshare"):
        rules += [(equal, 0, 4, CALLS[name]), (load, 0, 0, argument), (any_bit, 0, 1, NEW_NAMESPACES), (give, 0, 0, refuse | EPERM),
                  (give, 0, 0, allow)]
    rules += [(equal, 0, 6, CALLS["socket"]), (load, 0, 0, argument), (equal, 3, 0, UNIX), (equal, 2, 0, INET), (equal, 1, 0, INET6),
              (give, 0, 0, refuse | EAFNOSUPPORT), (give, 0, 0, allow)]
    rules += [(equal, 0, 1, CALLS["clone3"]), (give, 0, 0, refuse | ENOSYS)]  # its flags stand where no filter can read
    for name in sorted(set(CALLS) - {"clone", "unshare", "socket", "clone3"}):
        rules += [(equal, 0, 1, CALLS[name]), (give, 0, 0, refuse | EPERM)]
    return rules + [(give, 0, 0, allow)]


def prctl(*words):
    libc = ctypes.CDLL(None, use_errno=True)
    return libc.prctl(*(ctypes.c_ulong(each) if isinstance(each, int) else each for each in words)) == 0


def confine():
    rules = [Instruction(*each) for each in filter_of_calls()]
    program = Program(len(rules), (Instruction * len(rules))(*rules))
    return prctl(DENY_WRITE_EXECUTE, 1, 0, 0, 0) and prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) and prctl(SECCOMP, 2, ctypes.byref(program))


def hide_the_rest_of_proc(command):
    """As root the command is begun again where /proc shows processes alone."""
    inside = 'mount -t proc -o subset=pid proc /proc && exec "$@"'
    again = [sys.executable, "-B", __file__, *command]
    return subprocess.run(["unshare", "--mount", "--pid", "--fork", "sh", "-c", inside, "sh", *again],
                          env={**os.environ, "BEARING_PROC_IS_HIDDEN": "1"}, check=False).returncode


def main(command):
    if platform.machine() != "x86_64":
        print("SKIPPED: the filter of system calls is written for x86-64.")
        return SKIPPED
    if os.geteuid() == 0 and "BEARING_PROC_IS_HIDDEN" not in os.environ:
        return hide_the_rest_of_proc(command)
    if not confine():
        print("SKIPPED: this kernel does not deny memory that is both written and executed (6.3 and later do).")
        return SKIPPED
    os.execvp(command[0], command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
