package org.presessions.testing;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody else who works while a test's transaction is open: on a connection and in a transaction of their own.
@TestComponent
public class Rival {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final TransactionTemplate apart;
    private final JdbcClient jdbc;

    Rival(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.apart = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// What they do for good, so that it outlives the test. Do it before the test itself writes an audited act: those
    /// wait for each other.
    public <T> T commits(Supplier<T> act) {
        return apart.execute(status -> {
            beImpatient("5s");
            return act.get();
        });
    }

    public void commits(Runnable act) {
        commits(() -> {
            act.run();
            return true;
        });
    }

    /// What they are given; nothing of it stays.
    public <T> T isGiven(Supplier<T> act) {
        return isGiven(act, "5s");
    }

    /// Whether they have to wait for the end of the test's transaction.
    public boolean waits(Runnable act) {
        try {
            return isGiven(
                    () -> {
                        act.run();
                        return false;
                    },
                    "100ms");
        } catch (DataAccessException refused) {
            if (isOfPatience(refused)) return true;
            throw refused;
        }
    }

    private <T> T isGiven(Supplier<T> act, String patience) {
        return apart.execute(status -> {
            status.setRollbackOnly();
            beImpatient(patience);
            return act.get();
        });
    }

    /// Both work in one thread: whoever waited for ever would never let the other go on.
    private void beImpatient(String patience) {
        jdbc.sql("select set_config('lock_timeout', :patience, true)")
                .param("patience", patience)
                .query(String.class)
                .single();
    }

    private static boolean isOfPatience(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException cause
                && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }
}
