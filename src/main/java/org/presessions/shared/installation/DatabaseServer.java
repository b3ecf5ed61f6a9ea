package org.presessions.shared.installation;

import java.io.IOException;

/// A PostgreSQL to connect to; closing it stops one that is ours.
interface DatabaseServer extends AutoCloseable {
    String url();

    String user();

    String password();

    /// Starts one that is ours again, if it died.
    ///
    /// @return whether it was started
    default boolean revive() throws IOException {
        return false;
    }

    @Override
    void close();

    /// One that others run.
    record External(String url, String user, String password) implements DatabaseServer {
        @Override
        public void close() {} // not ours to stop
    }
}
