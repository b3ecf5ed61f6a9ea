package org.presessions.people;

import java.util.Set;
import org.springframework.stereotype.Component;

/// The browsers that are known to the server.
@Component
public class Sessions {
    private final SessionRowRepository rows;

    Sessions(SessionRowRepository rows) {
        this.rows = rows;
    }

    /// Those of the sessions that go on: nobody signed out, and they did not run out.
    public Set<String> living(Set<String> sessionIds) {
        return rows.living(sessionIds);
    }
}
