# bench start: seconds from the start of the server to its first page, on an empty and on a kept folder, and its resident
# memory when idle. The peer is a bare JVM in the same run (java -version), repeated three times, the median taken.

build_if_changed

measure() { # runs "$@" and leaves the seconds it took in $took
  before=$(date +%s%N)
  "$@"
  took=$(echo "$(($(date +%s%N) - before))" | awk '{ printf "%.2f", $1 / 1e9 }')
}

bare_jvm() { "$JAVA_HOME/bin/java" -version 2>/dev/null; }

first_page() { # starts the server on folder $1 and waits until its first page is there
  PORT=$bench_port PRESESSIONS_HOME=$1 "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Xmx512m -jar target/presessions.jar >"$1.log" 2>&1 &
  bench_server=$!
  until curl -fs -o /dev/null "http://localhost:$bench_port/"; do
    kill -0 "$bench_server" 2>/dev/null || { cat "$1.log"; exit 1; }
    sleep 0.05
  done
}

stop_server() {
  kill "$bench_server"
  wait "$bench_server" 2>/dev/null || true
}

bench_folder=$(mktemp -d)
bench_port=18080

peer=$(for _ in 1 2 3; do measure bare_jvm; echo "$took"; done | sort -n | sed -n 2p)
measure first_page "$bench_folder/home"
first=$took
sleep 20
rss=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$bench_server/status")
stop_server
measure first_page "$bench_folder/home"
again=$took
stop_server

printf '%-44s %8s\n' 'bare JVM (java -version), s' "$peer" 'empty folder to first page, s' "$first" 'kept folder to first page, s' "$again" 'resident memory when idle, MiB' "$rss"
awk -v p="$peer" -v f="$first" -v a="$again" -v r="$rss" 'BEGIN {
  printf "{\"bench\":\"start\",\"peer_s\":%s,\"first_s\":%s,\"again_s\":%s,\"first_ratio\":%.1f,\"again_ratio\":%.1f,\"idle_rss_mib\":%s}\n", p, f, a, f / p, a / p, r }'
rm -rf "$bench_folder"
