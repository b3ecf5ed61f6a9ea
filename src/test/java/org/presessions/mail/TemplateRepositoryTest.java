package org.presessions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class TemplateRepositoryTest {
    private final String key = "test." + UUID.randomUUID();

    @Autowired
    TemplateRepository repository;

    @Test
    void theLatestVersionOfALanguageHoldsAndOfTwoAtOnceOneIsKept() {
        var first = version(1, Locale.FRENCH, "Une");
        var second = version(2, Locale.FRENCH, "Deux");
        assertThat(repository.insert(first, Optional.empty())).isTrue();
        assertThat(repository.insert(second, Optional.empty())).isTrue();
        assertThat(repository.insert(version(2, Locale.FRENCH, "Other"), Optional.empty()))
                .isFalse();
        assertThat(repository.latest(key, Locale.FRENCH)).contains(second);
        assertThat(repository.versions(key, Locale.FRENCH)).containsExactly(second, first);
        assertThat(repository.latest(key, Locale.ENGLISH)).isEmpty();
        assertThat(repository.all()).contains(second).doesNotContain(first);
    }

    private SavedTemplate version(int version, Locale locale, String subject) {
        var at = Instant.parse("2021-12-07T09:00:00Z");
        return new SavedTemplate(key, locale, version, new LetterText(subject, "Body"), at);
    }
}
