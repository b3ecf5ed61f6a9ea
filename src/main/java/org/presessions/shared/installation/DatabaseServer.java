package org.presessions.shared.installation;

import java.io.IOException;

/// A PostgreSQL to connect to; closing it stops one that is ours.
interface DatabaseServer extends AutoCloseable {
    String url();

    String user();

    String password();

    /// Who owns the tables and changes their form. Where that is somebody else, the server itself can only use them,
    /// and of the record of acts it can change nothing.
    default String owner() {
        return user();
    }

    default String ownerPassword() {
        return password();
    }

    /// Starts one that is ours again, if it died.
    ///
    /// @return whether it was started
    default boolean revive() throws IOException {
        return false;
    }

    @Override
    void close();

    /// One that others run.
    record External(String url, String user, String password, String owner, String ownerPassword)
            implements DatabaseServer {
        External(String url, String user, String password) {
            this(url, user, password, user, password);
        }

        @Override
        public void close() {} // not ours to stop
    }
}
