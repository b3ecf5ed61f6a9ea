package org.presessions.meeting.stream;

import java.nio.charset.StandardCharsets;
import org.presessions.meeting.log.EventKind;
import org.presessions.meeting.log.MeetingEntry;

/// Events as a browser receives them. They carry their kind and nothing else: the browser asks for the page anew and is
/// given what its owner may see, so that no stream can tell more than the page does.
final class MeetingEncoding {
    static final byte[] BEAT = bytes("event: beat\ndata: {}\n\n");

    /// Something is new that is no event of the log: the page is to be asked for anew.
    static final byte[] LOOK = bytes("event: look\ndata: {}\n\n");

    private MeetingEncoding() {}

    static byte[] of(MeetingEntry entry) {
        return bytes("id: %d\nevent: news\ndata: {\"seq\":%d,\"kind\":\"%s\"}\n\n"
                .formatted(entry.seq(), entry.seq(), EventKind.of(entry.event())));
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
