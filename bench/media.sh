# bench media: what it takes to prepare a minute of film, for an upright telephone's 1080p, a browser's recording and a bright (HLG) film, beside
# a plain ffmpeg that makes the largest quality alone, without sandbox, measuring or loudness, in the same run.

say "Compiling"
./mvnw -q -Dspotless.check.skip=true test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
say "Making three films of a quarter of a minute, and preparing them; some minutes"
"$JAVA_HOME/bin/java" -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" org.presessions.media.preparing.MediaBench
