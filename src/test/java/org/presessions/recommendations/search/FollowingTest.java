package org.presessions.recommendations.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.audit.Audit;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.search.query.Query;
import org.presessions.recommendations.search.words.Synonyms;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The running server: what is committed is found soon after, without anybody asking.
@ServerTest
class FollowingTest {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Autowired
    Search search;

    @Autowired
    BeanFactory server;

    @Autowired
    Synonyms synonyms;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCommittedChangeIsFoundByItself() throws InterruptedException {
        var samples = new SampleRecommendations(jdbc);
        var id = samples.insert(SampleRecommendations.content("Protect the quagga."));
        await(() -> found("quagga").equals(List.of(id)));
        samples.withdraw(id);
        await(() -> found("quagga").isEmpty());
        jdbc.sql("delete from recommendation where id = :id").param("id", id).update();
    }

    @Test
    void everyNodeFollowsAndMakesALostIndexAnew(@TempDir Path home) throws Exception {
        var samples = new SampleRecommendations(jdbc);
        var id = samples.insert(SampleRecommendations.content("Protect the aurochs."));
        try (var other = new SecondNode(server, home)) {
            await(() -> found("aurochs").equals(List.of(id)));
            await(() -> found(other.search(), "aurochs").equals(List.of(id)));

            samples.reword(id, "Protect the tarpan.");
            await(() -> found(other.search(), "tarpan").equals(List.of(id)));
            assertThat(found(other.search(), "aurochs")).isEmpty();

            FileSystemUtils.deleteRecursively(home.resolve("index"));
            samples.reword(id, "Protect the bluebuck.");
            await(() -> found(other.search(), "bluebuck").equals(List.of(id)));
            await(() -> found("bluebuck").equals(List.of(id)));
        }
        jdbc.sql("delete from recommendation where id = :id").param("id", id).update();
    }

    @Test
    void editedSynonymsCountAtOnceAndAreAudited() throws InterruptedException {
        var samples = new SampleRecommendations(jdbc);
        var id = samples.insert(SampleRecommendations.content("Protect the thylacine."));
        await(() -> found("thylacine").equals(List.of(id)));
        var before = synonyms.all();
        assertThat(before).anyMatch(group -> group.containsAll(List.of("woman", "girl")));
        synonyms.save(List.of(List.of(" thylacine", "marsupial wolf ", " "), List.of("alone"), List.of("*", "x")));
        assertThat(synonyms.all()).containsExactly(List.of("thylacine", "marsupial wolf"));
        await(() -> found("marsupial wolf").equals(List.of(id)));
        assertThat(audit.isIntact()).isTrue();
        synonyms.save(before);
        await(() -> found("marsupial wolf").isEmpty());
        samples.withdraw(id);
        await(() -> found("thylacine").isEmpty());
        jdbc.sql("delete from recommendation where id = :id").param("id", id).update();
    }

    private List<Long> found(String words) {
        return found(search, words);
    }

    private static List<Long> found(Search search, String words) {
        return search.find(new Query(words, Map.of(), false, Optional.empty()), 0, 10)
                .ids();
    }

    private static void await(BooleanSupplier isSo) throws InterruptedException {
        var until = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            Thread.sleep(50);
        }
    }
}
