package org.presessions.shared.installation;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What of several nodes on one database only one may do at a time, such as filling an empty one.
@Repository
public class TurnRepository {
    private final JdbcClient jdbc;
    private final TransactionTemplate holding;
    private final TransactionTemplate apart;

    TurnRepository(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        holding = new TransactionTemplate(transactions);
        holding.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /// Waits until no other node is at it, then does it, in transactions of its own. A node that dies lets go.
    ///
    /// @param what a word for it, the same on every node
    public <T> T inTurn(String what, Supplier<T> work) {
        return holding.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('turn'), hashtext(:what))")
                    .param("what", what)
                    .query()
                    .listOfRows();
            return apart.execute(aside -> work.get());
        });
    }

    /// As [#inTurn], but does nothing where another is at it.
    ///
    /// @return whether it was done
    public boolean ifFree(String what, Runnable work) {
        return Objects.requireNonNull(holding.execute(status -> {
            var isFree = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('turn'), hashtext(:what))")
                    .param("what", what)
                    .query(Boolean.class)
                    .single();
            if (isFree) apart.executeWithoutResult(aside -> work.run());
            return isFree;
        }));
    }
}
