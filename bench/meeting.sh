# bench meeting: a moderator acts while 200, 1,000 and 3,000 are in the room: how long until the last of them has the part of the page that changed,
# what that costs, and what memory a client takes; beside nginx with nchan (libnginx-mod-nchan) and Node with socket.io (from npm, into target/), which send as many the same bytes in the same run.
# BENCH_CLIENTS=200,5000 asks for other crowds, BENCH_MEMORY=-Xmx2g gives the server more than the 512 MB of an installation. Server, clients and database share the processors.

build_if_changed
say "Compiling"
./mvnw -q -Dspotless.check.skip=true test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
if command -v npm >/dev/null 2>&1 && [ ! -d target/bench-socket-io/node_modules/socket.io ]; then
  mkdir -p target/bench-socket-io
  npm install --prefix target/bench-socket-io --silent --no-audit --no-fund socket.io@4.8.4 >/dev/null 2>&1 || rm -rf target/bench-socket-io
fi
ulimit -n 65536 2>/dev/null || ulimit -n "$(ulimit -H -n)"
say "Filling the room; some minutes"
"$JAVA_HOME/bin/java" -Xmx2g ${BENCH_CLIENTS:+-Dbench.clients=$BENCH_CLIENTS} ${BENCH_MEMORY:+-Dbench.memory=$BENCH_MEMORY} -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.presessions.journey.MeetingBench
