package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.sound.LivePlace;
import org.presessions.meeting.sound.Rights;
import org.presessions.meeting.sound.Sight;
import org.presessions.meeting.sound.Voice;
import org.presessions.testing.ServerTest;

/// Who stays connected while it is found out who may be heard.
@ServerTest
class LiveMeetingTest extends InLiveRoom {
    private static final Rights LISTENS = new Rights(Voice.LISTENS, false, Sight.WATCHES, "");

    @Test
    void whoeverComesWhileItIsAskedWhoMayStayIsNotSentAway() {
        var place = LivePlace.room(room.preSession.id());
        var meeting = new LiveMeeting(janus.session().orElseThrow(), place);
        var first = new LiveOwner(place, UUID.randomUUID(), "first");
        var second = new LiveOwner(place, UUID.randomUUID(), "second");
        var late = new UUID[1];
        var stays = meeting.attend(first, LiveKind.LISTENS, "").id();
        follow(meeting, asked -> {
            late[0] = meeting.attend(second, LiveKind.LISTENS, "").id();
            return Map.of(first.personId(), LISTENS);
        });
        assertThat(meeting.find(stays, first)).isPresent();
        assertThat(meeting.find(late[0], second)).isPresent();
        follow(meeting, asked -> Map.of(second.personId(), LISTENS));
        assertThat(meeting.find(stays, first)).isEmpty();
        assertThat(meeting.find(late[0], second)).isPresent();
        meeting.end();
    }

    /// Whoever is of the table sees, with a camera or without one; another camera there makes it another table.
    @Test
    void whoIsAtTheTableSeesTheOthersAndWhoLeavesItNoMore() {
        var place = LivePlace.room(room.preSession.id());
        var meeting = new LiveMeeting(janus.session().orElseThrow(), place);
        var owner = new LiveOwner(place, UUID.randomUUID(), "first");
        var at = LISTENS.atTable(true);
        var opened = meeting.see(owner, asked -> Map.of(owner.personId(), at));
        assertThat(opened.sdp()).isEmpty();
        assertThat(follow(meeting, asked -> Map.of(owner.personId(), at))).isEmpty();
        assertThat(meeting.find(opened.id(), owner)).isPresent();
        follow(meeting, asked -> Map.of(owner.personId(), LISTENS));
        assertThat(meeting.find(opened.id(), owner)).isEmpty();
        meeting.end();
    }

    /// A camera whose browser went by itself stayed in the live server, unseen, until the meeting was over.
    @Test
    void ofWhoeverWentByHimselfNothingStaysInTheLiveServer() {
        var place = LivePlace.room(room.preSession.id());
        var session = janus.session().orElseThrow();
        var meeting = new LiveMeeting(session, place);
        var owner = new LiveOwner(place, UUID.randomUUID(), "first");
        var connection = meeting.find(
                        meeting.attend(owner, LiveKind.LISTENS, "").id(), owner)
                .orElseThrow();
        meeting.ended(connection.handle());
        assertThat(meeting.find(connection.id(), owner)).isEmpty();
        assertThatThrownBy(() -> session.detach(connection.handle())).isInstanceOf(JanusRefusal.class);
        meeting.end();
    }

    /// Whose table has changed.
    private static Set<String> follow(LiveMeeting meeting, Function<Set<UUID>, Map<UUID, Rights>> rights) {
        var changed = new HashSet<String>();
        meeting.follow(rights, changed::addAll);
        return changed;
    }
}
