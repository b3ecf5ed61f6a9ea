package org.presessions.shared.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Hands out connections while there is a database to connect to.
final class DatabasePool extends DelegatingDataSource implements AutoCloseable {
    private static final String CONNECTION_DOES_NOT_EXIST = "08003"; // of the SQL standard

    private final HikariDataSource pool;
    private final DatabasePresence presence;

    DatabasePool(HikariDataSource pool, DatabasePresence presence) {
        super(pool);
        this.pool = pool;
        this.presence = presence;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (presence.isAway())
            throw new SQLTransientConnectionException("the database does not answer", CONNECTION_DOES_NOT_EXIST);
        var connection = pool.getConnection();
        DatabaseWait.uses((Connection) connection.unwrap(PGConnection.class));
        return connection;
    }

    @Override
    public void close() {
        pool.close();
    }
}
