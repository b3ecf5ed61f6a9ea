package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand.LeaveChannel;
import org.presessions.meeting.commands.MeetingCommand.TakeChannel;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingRules.Ruling;

class MeetingChannelsTest {
    private static final Ruling NOTHING = new Ruling.Append(List.of());
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private final Story story = new Story();

    @Test
    void inEachLanguageOneIsHeardAndWhoeverTakesOverIsTheOne() {
        story.does(new TakeChannel("fr", FIRST)); // before the opening too
        assertThat(story.decide(new TakeChannel("fr", FIRST))).isEqualTo(NOTHING);
        story.does(new TakeChannel("fr", SECOND)).does(new TakeChannel("es", FIRST));
        assertThat(heard()).isEqualTo(Map.of("fr", SECOND, "es", FIRST));
        assertThat(story.audiences).containsOnly(Audience.EVERYONE);
    }

    @Test
    void nobodyIsHeardInTwoLanguagesAtOnce() {
        story.opened().does(new TakeChannel("fr", FIRST)).does(new TakeChannel("es", FIRST));
        assertThat(heard()).isEqualTo(Map.of("es", FIRST));
        assertThat(story.state.channels().languageOf(FIRST)).contains("es");
        assertThat(story.state.channels().languageOf(SECOND)).isEmpty();
    }

    @Test
    void whoIsNotHeardStopsNobody() {
        story.does(new TakeChannel("fr", FIRST));
        assertThat(story.decide(new LeaveChannel("fr", SECOND))).isEqualTo(NOTHING);
        story.does(new LeaveChannel("fr", FIRST));
        assertThat(heard()).isEmpty();
    }

    @Test
    void afterTheEndNobodyInterprets() {
        story.opened().goesTo(MeetingStage.ENDED);
        assertThat(story.decide(new TakeChannel("fr", FIRST))).isEqualTo(new Ruling.Refuse(MeetingRefusal.ENDED));
    }

    private Map<String, UUID> heard() {
        return story.state.channels().heard();
    }
}
