package org.presessions.shared.installation;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keys that this installation makes for itself at first use; the same on every node.
@Repository
public class SecretRepository {
    private static final int LENGTH_BYTES = 32;

    private final JdbcClient jdbc;

    SecretRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The key of that name, 32 random bytes.
    public byte[] key(String name) {
        var fresh = new byte[LENGTH_BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into secret (name, value) values (:name, :value) on conflict (name) do nothing")
                .param("name", name)
                .param("value", fresh)
                .update();
        return jdbc.sql("select value from secret where name = :name")
                .param("name", name)
                .query(byte[].class)
                .single();
    }
}
