# bench hours: what ten hours in a room leave in the server's memory. 100 listen; in each hour 360 acts of the moderator, of which all are told, and six cuts of every line. As much is
# done as in ten hours, one thing after the other, so that it takes some ten minutes; what is reachable is asked after each hour by a whole collection. BENCH_CLIENTS and BENCH_HOURS ask for less.

build_if_changed
say "Compiling"
./mvnw -q -Dspotless.check.skip=true test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
say "Ten hours; some ten minutes"
"$JAVA_HOME/bin/java" ${BENCH_CLIENTS:+-Dbench.clients=$BENCH_CLIENTS} ${BENCH_HOURS:+-Dbench.hours=$BENCH_HOURS} -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.presessions.journey.HoursBench
