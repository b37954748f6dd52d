"""The desktop around the window: notifications, single instance, tray."""
