package org.presessions.shared.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a thread uses of the database while somebody waits for it.
public final class DatabaseWait implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWait.class);
    private static final ThreadLocal<DatabaseWait> CURRENT = new ThreadLocal<>();

    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private final Consumer<DatabaseWait> whenOver;

    DatabaseWait(Consumer<DatabaseWait> whenOver) {
        this.whenOver = whenOver;
        CURRENT.set(this);
    }

    /// Notes that this thread, if somebody waits for it, uses a connection.
    static void uses(Connection connection) {
        var wait = CURRENT.get();
        if (wait != null) wait.connections.add(connection);
    }

    /// Breaks all connections off; whoever reads from one fails.
    void cut() {
        for (var connection = connections.poll(); connection != null; connection = connections.poll()) cut(connection);
    }

    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException broken) {
            LOG.debug("connection=broken", broken);
        }
    }

    @Override
    public void close() {
        CURRENT.remove();
        whenOver.accept(this);
    }
}
