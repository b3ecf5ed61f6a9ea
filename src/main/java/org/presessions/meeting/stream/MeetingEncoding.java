package org.presessions.meeting.stream;

import java.nio.charset.StandardCharsets;
import org.presessions.meeting.log.EventKind;
import org.presessions.meeting.log.MeetingEntry;

/// Events as a browser receives them. They carry their kind and nothing else: the browser asks for the page anew and is
/// given what its owner may see, so that no stream can tell more than the page does.
final class MeetingEncoding {
    /// Time that the server needs for one page of the room, generously.
    private static final int PAGE_MILLIS = 6;

    private static final int APART_AT_LEAST_MILLIS = 150;

    /// Something is new that is no event of the log: the page is to be asked for anew.
    static final byte[] LOOK = bytes("event: look\ndata: {}\n\n");

    private MeetingEncoding() {}

    static byte[] of(MeetingEntry entry) {
        return bytes("id: %d\nevent: news\ndata: {\"seq\":%d,\"kind\":\"%s\"}\n\n"
                .formatted(entry.seq(), entry.seq(), EventKind.of(entry.event())));
    }

    /// Says that the line lives, and within what time those who are here should spread when all ask for the page at
    /// once.
    ///
    /// @param askers how many do
    static byte[] beat(int askers) {
        return bytes("event: beat\ndata: {\"apart\":%d}\n\n".formatted(APART_AT_LEAST_MILLIS + askers * PAGE_MILLIS));
    }

    /// What is no event of the log, and is not told again to whoever missed it.
    static byte[] passing(String event, String data) {
        return bytes("event: %s\ndata: %s\n\n".formatted(event, data));
    }

    /// How long a browser waits before it connects again.
    static byte[] retryAfter(long millis) {
        return bytes("retry: " + millis + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
