# Stops both halves for good; the agent says goodbye to its collector first.
if [ -d /run/systemd/system ]; then
  /usr/bin/systemctl disable --quiet --now hulplijn-agent.service hulplijn-runner.socket || :
  /usr/bin/systemctl stop 'hulplijn-runner@*.service' || :
else
  /usr/bin/systemctl disable --quiet hulplijn-agent.service hulplijn-runner.socket || :
fi
