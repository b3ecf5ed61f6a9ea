package org.presessions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class BriefRepositoryTest {
    @Autowired
    BriefRepository briefs;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rival rival;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstBriefOfAPreSessionIsKeptWhole() {
        var preSession = preSession();
        assertThat(briefs.find(preSession)).isEmpty();
        var brief = BriefComposition.of(preSession, SampleBrief.statements(), SampleBrief.questions(), SampleBrief.AT);
        assertThat(briefs.insertIfNew(brief)).isTrue();
        assertThat(briefs.insertIfNew(new Brief(preSession, SampleBrief.AT, List.of(), List.of())))
                .isFalse();
        assertThat(briefs.find(preSession)).contains(brief);
    }

    @Test
    void aBriefIsReplacedByOneWithLess() {
        var preSession = preSession();
        var brief = BriefComposition.of(preSession, SampleBrief.statements(), SampleBrief.questions(), SampleBrief.AT);
        briefs.insertIfNew(brief);
        briefs.lock(preSession);
        briefs.replace(brief.without(SampleBrief.FIRST));
        assertThat(briefs.find(preSession)).contains(brief.without(SampleBrief.FIRST));
        assertThat(brief.without(SampleBrief.FIRST).items())
                .contains("speaker:" + SampleBrief.FIRST, "question:" + SampleBrief.TO_FIRST)
                .noneMatch(item -> item.contains(SampleBrief.STATEMENT.toString()));
    }

    @Test
    void whomNobodyToldIsToldOnce() {
        var preSession = preSession();
        briefs.insertIfNew(new Brief(preSession, SampleBrief.AT, List.of(), List.of()));
        assertThat(briefs.untold(SampleBrief.AT.minusSeconds(1))).doesNotContain(preSession);
        assertThat(briefs.untold(SampleBrief.AT)).contains(preSession);
        briefs.told(preSession, SampleBrief.AT);
        assertThat(briefs.untold(SampleBrief.AT)).doesNotContain(preSession);
    }

    @Test
    void aBriefIsDeletedWithWhatWasMarkedInIt() {
        var preSession = preSession();
        briefs.insertIfNew(new Brief(preSession, SampleBrief.AT, List.of(), List.of()));
        jdbc.sql("insert into brief_mark values (:person, :preSession, 'x', now())")
                .param("person", fixtures.person().id())
                .param("preSession", preSession)
                .update();
        briefs.delete(preSession);
        assertThat(briefs.find(preSession)).isEmpty();
    }

    /// What a migration does to briefs that kept names.
    @Test
    void aBriefOfBeforeLosesItsNamesAndNothingElse() throws IOException {
        var preSession = preSession();
        var named = SampleBrief.brief();
        briefs.insertIfNew(new Brief(preSession, named.madeAt(), named.speakers(), named.toPanel()));
        jdbc.sql(Files.readString(Path.of("src/main/resources/db/migration/V163__outcomes_no_names.sql")))
                .update();
        assertThat(briefs.find(preSession))
                .contains(BriefComposition.of(
                        preSession, SampleBrief.statements(), SampleBrief.questions(), SampleBrief.AT));
    }

    /// Version 1 noted the floor as an answer; it does not know whether the speaker answered.
    @Test
    void aBriefOfBeforeIsReadAsFarAsItKnows() {
        var preSession = preSession();
        jdbc.sql("""
                        insert into brief (pre_session_id, version, content, made_at)
                        values (:id, 1, cast(:content as jsonb), now())
                        """)
                .param("id", preSession)
                .param("content", """
                        {"preSessionId": "%s", "madeAt": "2021-12-07T10:00:00Z", "speakers": [], "toPanel": [
                            {"id": "%s", "fromIso3s": ["CHL"], "text": "Why?", "answers": [
                                {"seatId": "%s", "speaker": "A", "institution": "B", "text": "", "spoken": true}]}]}
                        """.formatted(preSession, SampleBrief.TO_PANEL, SampleBrief.FIRST))
                .update();
        var answer = briefs.find(preSession)
                .orElseThrow()
                .toPanel()
                .getFirst()
                .answers()
                .getFirst();
        assertThat(answer).isEqualTo(new Brief.Answer(SampleBrief.FIRST, "A", "B", "", true, Optional.empty()));
        assertThat(answer.isAloud()).isFalse();
    }

    @Test
    void ofTwoWhoMakeABriefAtOnceOneWaits() {
        var preSession = rival.commits(this::preSession);
        var brief = new Brief(preSession, SampleBrief.AT, List.of(), List.of());
        assertThat(briefs.insertIfNew(brief)).isTrue();
        assertThat(rival.waits(() -> briefs.insertIfNew(brief))).isTrue();
    }

    private UUID preSession() {
        return fixtures.preSession("HTI").id();
    }
}
