package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.missions.register.MissionRepository;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class InvitationLetterRepositoryTest {
    @Autowired
    InvitationLetterRepository letters;

    @Autowired
    MissionRepository missions;

    @Autowired
    Outbox outbox;

    @Autowired
    Fixtures fixtures;

    @Test
    void aLetterTellsAMissionOfSeveralPreSessionsAndALaterOneOfOneAgain() {
        var haiti = missions.ofState("HTI").orElseThrow().id();
        var one = fixtures.preSession("UGA").id();
        var other = fixtures.preSession("TGO").id();
        var first = mail();
        var again = mail();
        letters.insert(first, haiti, List.of(one, other));
        letters.insert(again, haiti, List.of(one));
        assertThat(letters.of(List.of(one)))
                .containsExactly(new InvitationLetter(first, haiti, one), new InvitationLetter(again, haiti, one));
        assertThat(letters.of(List.of(one, other))).hasSize(3);
        assertThat(letters.of(List.of())).isEmpty();
    }

    private UUID mail() {
        return outbox.hold(new Mail(
                "invitation",
                fixtures.person().id(),
                UUID.randomUUID() + "@example.org",
                Locale.ENGLISH,
                "Subject",
                "Body",
                Optional.empty()));
    }
}
