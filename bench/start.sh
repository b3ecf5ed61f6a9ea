# bench start: seconds from the start of the server to its first page, on an empty and on a kept folder, without and with what bin/run keeps
# for faster starts (bin/start-cache.sh), the seconds of the processor that it took, and the resident memory when idle. The peer is a bare
# JVM in the same run (java -version). Of everything but the first start, the median of three.

. bin/start-cache.sh
build_if_changed

measure() { # runs "$@" and leaves the seconds it took in $took
  before=$(date +%s%N)
  "$@"
  took=$(echo "$(($(date +%s%N) - before))" | awk '{ printf "%.2f", $1 / 1e9 }')
}

median_of_three() { # of the seconds that "$@" takes, and those of the processor
  for _ in 1 2 3; do
    measure "$@"
    echo "$took $processor"
    [ -z "$bench_server" ] || stop_server
  done | sort -n | sed -n 2p
}

bare_jvm() { "$JAVA_HOME/bin/java" -version 2>/dev/null; }

first_page() { # starts the server on folder $1, with or without a cache ($2: yes, no), and waits until its first page is there
  export PORT=$bench_port PRESESSIONS_HOME="$1" PRESESSIONS_START_CACHE="$2"
  (exec_program) >"$1.log" 2>&1 &
  bench_server=$!
  until curl -fs -o /dev/null "http://localhost:$bench_port/"; do
    kill -0 "$bench_server" 2>/dev/null || { cat "$1.log" >&2; exit 1; }
    sleep 0.05
  done
  processor=$(awk '{ printf "%.1f", ($14 + $15) / 100 }' "/proc/$bench_server/stat")
}

stop_server() {
  kill "$bench_server"
  wait "$bench_server" 2>/dev/null || true
  bench_server=
}

bench_folder=$(mktemp -d)
bench_port=18080
bench_server=
processor=

peer=$(median_of_three bare_jvm)
measure first_page "$bench_folder/home" no
first="$took $processor"
sleep 60 # the demonstration's videos are prepared meanwhile
stop_server
plain=$(median_of_three first_page "$bench_folder/home" no)
start_cache_after=0
mkdir -p target/start
[ ! -d "$(start_cache)" ] || flock --nonblock "$(start_cache)" rm -rf "$(start_cache)"
measure make_start_cache "$(start_cache)" $$ >/dev/null 2>&1
again=$(median_of_three first_page "$bench_folder/home" yes)
made="$took"
first_page "$bench_folder/home" yes
sleep 20
rss=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$bench_server/status")
stop_server
kept=$(du -sm "$(start_cache)" | cut -f 1)

printf '%-44s %8s %8s\n' 'seconds' 'clock' 'CPU' 'bare JVM (java -version)' "${peer% *}" '' 'empty folder to first page' ${first} \
  'kept folder to first page, without the cache' ${plain} 'kept folder to first page' ${again} 'making the cache' "$made" ''
printf '%-44s %8s\n' 'the cache on disk, MB' "$kept" 'resident memory when idle, MiB' "$rss"
awk -v p="${peer% *}" -v f="${first% *}" -v n="${plain% *}" -v a="${again% *}" -v c="${again#* }" -v m="$made" -v d="$kept" -v r="$rss" 'BEGIN {
  printf "{\"bench\":\"start\",\"peer_s\":%s,\"first_s\":%s,\"plain_s\":%s,\"again_s\":%s,\"first_ratio\":%.1f,\"again_ratio\":%.1f,", p, f, n, a, f / p, a / p
  printf "\"again_cpu_s\":%s,\"cache_made_s\":%s,\"cache_mb\":%s,\"idle_rss_mib\":%s}\n", c, m, d, r }'
rm -rf "$bench_folder"
