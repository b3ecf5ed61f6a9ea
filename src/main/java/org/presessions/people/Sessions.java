package org.presessions.people;

import java.util.Set;
import org.presessions.people.sessions.OpenSessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// The browsers that are known to the server.
@Component
@ConditionalOnWebApplication
public class Sessions {
    private final OpenSessions open;

    Sessions(OpenSessions open) {
        this.open = open;
    }

    /// Those of the sessions that go on: nobody signed out, and they did not run out.
    ///
    /// @param sessionIds as browsers know them
    public Set<String> living(Set<String> sessionIds) {
        return open.living(sessionIds);
    }
}
