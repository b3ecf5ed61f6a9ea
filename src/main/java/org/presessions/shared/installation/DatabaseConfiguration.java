package org.presessions.shared.installation;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The connection pool: to the embedded PostgreSQL by default, to another one when its address is set.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int CONNECTIONS_AT_MOST = 20;
    private static final int WAIT_AT_MOST_MILLIS = 3000;

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(
            Installation installation,
            @Value("${presessions.database-owner:}") String owner,
            @Value("${presessions.database-owner-password:}") String ownerPassword)
            throws IOException {
        if (installation.databaseUrl().isEmpty()) return embedded(installation);
        var one = new DatabaseServer.External(
                installation.databaseUrl(), installation.databaseUser(), installation.databasePassword());
        return owner.isEmpty()
                ? one
                : new DatabaseServer.External(one.url(), one.user(), one.password(), owner, ownerPassword);
    }

    private static DatabaseServer embedded(Installation installation) throws IOException {
        var running = installation.command()
                ? EmbeddedDatabase.running(installation.home())
                : Optional.<DatabaseServer>empty();
        return running.isPresent() ? running.get() : checked(EmbeddedDatabase.start(installation.home()));
    }

    /// One that a newer version used is left as it is.
    private static DatabaseServer checked(EmbeddedDatabase database) {
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword())) {
            var obstacles = DatabaseCheck.obstacles(connection);
            if (obstacles.isEmpty()) return database;
            database.close();
            throw new Settings.InvalidSettings(obstacles);
        } catch (SQLException unusable) {
            database.close();
            throw new IllegalStateException(unusable);
        }
    }

    /// Tables are made and changed by whoever owns them, and no request ever gets such a connection.
    @FlywayDataSource
    @Bean(defaultCandidate = false)
    DataSource owner(DatabaseServer server) {
        return new DriverManagerDataSource(server.url(), server.owner(), server.ownerPassword());
    }

    /// For `afterMigrate.sql`, which says what the server may do.
    @Bean
    FlywayConfigurationCustomizer nameOfTheServer(DatabaseServer server) {
        return schema -> schema.placeholders(Map.of("server", server.user()));
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseServer server, DatabasePresence presence) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(CONNECTIONS_AT_MOST);
        pool.setConnectionTimeout(WAIT_AT_MOST_MILLIS);
        pool.setValidationTimeout(WAIT_AT_MOST_MILLIS / 2);
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // it repeats the values, and they are people's
        return new DatabasePool(pool, presence);
    }
}
