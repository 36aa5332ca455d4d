## The help: from every page, and where something went wrong

help-title = Help
help-open = Open the help
help-about-text = Short pages for your first hour, and for the day when something does not work. The F1 key opens the one that fits what you see.
help-back = Back to where you were
help-contents = All pages of the help
# A link beside a failure.
help-about = What helps here
help-missing-title = The help is not on this laptop
help-missing-text = It is a pack, as courses are, and somebody removed it. It comes back at once, without the Internet.
help-missing-restore = Bring the help back
help-missing-nowhere = It is a pack, as courses are, and it does not lie beside this program. Put in a stick that has it, or choose the folder Packhorse came in, and take the pack named “Help”.
