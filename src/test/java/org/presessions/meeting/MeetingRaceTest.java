package org.presessions.meeting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingEntry;
import org.presessions.meeting.log.MeetingLog;
import org.presessions.meeting.log.MeetingRepository;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class MeetingRaceTest {
    @Autowired
    Meetings meetings;

    @Autowired
    MeetingLog log;

    @Autowired
    MeetingRepository repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    UUID meeting;

    @BeforeEach
    void open() {
        meeting = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id();
        perform(new MeetingCommand.GoTo(0, MeetingStage.OPENING, List.of()));
    }

    @Test
    void manyWhoPressNextAtOnceMoveOneStep() throws Exception {
        var step = meetings.state(meeting).programme().step();
        var outcomes = atOnce(IntStream.range(0, 8)
                .<Callable<MeetingOutcome>>mapToObj(
                        i -> () -> perform(new MeetingCommand.GoTo(step, MeetingStage.QUESTIONS, List.of())))
                .toList());
        assertThat(outcomes).containsOnlyOnce(new MeetingOutcome.Done()).hasSize(8);
        assertThat(meetings.state(meeting).programme().step()).isEqualTo(step + 1);
    }

    @Test
    void aQuestionIsAskedBeforeTheCloseOrKeptBackNeverLost() throws Exception {
        meetings.perform(meeting, new MeetingCommand.OpenQuestions());
        var asks = IntStream.range(0, 8).<Callable<MeetingOutcome>>mapToObj(i -> () -> perform(ask("Question " + i)));
        Callable<MeetingOutcome> close = () -> perform(new MeetingCommand.CloseQuestions());
        var outcomes = atOnce(Stream.concat(asks, Stream.of(close)).toList());
        var refused = new MeetingOutcome.Refused(MeetingRefusal.QUESTIONS_CLOSED);
        var lost = outcomes.stream().filter(refused::equals).count();
        assertThat(meetings.state(meeting).questions().all()).hasSize((int) (8 - lost));
    }

    @Test
    void theLogHasNoGaps() throws Exception {
        meetings.perform(meeting, new MeetingCommand.OpenQuestions());
        atOnce(IntStream.range(0, 20)
                .<Callable<MeetingOutcome>>mapToObj(i -> () -> perform(ask("Question " + i)))
                .toList());
        assertThat(repository.after(meeting, 0))
                .extracting(MeetingEntry::seq)
                .isEqualTo(LongStream.rangeClosed(1, 22).boxed().toList());
    }

    /// It read the log before the question was in it, and was written after.
    @Test
    void whatIsAskedDoesNotComeBackAsADraft() throws Exception {
        meetings.perform(meeting, new MeetingCommand.OpenQuestions());
        var person = fixtures.person().id();
        var ask = new MeetingCommand.Ask(
                UUID.randomUUID(), person, Optional.of("DNK"), Set.of(), false, "How many wells?");
        var draft = new KeptDraft(ask.questionId(), new QuestionDraft(Set.of(), false, "How many we"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = requireNonNull(transaction.execute(status -> {
                log.decide(meeting, Optional.of(person), ask);
                var writing = threads.submit(() -> meetings.write(meeting, person, draft));
                assertThatThrownBy(() -> writing.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return writing;
            }));
            assertThat(late.get()).isFalse();
        }
        assertThat(meetings.draft(meeting, person)).isEmpty();
    }

    @Test
    void whoeverWritesADraftWaitsForNobodyElseWhoDoes() throws Exception {
        meetings.perform(meeting, new MeetingCommand.OpenQuestions());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transaction.executeWithoutResult(status -> {
                begins("How many we");
                var beside = threads.submit(() -> begins("How deep are"));
                assertThat(beside).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
            });
        }
    }

    @Test
    void whatIsRolledBackIsForgotten() {
        transaction.executeWithoutResult(status -> {
            meetings.perform(meeting, new MeetingCommand.OpenQuestions());
            assertThat(meetings.state(meeting).questions().open()).isTrue();
            status.setRollbackOnly();
        });
        assertThat(meetings.state(meeting).questions().open()).isFalse();
        meetings.perform(meeting, new MeetingCommand.OpenQuestions());
        assertThat(meetings.state(meeting).questions().open()).isTrue();
    }

    private boolean begins(String text) {
        var draft = new KeptDraft(UUID.randomUUID(), new QuestionDraft(Set.of(), false, text));
        return meetings.write(meeting, fixtures.person().id(), draft);
    }

    private MeetingOutcome perform(MeetingCommand command) {
        return transaction.execute(status -> log.decide(meeting, Optional.empty(), command));
    }

    private static MeetingCommand ask(String text) {
        return new MeetingCommand.Ask(UUID.randomUUID(), UUID.randomUUID(), Optional.of("DNK"), Set.of(), false, text);
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(acts);
            return results.stream().map(future -> future.resultNow()).toList();
        }
    }
}
