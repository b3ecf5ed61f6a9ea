package org.presessions.shared.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.shared.words.Wording;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class IdentityRepositoryTest {
    private static final Locale FRENCH = Locale.FRENCH;

    @Autowired
    IdentityRepository repository;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsWrittenIsFoundAndTakesThePlaceOfWhatWasThere() {
        var drawing = "<svg xmlns=\"x\"></svg>".getBytes(StandardCharsets.UTF_8);
        var first = new Identity(
                Map.of(
                        IdentityText.NAME, Wording.english("Review Forum").and("fr", "Forum de l’examen"),
                        IdentityText.IMPRINT, Wording.english("").and("fr", "Genève")),
                new Contact("a@example.org", "+41 22 000 00 00", "1 rue du Lac\nGenève"),
                Optional.of(ColourPair.OURS),
                Optional.of(new Emblem(Emblem.Kind.SVG, drawing)));
        repository.write(first);
        var found = repository.find();
        assertThat(found).usingRecursiveComparison().isEqualTo(first);
        assertThat(found.name(FRENCH)).contains("Forum de l’examen");
        assertThat(found.name(Locale.of("es"))).contains("Review Forum");
        assertThat(found.said(IdentityText.IMPRINT, Locale.ENGLISH)).contains(new Identity.Said("Genève", "fr"));
        assertThat(found.said(IdentityText.PRIVACY, Locale.ENGLISH)).isEmpty();

        repository.write(Identity.NONE);
        assertThat(repository.find()).isEqualTo(Identity.NONE);
        assertThat(jdbc.sql("select count(*) from identity")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
