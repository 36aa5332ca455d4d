## Settings.
