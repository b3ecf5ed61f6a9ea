# bench media: what it takes to prepare a minute of film, for an upright telephone's 1080p, a browser's recording and a bright (HLG) film, beside
# a plain ffmpeg that makes the largest quality alone, without sandbox, measuring or loudness, in the same run. Then how fast films come in and go
# out of the packaged server, and what that costs, beside nginx and @tus/server in the same run, where these are; and what fifty senders and five
# hundred viewers at once take of the memory. nginx comes from the distribution (nginx-light), @tus/server from npm, into target/.
# BENCH_MEDIA=uploads measures how fast films come in, and nothing else; BENCH_MEDIA=served how they are watched, and the crowd; some minutes each.

build_if_changed
say "Compiling"
./mvnw -q -Dspotless.check.skip=true test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
bench_classes="target/test-classes:target/classes:$(cat target/bench.classpath)"
if [ "${BENCH_MEDIA:-all}" = all ]; then
  say "Making three films of a quarter of a minute, and preparing them; some minutes"
  "$JAVA_HOME/bin/java" -cp "$bench_classes" org.presessions.media.preparing.MediaBench
fi

bench_tus=target/bench-tus
if command -v npm >/dev/null 2>&1 && [ ! -d "$bench_tus/node_modules/@tus/server" ]; then
  mkdir -p "$bench_tus"
  npm install --prefix "$bench_tus" --silent --no-audit --no-fund @tus/server@2.4.5 @tus/file-store@2.1.1 >/dev/null 2>&1 || rm -rf "$bench_tus"
fi
say "Sending and serving films; some minutes"
"$JAVA_HOME/bin/java" -cp "$bench_classes" org.presessions.journey.MovingBench "$bench_tus" "${BENCH_MEDIA:-all}"
