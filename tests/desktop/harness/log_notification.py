"""Run by the notification daemon for each notification shown: appends what it says to the log named as argument."""

import json
import os
import sys

shown = {name[6:].lower(): text for name, text in os.environ.items() if name.startswith("DUNST_")}
with open(sys.argv[1], "a", encoding="utf-8") as log:
    log.write(json.dumps(shown, ensure_ascii=False) + "\n")
