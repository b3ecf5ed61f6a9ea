# bench deadline: the last ten minutes of a call. Some thousand forms that were filled in before get their last page, every tenth a document of 1 MB,
# and are handed in: 200 a second offered for half a minute, then as many as go, then whole forms from the first page on; at last the server is killed
# in the middle, and every hand-in that it acknowledged must be there, none twice. Server, database and load share the processors. The limit, in the same
# run: rows of the size of one form that the same PostgreSQL commits, one a transaction. BENCH_HOTCRP and BENCH_HOTCRP_TOKEN put a HotCRP beside it
# (docs/benchmarks.md).

build_if_changed
say "Compiling"
./mvnw -q -Dspotless.check.skip=true test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
say "Filling in some 17,000 forms, then handing them in; some minutes"
"$JAVA_HOME/bin/java" -Xmx512m ${BENCH_SECONDS:+-Dbench.seconds=$BENCH_SECONDS} -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.presessions.journey.DeadlineBench
