package org.presessions.recommendations.importing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.SampleRecommendations;
import org.presessions.recommendations.importing.intake.Likeness.There;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class LikeRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    LikeRepository likes;

    @Autowired
    JdbcClient jdbc;

    private final String key = "key-" + UUID.randomUUID();

    @Test
    void anAnswerIsKeptAndTheLaterOneHolds() {
        var id = new SampleRecommendations(jdbc).insert(SampleRecommendations.content("Sign it " + key));
        likes.answer(key, "Sign it — é", Optional.empty(), AT);
        assertThat(likes.answers(List.of(key, "none"))).isEqualTo(Map.of(key, Optional.empty()));
        likes.answer(key, "Sign it — é", Optional.of(id), AT.plusSeconds(1));
        assertThat(likes.answers(List.of(key))).isEqualTo(Map.of(key, Optional.of(id)));
        assertThat(likes.answers(List.of())).isEmpty();
    }

    @Test
    void textsAreThoseOfTheReviewThatOtherImportsBrought() {
        var content = SampleRecommendations.content("Sign it " + key);
        var id = new SampleRecommendations(jdbc).insert(content);
        var byImport = jdbc.sql("select created_by_import from recommendation where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        var review = "12:HTI";
        assertThat(likes.textsOf(List.of(review), byImport + 1))
                .filteredOn(there -> there.id() == id)
                .extracting(There::text)
                .containsExactly("Sign it " + key);
        assertThat(likes.textsOf(List.of(review), byImport)).noneMatch(there -> there.id() == id);
        assertThat(likes.textsOf(List.of("1:VAT"), byImport + 1)).noneMatch(there -> there.id() == id);
    }
}
