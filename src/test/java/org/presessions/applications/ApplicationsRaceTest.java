package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ApplicationsRaceTest {
    static final int RACERS = 8;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications samples;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    Mailbox mailbox;

    PreSession haiti;

    @BeforeEach
    void openACall() {
        var series = fixtures.series("HTI");
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        samples.call(
                series, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
    }

    @Test
    void numbersRunWithoutGapsWhenManyHandInAtOnce() throws Exception {
        var ids = IntStream.range(0, RACERS)
                .mapToObj(i ->
                        samples.draft(haiti, fixtures.person(), "Sample " + i).id())
                .toList();
        var incomplete = samples.begun(haiti, fixtures.person()).id();
        var outcomes = race(IntStream.range(0, RACERS * 2)
                .mapToObj(i -> i % 2 == 0 ? ids.get(i / 2) : incomplete)
                .toList());
        assertThat(outcomes.stream().filter(SubmissionOutcome.Submitted.class::isInstance))
                .hasSize(RACERS);
        assertThat(applications.submitted(haiti.id()))
                .extracting(application -> application.number().orElseThrow())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, RACERS)
                        .mapToObj(number -> Receipt.number(haiti, number))
                        .toList());
    }

    @Test
    void oneApplicationHandedInManyTimesAtOnceIsHandedInOnce() throws Exception {
        var applicant = fixtures.person();
        var id = samples.draft(haiti, applicant, "Sample Circle").id();
        var outcomes = race(IntStream.range(0, RACERS).mapToObj(i -> id).toList());
        assertThat(outcomes.stream().filter(SubmissionOutcome.Submitted.class::isInstance))
                .hasSize(1);
        assertThat(outcomes.stream().filter(SubmissionOutcome.AlreadySubmitted.class::isInstance))
                .hasSize(RACERS - 1);
        assertThat(applications.draft(id).handedIn().orElseThrow().version()).isEqualTo(1);
        mailbox.await(applicant.email(), 2);
        assertThat(mailbox.to(applicant.email())).hasSize(2);
    }

    private List<SubmissionOutcome> race(List<UUID> ids) throws Exception {
        var start = new CyclicBarrier(ids.size());
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = racers.invokeAll(ids.stream()
                    .<Callable<SubmissionOutcome>>map(id -> () -> {
                        start.await();
                        return applications.submit(id, Locale.ENGLISH);
                    })
                    .toList());
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
