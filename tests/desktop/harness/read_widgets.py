"""Run by the system's Python: reads, presses and fills the widgets of one application over AT-SPI.

    read_widgets.py APPLICATION list
    read_widgets.py APPLICATION press INDEX
    read_widgets.py APPLICATION fill INDEX TEXT

`list` prints a JSON array of widgets in tree order; INDEX is a place in that array. Boxes are in screen pixels.
"""

import json
import sys

import pyatspi

GONE = {"name": "", "role": "gone", "depth": 0, "description": "", "states": [], "box": None, "text": None}
DEEPEST = 40
MOST_CHILDREN = 400


def application(name):
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        child = desktop.getChildAtIndex(index)
        if child is not None and name.lower() in (child.name or "").lower():
            return child
    return None


def walk(node, depth=0):
    yield node, depth
    if depth == DEEPEST:
        return
    for index in range(min(node.childCount, MOST_CHILDREN)):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child, depth + 1)


def widgets(app):
    for node, depth in walk(app):
        try:
            yield node, depth, node.getRoleName()
        except Exception:  # it went away while being read
            continue


def described(node, depth, role):
    row = {"name": node.name or "", "role": role, "depth": depth, "description": node.description or ""}
    states = node.getState()
    row["states"] = [pyatspi.stateToString(state) for state in states.getStates()]
    try:
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        row["box"] = [box.x, box.y, box.width, box.height]
    except NotImplementedError:
        row["box"] = None
    try:
        text = node.queryText()
        row["text"] = text.getText(0, text.characterCount)
    except NotImplementedError:
        row["text"] = None
    return row


def main(name, command, *rest):
    app = application(name)
    if app is None:
        print("[]")
        return 0 if command == "list" else 1
    found = list(widgets(app))
    if command == "list":
        rows = []
        for entry in found:
            try:
                rows.append(described(*entry))
            except Exception:
                rows.append(GONE)
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    node = found[int(rest[0])][0]
    if command == "press":
        return 0 if node.queryAction().doAction(0) else 1
    if command == "fill":
        return 0 if node.queryEditableText().setTextContents(rest[1]) else 1
    return 2


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
