package org.presessions.meeting.live.janus;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The live server did not do what it was asked; its own words, which may repeat what a browser sent, are left out.
@ResponseStatus(HttpStatus.CONFLICT)
public final class JanusRefusal extends RuntimeException {
    private final int code;

    JanusRefusal(int code) {
        super("code=" + code);
        this.code = code;
    }

    /// The number by which Janus and its plugins tell their errors apart.
    public int code() {
        return code;
    }
}
