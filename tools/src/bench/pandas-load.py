"""What users run today: read_csv, cleaning, to_sql. Prints what it took as one line of JSON."""

import json
import resource
import sqlite3
import sys
import time

import pandas as pd

source, target, devices = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
begin = time.perf_counter()
frame = pd.read_csv(source, dtype=str, keep_default_na=False, on_bad_lines="skip")
for column in frame.columns:
    frame[column] = frame[column].str.strip()
frame["started"] = pd.to_datetime(frame["started"], format="%Y-%m-%dT%H:%M:%SZ", errors="coerce")
frame["seconds"] = pd.to_numeric(frame["seconds"], errors="coerce")
frame = frame.dropna(subset=["started", "seconds"])
frame = frame[(frame["seconds"] >= 0) & (frame["seconds"] <= 86400)]
frame = frame[(frame["account"] != "") & frame["device"].isin(devices)]
with sqlite3.connect(target) as database:
    frame.to_sql("sessions", database, if_exists="replace", index=False, chunksize=100_000)
used = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "seconds": time.perf_counter() - begin,
            "cpuSeconds": used.ru_utime + used.ru_stime,
            "peakMib": used.ru_maxrss / 1024,
            "rows": len(frame),
        }
    )
)
