# Keys, state, settings and the user: nothing is left.
rm -rf /var/lib/hulplijn /var/lib/hulplijn-runner /var/lib/hulplijn-releases /var/lib/hulplijn-kept /etc/hulplijn /run/hulplijn
if grep -q '^hulplijn-agent:' /etc/passwd; then /usr/sbin/userdel hulplijn-agent || :; fi
