package org.presessions.meeting.live.janus;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no live server at this moment, or it did not answer in time. Whoever wanted it tries again soon.
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class JanusAway extends RuntimeException {
    public JanusAway() {
        super("there is none");
    }

    JanusAway(String what) {
        super(what);
    }

    JanusAway(Throwable cause) {
        super(cause);
    }
}
