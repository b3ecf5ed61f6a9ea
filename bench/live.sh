# bench live: a panel of six in real browsers with microphone and camera, then 100 who hear and 100 who watch besides: what one of them costs
# Janus, how long after the event of the log whoever has the floor is heard, how long after a kill of Janus or a cut of the line they are heard again, and how old the
# picture is that a browser shows; beside the age of the same picture that a page sends to itself. The many are connections that decode nothing
# (werift, from npm, into target/); BENCH_CLIENTS=50 asks for fewer. Server, browsers, Janus and the many share the processors.

need_live_sound || exit 1
if command -v npm >/dev/null 2>&1 && [ ! -d target/bench-live/node_modules/werift ]; then
  mkdir -p target/bench-live
  npm install --prefix target/bench-live --silent --no-audit --no-fund werift@0.24.4 >/dev/null 2>&1 || rm -rf target/bench-live
fi
run_bench_test LiveBench
