package org.presessions.shared.installation;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Whether the database answers, as was last seen; known without asking it.
@Component
public class DatabasePresence {
    private final AtomicBoolean away = new AtomicBoolean();
    private final Set<DatabaseWait> waits = ConcurrentHashMap.newKeySet();

    public boolean isAway() {
        return away.get();
    }

    /// Whether it is the database's absence that made something fail.
    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) if (isAbsence(cause)) return true;
        return false;
    }

    private static boolean isAbsence(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException unreachable -> true;
            case CannotCreateTransactionException unreachable -> true;
            case TransactionSystemException notRolledBack -> isCauseOf(notRolledBack.getOriginalException());
            case SQLException broken -> String.valueOf(broken.getSQLState()).startsWith("08"); // connection exception
            case Throwable other -> false;
        };
    }

    /// Marks this thread, until the wait is closed, as one for which somebody waits: it does not wait itself for a
    /// database that is gone, and what it waits for when the database goes fails.
    public DatabaseWait begin() {
        var wait = new DatabaseWait(waits::remove);
        waits.add(wait);
        return wait;
    }

    /// @return whether that is new
    boolean away() {
        var isNew = away.compareAndSet(false, true);
        waits.forEach(DatabaseWait::cut); // those, too, that began since the last look
        return isNew;
    }

    /// @return whether that is new
    boolean back() {
        return away.compareAndSet(true, false);
    }
}
