package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.meeting.live.janus.JanusAway;
import org.presessions.meeting.live.janus.JanusRefusal;
import org.presessions.meeting.live.janus.JanusSession;
import org.presessions.meeting.live.janus.LoneJanus;
import org.presessions.meeting.live.janus.Plugin;
import org.presessions.meeting.sound.LivePlace;
import org.presessions.meeting.sound.Rights;
import org.presessions.meeting.sound.Sight;
import org.presessions.meeting.sound.Voice;
import org.presessions.testing.ServerTest;
import tools.jackson.databind.JsonNode;

/// Who stays connected while it is found out who may be heard.
@ServerTest
class LiveMeetingTest extends InLiveRoom {
    private static final Rights LISTENS = new Rights(Voice.LISTENS, false, Sight.WATCHES, "");
    private static final Function<Set<UUID>, Map<UUID, Rights>> FLOOR = all(new Rights(Voice.HEARD, false, Sight.SEEN));
    private static final Function<Set<UUID>, Map<UUID, Rights>> WAITS =
            all(new Rights(Voice.SILENT, false, Sight.HIDDEN));

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

    /// A live server that stood still did afterwards what it had been asked, and nobody knew of it.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsNotToBeSeenAnyMoreIsNotShownByALiveServerThatDidNotAnswer(boolean wasShown) throws Exception {
        try (var lone = LoneJanus.start()) {
            var meeting = new LiveMeeting(lone.session(), place());
            meeting.bring(owner(), LiveKind.SHOWS, "", offer("video 9 UDP/TLS/RTP/SAVPF 96", "96 VP8/90000"), "page");
            if (wasShown) follow(meeting, FLOOR);
            assertThat(forwarded(lone.session())).isEqualTo(wasShown);
            lone.standsStill(() -> assertThatThrownBy(() -> follow(meeting, wasShown ? WAITS : FLOOR))
                    .isInstanceOf(JanusAway.class));
            follow(meeting, WAITS);
            assertThat(forwarded(lone.session())).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsNotToBeHeardAnyMoreIsNotHeardByALiveServerThatDidNotAnswer(boolean wasHeard) throws Exception {
        try (var lone = LoneJanus.start()) {
            var meeting = new LiveMeeting(lone.session(), place());
            meeting.bring(
                    owner(), LiveKind.SPEAKS, "", offer("audio 9 UDP/TLS/RTP/SAVPF 111", "111 opus/48000/2"), "page");
            if (wasHeard) follow(meeting, FLOOR);
            assertThat(heard(lone.session())).isEqualTo(wasHeard);
            lone.standsStill(() -> assertThatThrownBy(() -> follow(meeting, wasHeard ? WAITS : FLOOR))
                    .isInstanceOf(JanusAway.class));
            follow(meeting, WAITS);
            assertThat(heard(lone.session())).isFalse();
        }
    }

    private LivePlace place() {
        return LivePlace.room(room.preSession.id());
    }

    private LiveOwner owner() {
        return new LiveOwner(place(), room.danish.id(), "first");
    }

    private static String offer(String medium, String codec) {
        return """
                v=0
                o=- 1 2 IN IP4 127.0.0.1
                s=-
                t=0 0
                a=group:BUNDLE 0
                m=%s
                c=IN IP4 0.0.0.0
                a=ice-ufrag:abcd
                a=ice-pwd:abcdefghijklmnopqrstuvwx
                a=fingerprint:sha-256 %s
                a=setup:actpass
                a=mid:0
                a=sendonly
                a=rtcp-mux
                a=rtpmap:%s
                a=ssrc:1234 cname:one
                """.formatted(medium, String.join(":", Collections.nCopies(32, "AA")), codec)
                .replace("\n", "\r\n");
    }

    private boolean heard(JanusSession session) {
        var said = asked(session, Plugin.AUDIOBRIDGE, "listparticipants").path("participants");
        return said.values().stream().anyMatch(one -> !one.path("muted").asBoolean());
    }

    /// Whether a picture is taken to those who watch.
    private boolean forwarded(JanusSession session) {
        var said = asked(session, Plugin.VIDEOROOM, "listforwarders").path("publishers");
        return said.values().stream().anyMatch(one -> !one.path("forwarders").isEmpty());
    }

    private JsonNode asked(JanusSession session, Plugin plugin, String request) {
        var keys = LiveKeys.of(session, place());
        var handle = session.attach(plugin);
        var ask = Map.of("request", request, "room", keys.id(), "secret", keys.secret());
        var said = session.ask(handle, ask).data();
        session.detach(handle);
        return said;
    }

    /// Whose table has changed.
    private static Set<String> follow(LiveMeeting meeting, Function<Set<UUID>, Map<UUID, Rights>> rights) {
        var changed = new HashSet<String>();
        meeting.follow(rights, changed::addAll);
        return changed;
    }

    private static Function<Set<UUID>, Map<UUID, Rights>> all(Rights rights) {
        return persons -> persons.stream().collect(Collectors.toMap(id -> id, id -> rights));
    }
}
