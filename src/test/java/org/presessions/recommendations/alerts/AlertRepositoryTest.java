package org.presessions.recommendations.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

/// Nobody else is behind by so much.
@ServerTest
@Transactional
class AlertRepositoryTest {
    private static final Instant AT = Instant.parse("2001-12-07T09:00:00Z");
    private static final Instant FAR = Instant.parse("2999-12-07T09:00:00Z");
    private static final long SEEN = -1000;

    @Autowired
    AlertRepository alerts;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rival rival;

    private final String token = UUID.randomUUID().toString();
    private final String email = token + "@example.org";
    UUID person;

    @BeforeEach
    void somebody() {
        person = fixtures.person().id();
    }

    @AfterTransaction
    void forget() {
        jdbc.sql("delete from recommendation_alert where email = :email")
                .param("email", email)
                .update();
    }

    @Test
    void anAlertIsOnFromItsConfirmationUntilItIsStopped() {
        var id = insert(token, SEEN).id();
        assertThat(alerts.on(List.of(id))).isEmpty();
        alerts.confirm(id, person, AT);
        assertThat(alerts.on(List.of(id))).containsExactly(id);
        alerts.stop(id, AT);
        assertThat(alerts.on(List.of(id))).isEmpty();
    }

    @Test
    void anAlertIsItsAddressesUntilItIsConfirmed() {
        var asked = insert(token, SEEN);
        assertThat(asked)
                .isEqualTo(new Alert(
                        asked.id(),
                        Optional.empty(),
                        Optional.of(email),
                        "L’été — الصيف",
                        "q=%C3%A9t%C3%A9&sur=HTI",
                        Locale.FRENCH,
                        token,
                        SEEN,
                        Optional.empty(),
                        Optional.empty()));
        alerts.confirm(asked.id(), person, AT.plusSeconds(1));
        assertThat(alerts.byToken(token))
                .contains(new Alert(
                        asked.id(),
                        Optional.of(person),
                        Optional.empty(),
                        asked.name(),
                        asked.query(),
                        Locale.FRENCH,
                        token,
                        SEEN,
                        Optional.of(AT.plusSeconds(1)),
                        Optional.empty()));
        assertThat(alerts.byToken("nobody's")).isEmpty();
    }

    @Test
    void anAlertIsStoppedAndTakenUpAgain() {
        var id = insert(token, SEEN).id();
        alerts.confirm(id, person, AT);
        alerts.stop(id, AT.plusSeconds(1));
        assertThat(alerts.byToken(token).flatMap(Alert::stoppedAt)).contains(AT.plusSeconds(1));
        assertThat(alerts.lock(id, SEEN + 1)).isEmpty();
        alerts.confirm(id, person, AT.plusSeconds(2));
        var again = alerts.byToken(token).orElseThrow();
        assertThat(again.isOn()).isTrue();
        assertThat(again.confirmedAt()).contains(AT);
    }

    @Test
    void thoseThatAreOnAndBehindComeTheFarthestFirst() {
        var near = confirmed(SEEN + 1);
        var far = confirmed(SEEN);
        insert("unconfirmed-" + token, SEEN);
        alerts.stop(confirmed(SEEN), AT);
        assertThat(alerts.behind(SEEN + 2, 10)).containsExactly(far, near);
        assertThat(alerts.behind(SEEN + 2, 1)).containsExactly(far);
        assertThat(alerts.behind(SEEN + 1, 10)).containsExactly(far);
        alerts.seen(far, SEEN + 2);
        assertThat(alerts.behind(SEEN + 2, 10)).containsExactly(near);
        assertThat(alerts.lock(far, SEEN + 2)).isEmpty();
    }

    @Test
    void whatOneHasInHandAnotherPassesBy() {
        var id = rival.commits(() -> insert(token, SEEN, FAR).id()); // so that nobody forgets it
        assertThat(alerts.lock(id, SEEN + 1)).map(Alert::id).contains(id);
        assertThat(rival.isGiven(() -> alerts.lock(id, SEEN + 1))).isEmpty();
        assertThat(rival.isGiven(() -> alerts.byToken(token))).isPresent();
    }

    @Test
    void anAddressIsCountedWithItsPersonAndWithoutWhatIsStopped() {
        insert(token, SEEN);
        alerts.confirm(insert("b-" + token, SEEN).id(), person, AT);
        alerts.stop(insert("c-" + token, SEEN).id(), AT);
        assertThat(alerts.countOf(email, Optional.empty())).isEqualTo(1);
        assertThat(alerts.countOf(email, Optional.of(person))).isEqualTo(2);
        assertThat(alerts.countOf("other-" + email, Optional.empty())).isZero();
    }

    @Test
    void whatNobodyConfirmedIsForgotten() {
        insert(token, SEEN);
        var kept = confirmed(SEEN);
        alerts.forgetUnconfirmed(AT);
        assertThat(alerts.byToken(token)).isPresent();
        alerts.forgetUnconfirmed(AT.plusMillis(1));
        assertThat(alerts.byToken(token)).isEmpty();
        assertThat(alerts.lock(kept, SEEN + 1)).isPresent();
    }

    @Test
    void aTokenIsOneAlerts() {
        insert(token, SEEN);
        assertThatThrownBy(() -> insert(token, SEEN)).isInstanceOf(DuplicateKeyException.class);
    }

    private UUID confirmed(long lastNews) {
        var id = insert(UUID.randomUUID().toString(), lastNews).id();
        alerts.confirm(id, person, AT);
        return id;
    }

    private Alert insert(String bearing, long lastNews) {
        return insert(bearing, lastNews, AT);
    }

    private Alert insert(String bearing, long lastNews, Instant at) {
        var asked = new NewAlert(email, "L’été — الصيف", "q=%C3%A9t%C3%A9&sur=HTI", Locale.FRENCH, bearing, lastNews);
        alerts.insert(asked, at);
        return alerts.byToken(bearing).orElseThrow();
    }
}
