package org.presessions.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.presessions.shared.words.Wording;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class VocabularyRepositoryTest {
    @Autowired
    VocabularyRepository vocabulary;

    @Autowired
    JdbcClient jdbc;

    @Test
    void affectedPersonsStandByTheirEnglishLabel() {
        affected("test-a", "Zymurgists");
        affected("test-z", "Aardvarks");
        assertThat(vocabulary.affected())
                .contains(new Term(
                        "girls", Wording.english("girls").and("fr", "filles").and("es", "niñas")));
        assertThat(vocabulary.affected())
                .filteredOn(term -> term.code().startsWith("test-"))
                .containsExactly(
                        new Term("test-z", Wording.english("Aardvarks")),
                        new Term("test-a", Wording.english("Zymurgists")));
    }

    @Test
    void goalsStandInTheOrderOfTheirNumbers() {
        assertThat(vocabulary.goals())
                .extracting(Term::code)
                .isEqualTo(
                        IntStream.rangeClosed(1, 17).mapToObj(Integer::toString).toList());
        assertThat(vocabulary.goals().get(15))
                .isEqualTo(new Term(
                        "16",
                        Wording.english("Peace, justice and strong institutions")
                                .and("fr", "Paix, justice et institutions efficaces")
                                .and("es", "Paz, justicia e instituciones sólidas")));
    }

    @Test
    void eachGoalIsFollowedByItsTargets() {
        var codes = vocabulary.goalsAndTargets();
        assertThat(codes).startsWith("1", "1.1").doesNotHaveDuplicates();
        assertThat(codes.subList(codes.indexOf("16"), codes.indexOf("17")))
                .isEqualTo(List.of(
                        "16", "16.1", "16.2", "16.3", "16.4", "16.5", "16.6", "16.7", "16.8", "16.9", "16.a", "16.b",
                        "16.10"));
    }

    private void affected(String code, String label) {
        jdbc.sql("insert into affected_group (code) values (:code)")
                .param("code", code)
                .update();
        jdbc.sql("insert into affected_group_label (code, language, label) values (:code, 'en', :label)")
                .param("code", code)
                .param("label", label)
                .update();
    }
}
