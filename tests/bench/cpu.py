#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""cpu.py INPUT OUTPUT COMMAND...: runs a command with these files as standard
input and output; prints the seconds of CPU and the MiB of memory that it
took."""
import resource
import subprocess
import sys

with open(sys.argv[1], "rb") as source, open(sys.argv[2], "wb") as result:
    subprocess.run(sys.argv[3:], stdin=source, stdout=result, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{used.ru_utime + used.ru_stime:.3f} {used.ru_maxrss / 1024:.0f}")
