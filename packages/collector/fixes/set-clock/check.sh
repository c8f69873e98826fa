#!/bin/sh
# Exits 0 when the clock is between one second and ten minutes wrong.
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

if [ -z "$server" ]; then
  echo "Nobody has said which time server this device should ask."
  exit 2
fi
if ! off=$(ask "$server"); then
  echo "The time server $server does not answer."
  exit 2
fi
echo "The clock is $off s ahead of $server (negative: behind)."
case $(awk -v off="$off" 'BEGIN { if (off < 0) off = -off; print (off > 600 ? "far" : off > 1 ? "wrong" : "right") }') in
  wrong) exit 0 ;;
  right) exit 1 ;;
  *)
    echo "More than ten minutes is not mended without a person: a battery, a virtual machine, or somebody's intention."
    exit 2
    ;;
esac
