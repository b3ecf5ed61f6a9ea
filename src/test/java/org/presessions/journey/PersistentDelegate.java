package org.presessions.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.presessions.testing.Browser;

/// Asks one question after the other in a room; where that is too often, looks at the room meanwhile.
final class PersistentDelegate implements Work {
    private final Browser browser;
    private final String meeting;
    private final String name;
    private final List<String> sent = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private UUID key = UUID.randomUUID();

    PersistentDelegate(Browser browser, String meeting, String name) {
        this.browser = browser;
        this.meeting = meeting;
        this.name = name;
    }

    @Override
    public void next() {
        var question = "Question " + acknowledged.size() + " of " + name + "?";
        if (!sent.contains(question)) sent.add(question);
        var reply = browser.post(meeting + "/questions", "key", key.toString(), "to", "", "text", question);
        switch (reply.status()) {
            case 303 -> isAcknowledged(question);
            case 429 -> browser.get(meeting);
            default -> throw new AssertionError(reply.status() + " " + reply.errors() + reply.heading());
        }
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    List<String> sent() {
        return sent;
    }

    private void isAcknowledged(String question) {
        acknowledged.add(question);
        key = UUID.randomUUID();
    }
}
