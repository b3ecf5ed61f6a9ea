package org.presessions.shared.installation;

/// A PostgreSQL to connect to; closing it stops one that is ours.
interface DatabaseServer extends AutoCloseable {
    String url();

    String user();

    String password();

    @Override
    void close();

    /// One that others run.
    record External(String url, String user, String password) implements DatabaseServer {
        @Override
        public void close() {} // not ours to stop
    }
}
