package org.presessions.recommendations.search.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@Transactional
class SynonymRepositoryTest {
    private static final List<String> WATER = List.of("water", "l’eau", "مياه", "a \"b\", {c}");
    private static final List<String> SCHOOL = List.of("school", "école");

    @Autowired
    SynonymRepository synonyms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void groupsAreReadInTheOrderInWhichTheyWereSaved() {
        synonyms.replace(List.of(WATER, SCHOOL));
        assertThat(synonyms.all()).containsExactly(WATER, SCHOOL);
        synonyms.replace(List.of(SCHOOL));
        assertThat(synonyms.all()).containsExactly(SCHOOL);
        synonyms.replace(List.of());
        assertThat(synonyms.all()).isEmpty();
    }

    @Test
    void whoFollowsSeesThatGroupsWereSaved() {
        var before = synonyms.revision();
        synonyms.replace(List.of(WATER));
        var after = synonyms.revision();
        assertThat(after).isGreaterThan(before);
        synonyms.replace(List.of(WATER));
        assertThat(synonyms.revision()).isGreaterThan(after);
    }

    @Test
    void aWordAloneMeansNothingElse() {
        assertThatThrownBy(() -> synonyms.replace(List.of(List.of("alone"))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ofTwoWhoSaveAtOnceTheSecondReplacesWhatTheFirstSaved() throws Exception {
        var before = synonyms.all();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var second = transaction.execute(status -> {
                synonyms.replace(List.of(WATER));
                var waiting = thread.submit(() -> save(List.of(SCHOOL)));
                Awaitility.await().until(this::somebodyWaits);
                return waiting;
            });
            second.get(10, TimeUnit.SECONDS);
            assertThat(synonyms.all()).containsExactly(SCHOOL);
        } finally {
            save(before);
        }
    }

    private void save(List<List<String>> groups) {
        transaction.executeWithoutResult(status -> synonyms.replace(groups));
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                                       where wait_event_type = 'Lock' and query like '%recommendation_synonym%')
                        """).query(Boolean.class).single();
    }
}
