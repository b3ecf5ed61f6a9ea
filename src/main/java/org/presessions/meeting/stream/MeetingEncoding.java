package org.presessions.meeting.stream;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.presessions.meeting.log.EventKind;
import org.presessions.meeting.log.MeetingEntry;
import tools.jackson.databind.json.JsonMapper;

/// Events as a browser receives them. They carry their kind and nothing else, and the browser asks for the page anew;
/// or
/// the parts of the page that changed, as its owner would be given them: no stream tells more than the page does.
final class MeetingEncoding {
    /// Time that the server needs for one page of the room, generously.
    private static final int PAGE_MILLIS = 6;

    private static final int APART_AT_LEAST_MILLIS = 150;

    /// Something is new that is no event of the log: the page is to be asked for anew.
    static final byte[] LOOK = bytes("event: look\ndata: {}\n\n");

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Parts(long seq, String language, String html) {}

    private MeetingEncoding() {}

    /// Something happened, after which the page is to be asked for anew.
    ///
    /// @param askers how many are told so, and ask
    static byte[] news(MeetingEntry entry, int askers) {
        return bytes("id: %d\nevent: news\ndata: {\"seq\":%d,\"kind\":\"%s\",\"apart\":%d}\n\n"
                .formatted(entry.seq(), entry.seq(), EventKind.of(entry.event()), apart(askers)));
    }

    /// What the page shows since then.
    ///
    /// @param html the parts that changed
    static byte[] parts(long seq, Locale language, String html) {
        var data = JSON.writeValueAsString(new Parts(seq, language.getLanguage(), html));
        return bytes("id: %d\nevent: parts\ndata: %s\n\n".formatted(seq, data)); // JSON has no line breaks
    }

    /// Says that the line lives, and within what time those who are here should spread when all ask for the page at
    /// once.
    ///
    /// @param askers how many do
    static byte[] beat(int askers) {
        return bytes("event: beat\ndata: {\"apart\":%d}\n\n".formatted(apart(askers)));
    }

    private static int apart(int askers) {
        return APART_AT_LEAST_MILLIS + askers * PAGE_MILLIS;
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
