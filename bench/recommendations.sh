# bench recommendations: searching 250,000 recommendations with every facet counted, for one client, beside PostgreSQL's own
# full-text search and Lucene's own facets in the same run; then their export, beside PostgreSQL's own. The rows are UPR Info's
# export, repeated with other words; it is looked for as shared/data/recommendations/… in the folders above, or where
# BENCH_EXPORT says; without it there is nothing to measure. Heap as in production.

say "Compiling"
./mvnw -q -Dspotless.check.skip=true test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
say "Filling PostgreSQL and the index, then asking; some minutes"
"$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Xmx512m -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  org.presessions.recommendations.search.RecommendationsBench ${BENCH_EXPORT:+"$BENCH_EXPORT"}
