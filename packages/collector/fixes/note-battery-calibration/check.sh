#!/bin/sh
# Exits 0 when a battery's gauge is off, and that was not noted within thirty days.
set -eu
kept=/var/lib/hulplijn-kept/note-battery-calibration

# What is off about the batteries, a sentence on each line.
off() {
  for battery in /sys/class/power_supply/*; do
    [ "$(cat "$battery/type" 2>/dev/null)" = Battery ] || continue
    # A mouse's own.
    if [ "$(cat "$battery/scope" 2>/dev/null)" = Device ]; then continue; fi
    for what in energy charge; do
      full=$(cat "$battery/${what}_full" 2>/dev/null) || continue
      design=$(cat "$battery/${what}_full_design" 2>/dev/null || echo 0)
      now=$(cat "$battery/${what}_now" 2>/dev/null || echo 0)
      cycles=$(cat "$battery/cycle_count" 2>/dev/null || echo 0)
      name=${battery##*/}
      if [ "$(cat "$battery/capacity" 2>/dev/null)" = 100 ] && [ "$((now * 10))" -lt "$((full * 9))" ]; then
        echo "$name says that it is full and holds $((now * 100 / full))% of what it can."
      elif [ "$design" -gt 0 ] && [ "$((full * 10))" -gt "$((design * 11))" ]; then
        echo "$name says that it holds $((full * 100 / design))% of what it was made for."
      elif [ "$cycles" -gt 100 ] && [ "$full" = "$design" ]; then
        echo "$name has been charged $cycles times and says that it lost nothing."
      fi
      break
    done
  done
}

if ! grep -qsx Battery /sys/class/power_supply/*/type; then
  echo "This device has no battery."
  exit 1
fi
found=$(off)
if [ -z "$found" ]; then
  echo "The gauge of the battery is in order."
  exit 1
fi
echo "$found"
if [ -n "$(find "$kept/noted" -mtime -30 2>/dev/null)" ]; then
  echo "That was noted on $(date -r "$kept/noted" +%F)."
  exit 1
fi
