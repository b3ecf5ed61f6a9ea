package org.presessions.testing;

import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody who owns the database and may do everything in it, as the server itself may not.
@TestComponent
public class Owner {
    private final JdbcClient owner;
    private final JdbcClient server;

    Owner(Flyway schema, JdbcClient server) {
        this.owner = JdbcClient.create(schema.getConfiguration().getDataSource());
        this.server = server;
    }

    /// Does something within the test's transaction, past all triggers.
    public void does(String act) {
        as(() -> {
            server.sql("set local session_replication_role = replica").update();
            server.sql(act).update();
            server.sql("set local session_replication_role = origin").update();
        });
    }

    /// Does something within the test's transaction as it comes.
    public void tries(String act) {
        as(() -> server.sql(act).update());
    }

    private void as(Runnable act) {
        var name = user(owner);
        var self = user(server);
        if (!name.equals(self))
            owner.sql("grant %s to %s".formatted(name, self)).update();
        try {
            server.sql("select count(*) from pg_auth_members").query().singleRow(); // so that it hears of it
            server.sql("set local role " + name).update();
            act.run();
            server.sql("set local role none").update();
        } finally {
            if (!name.equals(self))
                owner.sql("revoke %s from %s".formatted(name, self)).update();
        }
    }

    private static String user(JdbcClient connected) {
        return connected.sql("select current_user").query(String.class).single();
    }
}
