# bench nodes: two nodes on one database, 200 who listen in a room, two who ask and a moderator who acts; one node after the other is killed, 50 times, in the middle of
# a statement or of the questions: how long each is without a line, and whether all heard what is in the log, once and in order (it fails where not). Server, clients and database
# share the processors. BENCH_CLIENTS=50 and BENCH_KILLS=5 ask for less.

build_if_changed
say "Compiling"
./mvnw -q -Dspotless.check.skip=true test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
say "Killing; some ten minutes"
"$JAVA_HOME/bin/java" ${BENCH_CLIENTS:+-Dbench.clients=$BENCH_CLIENTS} ${BENCH_KILLS:+-Dbench.kills=$BENCH_KILLS} -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.presessions.journey.NodesBench
