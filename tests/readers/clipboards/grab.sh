#!/bin/bash
# A real clipboard of a program that is at hand: open it on a screen of its own, select
# all, copy, and keep what it offers as text/html and as text.
#
#   grab.sh OUT SECONDS PROGRAM ARGUMENTS...
#   grab.sh writer 20 soffice -env:UserInstallation=file:///$PWD/profile --norestore \
#       --nologo --writer release.fodt
#   grab.sh chromium 8 chromium --user-data-dir=$PWD/profile --no-first-run page.html
#
# Needs Xvfb, openbox, xdotool and xclip.
set -u
out=$1 seconds=$2
shift 2
export DISPLAY=:77
Xvfb :77 -screen 0 1280x900x24 >/dev/null 2>&1 & screen=$!
sleep 1.5
openbox >/dev/null 2>&1 & frames=$!
"$@" >/dev/null 2>&1 & program=$!
sleep "$seconds"
xdotool mousemove 640 500 click 1
sleep 0.5
xdotool key ctrl+a
sleep 1
xdotool key ctrl+c
sleep 1.5
timeout 10 xclip -selection clipboard -o -t text/html > "$out.html"
timeout 10 xclip -selection clipboard -o -t UTF8_STRING > "$out.txt"
kill "$program" "$frames" "$screen"
