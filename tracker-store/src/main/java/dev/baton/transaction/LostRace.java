package dev.baton.transaction;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Tells the failures after which the same transaction may well succeed from all others. */
final class LostRace {

    /** MySQL's numbers for a lock waited for in vain and for a deadlock; Galera reports a lost certification as the latter. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final int DEADLOCK = 1213;

    private LostRace() {}

    /** Whether the failure is one, however deep in its causes: at a commit Hibernate wraps it beyond Spring's knowledge. */
    static boolean in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (is(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Throwable failure) {
        return switch (failure) {
            case ConcurrencyFailureException e -> true;
            // Somebody inserted the same row a moment before: the next try finds it there.
            case DuplicateKeyException e -> true;
            // Or somebody deleted what a row refers to, or referred to what is being deleted.
            case ConstraintViolationException e ->
                e.getKind() == ConstraintKind.UNIQUE || e.getKind() == ConstraintKind.FOREIGN_KEY;
            case OptimisticLockException e -> true;
            case PessimisticLockException e -> true;
            case LockTimeoutException e -> true;
            case StaleStateException e -> true;
            case SQLException e ->
                e.getErrorCode() == LOCK_WAIT_TIMEOUT
                        || e.getErrorCode() == DEADLOCK
                        || e.getSQLState() != null && e.getSQLState().startsWith("40");
            default -> false;
        };
    }
}
