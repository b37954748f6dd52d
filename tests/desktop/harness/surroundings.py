"""The settings that the programs of the virtual desktop start with, written into the desk's own folder."""

import shlex
from pathlib import Path

HERE = Path(__file__).resolve().parent
SYSTEM_PYTHON = "/usr/bin/python3"  # the one that Debian's AT-SPI bindings are made for

# The only services that the bus may start by itself: nothing else that happens to be installed can interfere.
SERVICES = ("org.a11y.Bus", "org.xfce.Xfconf", "org.gnome.keyring.SystemPrompter")

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""

DUNST = """[global]
    width = 360
    origin = top-right
    offset = 10x40
    font = DejaVu Sans 10
    markup = full
    history_length = 100
    mouse_left_click = do_action
    mouse_right_click = close_current
    always_run_script = true
    idle_threshold = 0
[every_notification]
    script = {script}
"""

PANEL = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="30"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/><value type="int" value="2"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="tasklist"/>
    <property name="plugin-2" type="string" value="systray"/>
  </property>
</channel>
"""

FILE_MANAGER = """[ui]
always_show_tabs=0
win_width=560
win_height=420
side_pane_mode=hidden;places
view_mode=icon
show_hidden=0
sort=name;ascending;
toolbar=newtab;navigation;home;
show_statusbar=1
"""

FILE_MANAGER_LIBRARY = """[config]
single_click=0
quick_exec=1
confirm_del=0
[ui]
big_icon_size=48
show_thumbnail=0
"""


def write_bus(root: Path, socket: Path) -> Path:
    """The configuration of a bus that may start the listed services only."""
    services = root / "services"
    services.mkdir()
    for name in SERVICES:
        source = Path("/usr/share/dbus-1/services") / f"{name}.service"
        if source.exists():
            (services / source.name).write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    path = root / "bus.conf"
    path.write_text(BUS.format(socket=socket, services=services), encoding="utf-8")
    return path


def write_notifications(root: Path, log: Path) -> Path:
    """The configuration of a notification daemon that logs all it shows, one JSON object a line."""
    script = root / "log-notification"
    command = shlex.join([SYSTEM_PYTHON, str(HERE / "log_notification.py"), str(log)])
    script.write_text(f"#!/bin/sh\nexec {command}\n", encoding="utf-8")
    script.chmod(0o755)
    path = root / "dunstrc"
    path.write_text(DUNST.format(script=script), encoding="utf-8")
    return path


def write_panel(config: Path) -> None:
    """A panel at the top with a task list and a tray."""
    folder = config / "xfce4" / "xfconf" / "xfce-perchannel-xml"
    folder.mkdir(parents=True)
    (folder / "xfce4-panel.xml").write_text(PANEL, encoding="utf-8")


def write_file_manager(config: Path) -> None:
    """A file manager that shows plain large icons and asks no questions."""
    for name, text in (("pcmanfm/default/pcmanfm.conf", FILE_MANAGER), ("libfm/libfm.conf", FILE_MANAGER_LIBRARY)):
        path = config / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
