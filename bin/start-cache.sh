# Sourced by the scripts that start the server: a cache of classes, read and linked, with which Java starts it in half the time (JEP 514).
#
# It lies in target/start/KEY, about 210 MB: the jar as `-Djarmode=tools` lays it out, which Java can make a cache of, and start.aot. KEY is
# made of all that a cache depends on, so one that does not fit is not found, and a new one is made. It is made by a training run on
# a folder of its own, beside the first server that wants it and at the lowest priority; killed at any time, it leaves nothing that is used.

server_options="--enable-native-access=ALL-UNNAMED ${PRESESSIONS_JAVA_OPTIONS:--Xmx512m}"

start_cache() { # prints the folder of the cache that fits
  echo "target/start/$({
    pwd
    find target/presessions.jar -printf '%s %T@\n'
    echo "$JAVA_HOME $server_options"
    cat "$JAVA_HOME/release"
  } | cksum | tr ' ' -)"
}

exec_server() { # becomes the server; where it has no cache yet, one is made meanwhile
  cache=$(start_cache)
  if may_make_start_cache; then
    [ -f "$cache/start.aot" ] || say "From the next start on it goes faster: what that needs is made meanwhile, in target/start"
    make_start_cache "$cache" $$ >/dev/null 2>&1 &
  fi
  exec_program
}

exec_program() { # becomes what is in the jar, with the arguments "$@" and with the cache where there is one
  umask 077 # what it writes is for nobody else on this machine
  cache=$(start_cache)
  if use_start_cache "$cache"; then
    exec "$JAVA_HOME/bin/java" $server_options -Xlog:aot*=off -XX:AOTCache="$cache/start.aot" -jar "$cache/presessions.jar" "$@"
  fi
  exec "$JAVA_HOME/bin/java" $server_options -jar target/presessions.jar "$@"
}

use_start_cache() { # holds the folder as long as the process lives, so that nobody removes what it still reads
  [ "${PRESESSIONS_START_CACHE:-yes}" = yes ] && [ -f "$1/start.aot" ] && exec 9<"$1" && flock --shared --nonblock 9 && [ -f "$1/start.aot" ]
}

may_make_start_cache() {
  [ "${PRESESSIONS_START_CACHE:-yes}" = yes ] && command -v flock >/dev/null && mkdir -p target/start 2>/dev/null && [ -w target/start ] &&
    [ "$(df -Pk target/start | awk 'NR == 2 { print $4 }')" -gt 1000000 ]
}

make_start_cache() { # $1: its folder, $2: the process of the server, which has the machine to itself at first
  exec 8>target/start/making && flock --nonblock 8 || return 0
  while_it_runs "$2" sleep "${start_cache_after:-30}" || return 0
  if [ -f "$1/start.aot" ]; then
    fits "$1" || rm -f "$1/start.aot" # damaged: the next start makes another
    return 0
  fi
  [ ! -d "$1" ] || flock --nonblock "$1" rm -rf "$1" || return 0
  if while_it_runs "$2" lay_out "$1" && while_it_runs "$2" train "$1" && while_it_runs "$2" assemble "$1"; then
    mv "$1/start.aot.part" "$1/start.aot"
    remove_other_caches "$1"
  fi
  rm -rf "$1/home" "$1/start.aotconf"
  [ -f "$1/start.aot" ] || rm -rf "$1"
}

fits() { "$JAVA_HOME/bin/java" $server_options -XX:AOTMode=on -XX:AOTCache="$1/start.aot" -cp "$1/presessions.jar" -version; }

lay_out() {
  exec "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/presessions.jar extract --destination "$1"
}

train() { # a server that asks itself for its first page and ends; no setting of this installation reaches it
  exec env -i PATH="$PATH" PORT=0 PRESESSIONS_HOME="$1/home" PRESESSIONS_DEMONSTRATION=no "$JAVA_HOME/bin/java" $server_options \
    -XX:AOTMode=record -XX:AOTConfiguration="$1/start.aotconf" -Dpresessions.training=true -jar "$1/presessions.jar"
}

assemble() {
  exec "$JAVA_HOME/bin/java" $server_options -XX:AOTMode=create -XX:AOTConfiguration="$1/start.aotconf" -XX:AOTCache="$1/start.aot.part" \
    -jar "$1/presessions.jar"
}

while_it_runs() { # $1: a process; the rest is done at the lowest priority, and stopped when that process ends
  "$2" "$3" &
  work=$!
  renice -n 19 -p "$work" >/dev/null
  while kill -0 "$work" 2>/dev/null; do
    kill -0 "$1" 2>/dev/null || kill "$work" 2>/dev/null
    sleep 1
  done
  wait "$work"
}

remove_other_caches() {
  for other in target/start/*/; do
    [ "$other" = "$1/" ] || flock --nonblock "$other" rm -rf "$other"
  done
}
