# Refuses folders that somebody else laid out beforehand: what lies in them would become ours, and they could still be open. Said once,
# for every way of installing: packages have it in what they run before they unpack, `hulplijn-agent service install` runs it.
refuse() {
  echo "hulplijn-agent: $1" >&2
  exit 5
}

# $1: a folder; the others: who may own it. Nobody but its owner may write there.
check_folder() {
  folder=$1
  shift
  if [ ! -L "$folder" ] && [ ! -e "$folder" ]; then return 0; fi
  if [ -L "$folder" ] || [ ! -d "$folder" ]; then
    refuse "$folder is there and is no folder but a link or a file: look who made it, and move it away"
  fi
  owner=$(/usr/bin/stat -c %U "$folder")
  for allowed; do [ "$owner" != "$allowed" ] || owner=; done
  [ -z "$owner" ] || refuse "$folder is there and belongs to $owner: look what is in it, and move it away"
  case $(/usr/bin/stat -c %A "$folder") in
  ?????w???? | ????????w?)
    # Where both halves have a socket, the agent's group may make one, and take away what is its own alone.
    [ "$folder $(/usr/bin/stat -c '%a %G' "$folder")" = "/run/hulplijn 1775 hulplijn-agent" ] ||
      refuse "others may write in $folder: look what is in it, and move it away"
    ;;
  esac
}

check_folder /usr/lib/hulplijn root
check_folder /etc/hulplijn root
check_folder /var/lib/hulplijn root hulplijn-agent
check_folder /var/lib/hulplijn-runner root
check_folder /var/lib/hulplijn-releases root
check_folder /run/hulplijn root
