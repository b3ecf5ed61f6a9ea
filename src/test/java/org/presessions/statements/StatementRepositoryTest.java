package org.presessions.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.statements.text.IssueBlock;
import org.presessions.statements.text.StatementText;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class StatementRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");
    private static final StatementText NOTHING = new StatementText("en", "", List.of());
    private static final StatementText TEXT = new StatementText(
            "ar",
            "<b>«L’eau»</b> — المياه",
            List.of(new IssueBlock("right-to-water", "", "3 → 7", List.of("Open\na tap"), List.of())));

    @Autowired
    StatementRepository statements;

    @Autowired
    SampleApplications applications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rival rival;

    PreSession haiti;
    UUID speaker;
    UUID seat;

    @BeforeEach
    void aSeat() {
        haiti = rival.commits(() -> fixtures.preSession("HTI"));
        speaker = rival.commits(() -> fixtures.person().id());
        seat = rival.commits(() -> seat("Sample Water"));
    }

    @Test
    void aStatementIsBegunOnceForASeat() {
        statements.insertIfNew(seat, haiti.id(), speaker, TEXT, AT);
        statements.insertIfNew(seat, haiti.id(), speaker, NOTHING, AT.plusSeconds(1));
        var begun = statements.ofSeat(seat).orElseThrow();
        assertThat(begun).isEqualTo(draft(begun.id(), TEXT, AT));
        assertThat(statements.find(begun.id())).contains(begun);
        assertThat(statements.of(haiti.id())).containsExactly(begun);
        assertThat(statements.find(UUID.randomUUID())).isEmpty();
        assertThat(statements.ofSeat(UUID.randomUUID())).isEmpty();
        assertThat(statements.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aStatementOfBeforeHasItsIssuesInTheirOrder() {
        var block = TEXT.blocks().getFirst();
        statements.save(draft(begun().id(), new StatementText("en", "", List.of(block, block)), AT));
        jdbc.sql("""
                        update statement set content = content #- '{blocks,0,slot}' #- '{blocks,1,slot}'
                        where seat_id = :seat
                        """).param("seat", seat).update();
        assertThat(statements.ofSeat(seat).orElseThrow().content().blocks())
                .extracting(IssueBlock::slot)
                .containsExactly(0, 1);
    }

    @Test
    void whatIsTypedIsKept() {
        var typed = draft(begun().id(), TEXT, AT.plusSeconds(3));
        statements.save(typed);
        assertThat(statements.find(typed.id())).contains(typed);
    }

    @Test
    void whatWasHandedInStaysWhileItIsChanged() {
        var id = begun().id();
        assertThat(statements.versions(id)).isZero();
        assertThat(statements.lastVersion(id)).isEmpty();
        handIn(AT.plusSeconds(1));
        statements.save(draft(id, TEXT, AT));
        assertThat(statements.lastVersion(id)).contains(NOTHING);
        handIn(AT.plusSeconds(2));
        assertThat(statements.versions(id)).isEqualTo(2);
        assertThat(statements.lastVersion(id)).contains(TEXT);
        assertThat(statements.find(id).flatMap(Manuscript::handedInAt)).contains(AT.plusSeconds(2));
        statements.move(changed(statements.find(id).orElseThrow().takenBack()));
        assertThat(statements.find(id)).map(Manuscript::status).contains(StatementStatus.DRAFT);
    }

    @Test
    void aDecisionIsKeptWithItsWordsAndWhoTookIt() {
        var id = begun().id();
        handIn(AT);
        statements.decide(
                changed(statements.find(id).orElseThrow().sentBack("Plus court — أقصر")),
                Optional.of(speaker),
                AT.plusSeconds(1));
        assertThat(statements.find(id).orElseThrow())
                .extracting(Manuscript::status, Manuscript::changesAsked)
                .containsExactly(StatementStatus.CHANGES_ASKED, "Plus court — أقصر");
        handIn(AT.plusSeconds(2));
        statements.decide(changed(statements.find(id).orElseThrow().approved()), Optional.empty(), AT.plusSeconds(3));
        assertThat(statements.find(id).orElseThrow())
                .extracting(Manuscript::status, Manuscript::changesAsked)
                .containsExactly(StatementStatus.APPROVED, "");
        assertThat(jdbc.sql("""
                                select approved || ' ' || words || ' ' || coalesce(decided_by::text, 'nobody') from statement_decision
                                where statement_id = :id order by decided_at
                                """).param("id", id).query(String.class).list())
                .containsExactly("false Plus court — أقصر " + speaker, "true  nobody");
    }

    @Test
    void manuscriptsOfSeveralSeatsAreReadAtOnce() {
        var first = begun();
        seat = seat("Sample School");
        var second = begun();
        var seats = List.of(first.seatId(), second.seatId(), UUID.randomUUID());
        assertThat(statements.ofSeats(seats)).containsExactlyInAnyOrder(first, second);
        assertThat(statements.ofSeats(List.of())).isEmpty();
    }

    @Test
    void whoeverHandedInFirstIsReadFirst() {
        var late = begun().id();
        handIn(AT.plusSeconds(1));
        seat = seat("Sample School");
        var early = begun().id();
        handIn(AT);
        assertThat(statements.withStatus(StatementStatus.HANDED_IN))
                .filteredOn(script -> script.preSessionId().equals(haiti.id()))
                .extracting(Manuscript::id)
                .containsExactly(early, late);
        assertThat(statements.withStatus(StatementStatus.DRAFT))
                .extracting(Manuscript::id)
                .doesNotContain(early, late);
    }

    @Test
    void aVideoIsPreparedWhileTheEarlierOneStays() {
        var id = begun().id();
        var first = asset();
        var next = asset();
        statements.keepVideo(statements.find(id).orElseThrow().filmed(first).videoReady());
        var filmed = statements.find(id).orElseThrow().filmed(next);
        statements.keepVideo(filmed);
        assertThat(statements.preparing(next)).contains(filmed);
        assertThat(filmed.videoAssetId()).contains(first);
        assertThat(statements.preparing(first)).isEmpty();
        var refused = filmed.videoRefused("media.refused.broken");
        statements.keepVideo(refused);
        assertThat(statements.find(id)).contains(refused);
        assertThat(statements.preparing(next)).isEmpty();
    }

    @Test
    void aVideoIsFoundByTheStatementsThatHaveItOrHadIt() {
        begun();
        var handedIn = asset();
        var next = asset();
        statements.keepVideo(
                statements.ofSeat(seat).orElseThrow().filmed(handedIn).videoReady());
        handIn(AT);
        statements.keepVideo(statements.ofSeat(seat).orElseThrow().filmed(next));
        assertThat(statements.withVideo(next)).extracting(Manuscript::seatId).containsExactly(seat);
        statements.keepVideo(statements.ofSeat(seat).orElseThrow().videoReady());
        assertThat(statements.withVideo(handedIn))
                .extracting(Manuscript::seatId)
                .containsExactly(seat);
        assertThat(statements.withVideo(asset())).isEmpty();
    }

    @Test
    void thoseThatWereApprovedAreFoundForSeveralPreSessionsAtOnce() {
        begun();
        assertThat(statements.approved(List.of(haiti.id()))).isEmpty();
        handIn(AT);
        statements.decide(
                with(statements.ofSeat(seat).orElseThrow(), StatementStatus.APPROVED, AT), Optional.empty(), AT);
        assertThat(statements.approved(List.of(UUID.randomUUID(), haiti.id())))
                .extracting(Manuscript::seatId)
                .containsExactly(seat);
        assertThat(statements.approved(List.of(UUID.randomUUID()))).isEmpty();
        assertThat(statements.approved(List.of())).isEmpty();
    }

    @Test
    void aSpeakerIsToldOnce() {
        var id = begun().id();
        assertThat(statements.tell(id, AT)).isTrue();
        assertThat(statements.tell(id, AT)).isFalse();
        assertThat(statements.tell(UUID.randomUUID(), AT)).isFalse();
    }

    @Test
    void whoeverElseWantsToChangeItWaits() {
        rival.commits(this::begun);
        assertThat(statements.lock(seat)).isEqualTo(statements.ofSeat(seat)).isPresent();
        assertThat(rival.waits(() -> statements.lock(seat))).isTrue();
        assertThat(rival.waits(() -> statements.ofSeat(seat))).isFalse();
        assertThat(statements.lock(UUID.randomUUID())).isEmpty();
    }

    private Manuscript begun() {
        statements.insertIfNew(seat, haiti.id(), speaker, NOTHING, AT);
        return statements.ofSeat(seat).orElseThrow();
    }

    private void handIn(Instant at) {
        var script = statements.ofSeat(seat).orElseThrow();
        statements.handIn(with(script, StatementStatus.HANDED_IN, at));
    }

    private static Manuscript with(Manuscript script, StatementStatus status, Instant handedIn) {
        return new Manuscript(
                script.id(),
                script.seatId(),
                script.preSessionId(),
                script.speakerId(),
                status,
                script.content(),
                script.videoAssetId(),
                script.nextAssetId(),
                script.videoTrouble(),
                script.changesAsked(),
                script.savedAt(),
                Optional.of(handedIn));
    }

    private static Manuscript changed(ManuscriptOutcome outcome) {
        return ((ManuscriptOutcome.Changed) outcome).script();
    }

    private Manuscript draft(UUID id, StatementText text, Instant savedAt) {
        return new Manuscript(
                id,
                seat,
                haiti.id(),
                speaker,
                StatementStatus.DRAFT,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                savedAt,
                Optional.empty());
    }

    private UUID seat(String institution) {
        return jdbc.sql("""
                        insert into seat (application_id, pre_session_id, speaker_id, position, minutes, status, offered_at)
                        values (:application, :preSession, :speaker, 1, 6, 'confirmed', now()) returning id
                        """)
                .param(
                        "application",
                        applications.application(haiti, institution).id())
                .param("preSession", haiti.id())
                .param("speaker", speaker)
                .query(UUID.class)
                .single();
    }

    private UUID asset() {
        return jdbc.sql("""
                        with file as (insert into stored_file (name, media_type, bytes, sha256, created_at)
                                      values ('a.mp4', 'video/mp4', 1, repeat('0', 64), now()) returning id)
                        insert into media_asset (file_id, longest_seconds, status, due_at, created_at)
                        select id, 60, 'ready', now(), now() from file returning id
                        """).query(UUID.class).single();
    }
}
