package org.presessions.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.mail.Mail;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class SignInLinkRepositoryTest {
    private static final Instant NOW = Instant.parse("2021-12-07T09:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofMinutes(20));

    @Autowired
    SignInLinkRepository links;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rival rival;

    private final byte[] hash = hash();
    UUID person;

    @BeforeEach
    void somebody() {
        person = rival.commits(() -> fixtures.person().id());
    }

    @Test
    void aLinkIsFoundByTheHashOfItsTokenAlone() {
        insert("/recommendations?q=é", true);
        assertThat(links.find(hash))
                .contains(
                        new SignInLink(person, "/recommendations?q=é", true, END, Optional.empty(), Optional.empty()));
        assertThat(links.find(hash())).isEmpty();
        assertThat(links.use(hash(), NOW)).isFalse();
    }

    @Test
    void whoHasOpenedNoneOfTheLinksThatWereSentIsKnown() {
        assertThat(links.unused(List.of(person))).isEmpty();
        insert("/desk", true);
        assertThat(links.unused(List.of(person))).containsExactly(person);
        assertThat(links.hasOpened(person)).isFalse();
        links.use(hash, NOW);
        assertThat(links.hasOpened(person)).isTrue();
        assertThat(links.unused(List.of(person))).isEmpty();
        assertThat(links.unused(List.of())).isEmpty();
    }

    @Test
    void aSignInIsUsedOnce() {
        insert("/desk", true);
        assertThat(links.use(hash, NOW)).isTrue();
        assertThat(links.use(hash, NOW.plusSeconds(1))).isFalse();
        assertThat(links.find(hash))
                .contains(new SignInLink(person, "/desk", true, END, Optional.of(NOW), Optional.empty()));
    }

    @Test
    void aLettersLinkIsUsedAsOftenAsItsLetterServesAndNotAfter() {
        insert("/desk", false);
        assertThat(links.use(hash, NOW)).isTrue();
        assertThat(links.use(hash, END.minusMillis(1))).isTrue();
        assertThat(links.use(hash, END)).isFalse();
        assertThat(links.find(hash).flatMap(SignInLink::usedAt)).contains(END.minusMillis(1));
    }

    @Test
    void ofTwoWhoUseASignInAtOnceOneWaits() {
        rival.commits(() -> insert("/desk", true));
        assertThat(links.use(hash, NOW)).isTrue();
        assertThat(rival.waits(() -> links.use(hash, NOW))).isTrue();
    }

    @Test
    void linksThatStillOpenSomethingAreShownAndEnded() {
        insert("/desk", false);
        var letter = new LiveLink(HexFormat.of().formatHex(hash), "/desk", false, NOW, END);
        var later = hash();
        links.insert(later, person, new Mail.PersonalLink("/", END, true), Optional.empty(), NOW.plusSeconds(1));
        assertThat(links.liveOf(person, NOW)).extracting(LiveLink::path).containsExactly("/", "/desk");
        links.use(later, NOW);
        assertThat(links.liveOf(person, NOW)).containsExactly(letter);
        assertThat(links.liveOf(person, END)).isEmpty();
        links.end(UUID.randomUUID(), letter.id(), NOW);
        assertThat(links.liveOf(person, NOW)).containsExactly(letter);
        links.end(person, letter.id(), NOW);
        assertThat(links.liveOf(person, NOW)).isEmpty();
        assertThat(links.use(hash, NOW)).isFalse();
    }

    @Test
    void aLinkLeadsNowhereElse() {
        assertThatThrownBy(() -> insert("https://elsewhere.example.org", true))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void insert(String path, boolean singleUse) {
        links.insert(hash, person, new Mail.PersonalLink(path, END, singleUse), Optional.empty(), NOW);
    }

    private static byte[] hash() {
        return UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    }
}
