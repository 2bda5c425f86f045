#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""cpu.py INPUT OUTPUT COMMAND...: runs a command with these files as standard
input and output; prints the seconds of CPU and the MiB of memory that it
took."""
import resource
import subprocess
import sys


def used():
    """What all commands took that have ended: also those that ran in this
    process before Python did, where a script starts it."""
    return resource.getrusage(resource.RUSAGE_CHILDREN)


before = used()
with open(sys.argv[1], "rb") as source, open(sys.argv[2], "wb") as result:
    subprocess.run(sys.argv[3:], stdin=source, stdout=result, check=True)
after = used()
seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
print(f"{seconds:.3f} {after.ru_maxrss / 1024:.0f}")
