"""Holds a dialogue with a program through a pseudo-terminal: waits for a text, types an answer.

stdin: JSON {"words": [...], "cwd": "...", "turns": [["wait for", "then type"], ...], "seconds": 60}
stdout: JSON {"exitCode": 0, "screen": "everything the program printed, without escape sequences"}
"""

import json, os, pty, re, select, sys, time

task = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.chdir(task["cwd"])
    os.execvp(task["words"][0], task["words"])

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]")
turns = list(task["turns"])
raw, seen = b"", 0
deadline = time.monotonic() + task["seconds"]
is_open = True
while is_open and time.monotonic() < deadline:
    if select.select([terminal], [], [], 0.2)[0]:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            piece = b""
        is_open = piece != b""
        raw += piece
    screen = ESCAPES.sub("", raw.decode("utf8", "replace"))
    if turns and turns[0][0] in screen[seen:]:
        seen = len(screen)
        time.sleep(0.3)  # the prompt is drawn before it listens
        os.write(terminal, turns.pop(0)[1].encode())
if is_open:
    os.kill(child, 9)
status = os.waitpid(child, 0)[1]
screen = ESCAPES.sub("", raw.decode("utf8", "replace"))
left = [turn[0] for turn in turns]
print(json.dumps({"exitCode": os.waitstatus_to_exitcode(status), "screen": screen, "neverSeen": left}))
