# Stops both halves for good; the agent says goodbye to its collector first.
if [ -d /run/systemd/system ]; then
  # That goodbye says that it is for good; where nothing runs, or an older agent, none is missed.
  /usr/bin/timeout 10 /usr/bin/hulplijn-agent leave </dev/null >/dev/null 2>&1 || :
  /usr/bin/systemctl disable --quiet --now hulplijn-agent-trial.path hulplijn-agent.service hulplijn-runner.socket || :
  /usr/bin/systemctl stop 'hulplijn-runner@*.service' || :
else
  /usr/bin/systemctl disable --quiet hulplijn-agent-trial.path hulplijn-agent.service hulplijn-runner.socket || :
fi
