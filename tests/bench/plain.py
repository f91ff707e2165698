"""The yardsticks: the least that could do the same, as small programs of their own."""

EMPTY_READY = "nothing here"
EMPTY_APP = f"""
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("{EMPTY_READY}")

Empty().run()
"""

TABLE_READY = "row 12"
TABLE_APP = """
from textual.app import App
from textual.widgets import DataTable

class Plain(App):
    def compose(self):
        yield DataTable(cursor_type="row")

    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("week", "starts", "runs", "km", "cap", "longest", "min", "worst", "mean")
        cells = ["16 Mar", "3", "22.4", "24.6", "9.8", "140", "3", "1.4"]
        table.add_rows([f"row {n}", *cells] for n in range(200))

Plain().run()
"""

LINE_READY = "write here"
LINE_WRITTEN = "written:"
LINE_APP = f"""
import sqlite3
import sys
from textual.app import App
from textual.widgets import Input, Static

class Line(App):
    def compose(self):
        yield Static("{LINE_READY}")
        line = Input()
        line.cursor_blink = False
        yield line

    def on_mount(self):
        self.db = sqlite3.connect(sys.argv[1], isolation_level=None)
        self.db.execute("PRAGMA synchronous = FULL")
        self.db.execute("CREATE TABLE said (words TEXT)")

    def on_input_submitted(self, event):
        self.db.execute("INSERT INTO said VALUES (?)", [event.value])
        self.query_one(Static).update("{LINE_WRITTEN} " + event.value)
        event.input.clear()

Line().run()
"""

IMPORT = """
import csv, sqlite3, sys
db = sqlite3.connect(sys.argv[2])
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = list(csv.reader(file))
head = ", ".join(f'"{number} {name}"' for number, name in enumerate(rows[0]))
db.execute(f"CREATE TABLE runs ({head})")
db.executemany(f"INSERT INTO runs VALUES ({', '.join('?' * len(rows[0]))})", rows[1:])
db.commit()
"""

FIT_FILES = """
import sys
from pathlib import Path
from fitdecode import FitDataMessage, FitReader
sessions = 0
for path in sorted(Path(sys.argv[1]).iterdir()):
    with FitReader(path) as reader:
        for frame in reader:
            if isinstance(frame, FitDataMessage) and frame.name == "session":
                sessions += frame.get_value("total_distance") is not None
print(sessions)
"""

LINES_CONFIG = """
version: v4.6
journals:
  default:
    journal: {folder}/lines.txt
editor: ''
encrypt: false
template: false
default_hour: 9
default_minute: 0
timeformat: '%F %r'
tagsymbols: '#@'
highlight: true
linewrap: 79
indent_character: '|'
colors:
  body: none
  date: none
  tags: none
  title: none
"""
