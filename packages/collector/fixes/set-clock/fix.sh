#!/bin/sh
# Sets the clock right at once, by the system's own time service where one runs, else by what the time server says.
set -eu
# The settings name a time server; else the one that the system's own time service was given.
server=
if [ -r "$HULPLIJN_SETTINGS/time-server" ]; then
  server=$(head -n 1 "$HULPLIJN_SETTINGS/time-server")
elif [ -r /etc/chrony/chrony.conf ]; then
  server=$(awk '$1 == "server" || $1 == "pool" { print $2; exit }' /etc/chrony/chrony.conf)
elif [ -r /etc/systemd/timesyncd.conf ]; then
  server=$(sed -n 's/^NTP=\([^ ]*\).*/\1/p' /etc/systemd/timesyncd.conf)
fi
# Seconds that this clock is ahead of a time server (negative: behind), asked by SNTP (RFC 4330); the median of three.
ask() {
  perl -MIO::Socket::INET -MTime::HiRes=time -e '
    my ($host, $port) = $ARGV[0] =~ /^(.*?)(?::(\d+))?$/;
    my @offsets;
    for (1 .. 3) {
      my $socket = IO::Socket::INET->new(PeerAddr => $host, PeerPort => $port // 123, Proto => "udp") or next;
      my $sent = time;
      $socket->send("\x1b" . "\0" x 47) or next;
      my $ready = "";
      vec($ready, fileno($socket), 1) = 1;
      select($ready, undef, undef, 3) or next;
      $socket->recv(my $answer, 64) // next;
      my $came = time;
      next if length $answer < 48 or !(unpack("C", $answer) & 7);
      next if unpack("x C", $answer) < 1 or unpack("x C", $answer) > 15;
      my ($s1, $f1, $s2, $f2) = unpack("x32 N4", $answer);
      my $received = $s1 - 2208988800 + $f1 / 2**32;
      my $left = $s2 - 2208988800 + $f2 / 2**32;
      push @offsets, (($sent - $received) + ($came - $left)) / 2;
    }
    exit 1 unless @offsets;
    printf "%.3f\n", (sort { $a <=> $b } @offsets)[@offsets / 2];
  ' "$1"
}

if ! [ -r "$HULPLIJN_SETTINGS/time-server" ] && command -v chronyc >/dev/null && chronyc -n tracking >/dev/null 2>&1; then
  echo "Letting chrony step the clock."
  chronyc makestep
  chronyc waitsync 10 1 || true
else
  off=$(ask "$server")
  # Asked a second time, just before it counts: a server that has changed its mind sets no clock.
  if ! awk -v off="$off" 'BEGIN { exit !(off > -600 && off < 600) }'; then
    echo "Now the time server says $off s: leaving the clock alone."
    exit 1
  fi
  echo "Stepping the clock by $off s, back where it is ahead."
  # The time is worked out and set within the same moment: starting date takes a few milliseconds.
  date -u -s "@$(perl -MTime::HiRes=time -e 'printf "%.6f", time - $ARGV[0]' -- "$off")"
fi
if command -v hwclock >/dev/null && [ -e /dev/rtc0 ]; then
  echo "Writing it to the hardware clock."
  hwclock --systohc || true
fi
