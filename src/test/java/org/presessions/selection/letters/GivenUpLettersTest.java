package org.presessions.selection.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.mail.LetterCheck;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.mail.Released;
import org.presessions.people.People;
import org.presessions.selection.JointSpeakers;
import org.presessions.selection.Seat;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Whoever believes that a Pre-session is held hears that it is not, and that it is after all: each once.
@ServerTest
@Transactional
class GivenUpLettersTest {
    private static final Wording REASON =
            Wording.english("Too few applications").and("fr", "Trop peu de candidatures");

    @Autowired
    GivenUpLetters givenUp;

    @Autowired
    TakenUpLetters takenUp;

    @Autowired
    JointSpeakers joint;

    @Autowired
    SampleSelection sample;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    Outbox outbox;

    @Autowired
    LetterCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    private final String noor = UUID.randomUUID() + "@example.org";
    PreSession haiti;
    Application water;
    Application school;
    Seat seat;

    @BeforeEach
    void oneWhoConfirmedWithSomebodyBesideAndOneWhoApplied() {
        haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        calendar.schedule(haiti.id(), Optional.of(Instant.parse("2061-12-07T09:00:00Z")), 60, Optional.empty());
        haiti = calendar.preSession(haiti.id());
        water = samples.application(haiti, "Water " + UUID.randomUUID());
        seat = speakers.confirmed(water, 5);
        school = samples.application(haiti, "School " + UUID.randomUUID());
        people.ensure(noor, "", Locale.FRENCH);
        assertThat(joint.add(seat.id(), answers())).isTrue();
    }

    @Test
    void applicantsSpeakersAndWhoSpeaksBesideThemHearThatItIsNotHeldInTheirLanguage() {
        sendAll();
        calendar.giveUp(haiti.id(), REASON);
        givenUp.write(haiti.id());
        givenUp.write(haiti.id());
        assertThat(held())
                .extracting(letter -> letter.mail().toAddress())
                .containsExactlyInAnyOrder(
                        applicant(water), applicant(school), water.answers().speakerEmail(), noor);
        assertThat(to(water.answers().speakerEmail()))
                .contains("You were to speak for", "will not be held after all: Too few applications");
        assertThat(to(applicant(school))).contains("Thank you for the application of " + institution(school));
        assertThat(to(noor)).contains("Vous deviez intervenir pour", "n’aura finalement pas lieu", "Trop peu");
        sendAll();
        givenUp.write(haiti.id());
        assertThat(held()).isEmpty();
    }

    /// Neither has the letter left that offers Noor her part.
    @Test
    void whoKnowsOfNoPlaceIsNotToldThatThereIsNone() {
        calendar.giveUp(haiti.id(), REASON);
        givenUp.write(haiti.id());
        assertThat(held()).extracting(letter -> letter.mail().toAddress()).doesNotContain(noor);
    }

    @Test
    void lettersThatWaitGoWhenItIsHeldAfterAllAndNobodyIsToldAnything() {
        calendar.giveUp(haiti.id(), REASON);
        givenUp.write(haiti.id());
        var letters = held().stream().map(MailMessage::id).toList();
        calendar.takeUp(haiti.id());
        takenUp.write(haiti.id());
        assertThat(held()).hasSize(letters.size());
        assertThat(outbox.release(letters)).isEqualTo(new Released(0, 0, letters.size()));
        assertThat(letters).allMatch(id -> outbox.find(id).orElseThrow().status() == MailStatus.OVERTAKEN);
        assertThat(held()).isEmpty();
    }

    @Test
    void whoWasToldThatItIsNotHeldHearsOnceThatItIs() {
        sendAll();
        calendar.giveUp(haiti.id(), REASON);
        givenUp.write(haiti.id());
        outbox.discard(of(applicant(school)).id());
        sendAll();
        calendar.takeUp(haiti.id());
        takenUp.write(haiti.id());
        takenUp.write(haiti.id());
        assertThat(held())
                .extracting(letter -> letter.mail().toAddress())
                .containsExactlyInAnyOrder(applicant(water), water.answers().speakerEmail(), noor);
        assertThat(to(applicant(water))).contains("It is held after all: ", "7 December 2061");
        assertThat(to(noor)).contains("Elle aura finalement lieu", "7 décembre 2061");
        var letters = held().stream().map(MailMessage::id).toList();
        assertThat(outbox.release(letters)).isEqualTo(new Released(3, 0, 0));
        takenUp.write(haiti.id());
        assertThat(held()).isEmpty();

        calendar.giveUp(haiti.id(), REASON);
        givenUp.write(haiti.id());
        assertThat(held()).hasSize(4);
    }

    /// The mail server is away: each letter is asked again before it leaves.
    @Test
    void whoWasNotToldYetThatItIsNotHeldIsNotToldThatItIs() {
        sendAll();
        calendar.giveUp(haiti.id(), REASON);
        givenUp.write(haiti.id());
        var first = released();
        calendar.takeUp(haiti.id());
        takenUp.write(haiti.id());
        var second = released();
        assertThat(second).hasSize(4);
        check.check(second);
        check.check(first);
        assertThat(Stream.concat(first.stream(), second.stream()))
                .allMatch(id -> outbox.find(id).orElseThrow().status() == MailStatus.OVERTAKEN);
    }

    @Test
    void whoWasToldThatItIsNotHeldIsNotToldTwice() {
        sendAll();
        calendar.giveUp(haiti.id(), REASON);
        givenUp.write(haiti.id());
        sent(released());
        calendar.takeUp(haiti.id());
        takenUp.write(haiti.id());
        var heldAfterAll = released();
        assertThat(check.check(heldAfterAll).sound()).hasSameElementsAs(heldAfterAll);

        calendar.giveUp(haiti.id(), REASON);
        givenUp.write(haiti.id());
        var again = released();
        assertThat(again).hasSize(4);
        check.check(again);
        check.check(heldAfterAll);
        assertThat(Stream.concat(again.stream(), heldAfterAll.stream()))
                .allMatch(id -> outbox.find(id).orElseThrow().status() == MailStatus.OVERTAKEN);
    }

    @Test
    void whoWasToldByTelephoneThatItIsNotHeldGetsTheLetterThatItIs() {
        sendAll();
        calendar.giveUp(haiti.id(), REASON);
        givenUp.write(haiti.id());
        for (var letter : held()) {
            assertThat(outbox.discard(letter.id())).isTrue();
            assertThat(outbox.settle(letter.id())).isTrue();
        }
        calendar.takeUp(haiti.id());
        takenUp.write(haiti.id());
        var heldAfterAll = released();
        assertThat(heldAfterAll).hasSize(4);
        assertThat(check.check(heldAfterAll).sound()).hasSameElementsAs(heldAfterAll);
    }

    @Test
    void whoWithdrewMeanwhileIsToldNothingMore() {
        sendAll();
        calendar.giveUp(haiti.id(), REASON);
        givenUp.write(haiti.id());
        sendAll();
        applications.withdraw(school.id());
        calendar.takeUp(haiti.id());
        takenUp.write(haiti.id());
        assertThat(held()).extracting(letter -> letter.mail().toAddress()).doesNotContain(applicant(school));
    }

    private List<UUID> released() {
        var letters = held().stream().map(MailMessage::id).toList();
        outbox.release(letters);
        return letters;
    }

    private void sent(List<UUID> letters) {
        jdbc.sql("update mail_message set status = 'sent', sent_at = now() where id in (:ids)")
                .param("ids", letters)
                .update();
    }

    private void sendAll() {
        outbox.release(outbox.held().stream()
                .filter(letter -> letter.mail().toAddress().equals(noor) || isOurs(letter))
                .map(MailMessage::id)
                .toList());
    }

    private List<MailMessage> held() {
        return outbox.held().stream()
                .filter(letter -> letter.mail().kind().endsWith("-up") && isOurs(letter))
                .sorted(Comparator.comparing(letter -> letter.mail().toAddress()))
                .toList();
    }

    private boolean isOurs(MailMessage letter) {
        var ours = List.of(
                applicant(water),
                applicant(school),
                water.answers().speakerEmail(),
                school.answers().speakerEmail(),
                noor);
        return ours.contains(letter.mail().toAddress());
    }

    private MailMessage of(String address) {
        return held().stream()
                .filter(letter -> letter.mail().toAddress().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private String to(String address) {
        return of(address).mail().body();
    }

    private String applicant(Application application) {
        return people.get(application.applicantId()).email();
    }

    private static String institution(Application application) {
        return application.answers().institution();
    }

    private Map<String, List<String>> answers() {
        return Map.of(
                "speakerFirstName", List.of("Noor"),
                "speakerLastName", List.of("Haddad"),
                "speakerPosition", List.of("Treasurer"),
                "speakerEmail", List.of(noor),
                "languages", List.of("fr"),
                "consent", List.of("yes"));
    }
}
