package org.presessions.recommendations.search;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.presessions.PresessionsApplication;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Another node on the database of one that runs, with a folder of its own. It follows the record; what else a server
/// does is made when it is asked for, and nobody asks.
final class SecondNode implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    SecondNode(BeanFactory first, Path home) throws SQLException {
        var database = first.getBean(DataSource.class).unwrap(HikariDataSource.class);
        context = new SpringApplicationBuilder(PresessionsApplication.class)
                .lazyInitialization(true)
                .properties(Map.of(
                        "server.port", "0",
                        "presessions.home", home.toString(),
                        "presessions.address", "http://localhost",
                        "presessions.demonstration", "no",
                        "presessions.database-url", database.getJdbcUrl(),
                        "presessions.database-user", database.getUsername(),
                        "presessions.database-password", database.getPassword()))
                .run();
    }

    Search search() {
        return context.getBean(Search.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
