package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ImportRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");
    private static final String SHA256 = "0123456789abcdef".repeat(4);
    private static final WhoseReview HAITIS = new WhoseReview(Optional.of("HTI"), Optional.of(40));

    @Autowired
    ImportRepository imports;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anImportIsFoundAsItWasGiven() {
        var file = jdbc.sql("""
                        insert into stored_file (name, media_type, bytes, sha256, created_at)
                        values ('a.csv', 'text/csv', 1, :sha256, now()) returning id
                        """).param("sha256", SHA256).query(UUID.class).single();
        var given = given(Optional.of(file), HAITIS);
        var id = imports.insert(given, AT);
        assertThat(imports.find(id))
                .contains(new Import(
                        id,
                        "Matrice d’été — \"1\".csv",
                        SHA256,
                        3_000_000_000L,
                        Optional.of(file),
                        "own-csv",
                        "Of somebody, with leave",
                        HAITIS,
                        true,
                        AT));
        assertThat(imports.find(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void whatNobodySaidIsAbsent() {
        for (var review : new WhoseReview[] {
            WhoseReview.UNSAID,
            new WhoseReview(Optional.of("HTI"), Optional.empty()),
            new WhoseReview(Optional.empty(), Optional.of(40))
        }) {
            var found = imports.find(imports.insert(given(Optional.empty(), review), AT))
                    .orElseThrow();
            assertThat(found.review()).isEqualTo(review);
            assertThat(found.storedFileId()).isEmpty();
        }
    }

    @Test
    void theLastGivenComesFirst() {
        var first = imports.insert(given(Optional.empty(), HAITIS), AT);
        var last = imports.insert(given(Optional.empty(), HAITIS), AT);
        assertThat(imports.all()).extracting(Import::id).startsWith(last, first);
    }

    @Test
    void aReviewIsOfAStateAndASessionThatThereAre() {
        var nowhere = new WhoseReview(Optional.of("XXX"), Optional.of(40));
        assertThatThrownBy(() -> imports.insert(given(Optional.empty(), nowhere), AT))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static NewImport given(Optional<UUID> file, WhoseReview review) {
        return new NewImport(
                "Matrice d’été — \"1\".csv",
                SHA256,
                3_000_000_000L,
                file,
                "own-csv",
                "Of somebody, with leave",
                review,
                true);
    }
}
