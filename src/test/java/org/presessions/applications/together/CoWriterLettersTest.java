package org.presessions.applications.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.presessions.applications.ApplicationMailer;
import org.presessions.applications.Applications;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.Outbox;
import org.presessions.mail.TiedMail;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// A letter that waits is held here: only by hand could it leave.
@ServerTest
@Transactional
class CoWriterLettersTest {
    @Autowired
    CoWriters coWriters;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationMailer mailer;

    @Autowired
    Outbox outbox;

    @Autowired
    SampleApplications samples;

    @Autowired
    Fixtures fixtures;

    @Test
    void aLetterThatWaitedReachesNobodyWhoWasTakenOff() {
        var haiti = fixtures.preSession("HTI");
        var now = Instant.now();
        samples.call(haiti.series(), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        var draft = applications.draft(
                samples.draft(haiti, fixtures.person(), "Sample Circle").id());
        var asked = fixtures.person();
        coWriters.ask(draft.id(), asked.email());
        var letter = new TiedMail(mailer.toCoWriter(draft, asked).mail(), CoWriterLetters.tie(draft, asked.id()));
        var first = outbox.hold(letter);
        assertThat(outbox.release(List.of(first)).leaving()).isEqualTo(1);
        var second = outbox.hold(letter);
        coWriters.remove(draft.id(), asked.id());
        assertThat(outbox.release(List.of(second)).leaving()).isZero();
    }
}
