#!/bin/sh
# Writes down that the battery's gauge should be calibrated. Nothing does that from here: it takes a person and a night.
set -eu
kept=/var/lib/hulplijn-kept/note-battery-calibration
mkdir -p "$kept"
chmod 700 /var/lib/hulplijn-kept "$kept"
echo "The battery should be calibrated: charge it full, leave it on mains power for two hours, use it until the computer"
echo "goes to sleep by itself, leave it off for five hours, and charge it full without a break. Some makers have a program for it."
touch "$kept/noted"
