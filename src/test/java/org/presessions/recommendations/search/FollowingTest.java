package org.presessions.recommendations.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private SampleRecommendations samples;
    private final List<Long> inserted = new ArrayList<>();
    private List<List<String>> synonymsBefore = List.of();

    @BeforeEach
    void remember() {
        samples = new SampleRecommendations(jdbc);
        synonymsBefore = synonyms.all();
    }

    @AfterEach
    void forget() {
        if (!synonyms.all().equals(synonymsBefore)) synonyms.save(synonymsBefore);
        for (var id : inserted)
            jdbc.sql("delete from recommendation where id = :id")
                    .param("id", id)
                    .update();
    }

    @Test
    void aCommittedChangeIsFoundByItself() {
        var id = insert("Protect the quagga.");
        await(() -> found("quagga").equals(List.of(id)));
        samples.withdraw(id);
        await(() -> found("quagga").isEmpty());
    }

    @Test
    void everyNodeFollowsAndMakesALostIndexAnew(@TempDir Path home) throws Exception {
        var id = insert("Protect the aurochs.");
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
    }

    @Test
    void editedSynonymsCountAtOnceAndAreAudited() {
        var id = insert("Protect the thylacine.");
        await(() -> found("thylacine").equals(List.of(id)));
        assertThat(synonymsBefore).anyMatch(group -> group.containsAll(List.of("woman", "girl")));
        synonyms.save(List.of(List.of(" thylacine", "marsupial wolf ", " "), List.of("alone"), List.of("*", "x")));
        assertThat(synonyms.all()).containsExactly(List.of("thylacine", "marsupial wolf"));
        await(() -> found("marsupial wolf").equals(List.of(id)));
        assertThat(audit.check().isIntact()).isTrue();
        synonyms.save(synonymsBefore);
        await(() -> found("marsupial wolf").isEmpty());
        samples.withdraw(id);
        await(() -> found("thylacine").isEmpty());
    }

    private long insert(String text) {
        var id = samples.insert(SampleRecommendations.content(text));
        inserted.add(id);
        return id;
    }

    private List<Long> found(String words) {
        return found(search, words);
    }

    private static List<Long> found(Search search, String words) {
        return search.find(new Query(words, Map.of(), false, Optional.empty()), 0, 10)
                .ids();
    }

    private static void await(Callable<Boolean> isSo) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(isSo);
    }
}
