package org.cordon.kernel.shared.database;

import static org.cordon.kernel.shared.Said.said;

import jakarta.servlet.ServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Said;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Recognises failures of the connection to the database: the database cannot be reached, no connection is left, or a connection broke off.
 * The caller is not at fault, and the failure is over in a moment.
 *
 * <p>The failure is noted at the request, because code on the way, such as the engine's HTTP interface, would turn it into another failure.
 */
public final class DatabaseAway {

    /** The sentence that a person reads while the database is away. */
    public static final Said SENTENCE = said("Cordon cannot reach its database right now. Wait a moment, then try again.");

    /** The number of seconds that callers are told to wait. A server that restarts is back within some seconds. */
    public static final String SECONDS_TO_WAIT = "5";

    private static final String NOTED = DatabaseAway.class.getName();
    private static final int MAX_CAUSES = 20;
    private static final String CONNECTION_BROKE = "08";
    private static final String SERVER_STOPS_OR_STARTS = "57P";
    private static final String OUT_OF_RESOURCES = "53";
    private static final String SYSTEM_FAILS = "58";
    /** The message of the pool about a connection that the pool has given up. This failure has no SQL state. */
    private static final String GIVEN_UP = "Connection is closed";

    private DatabaseAway() {
    }

    /** Whether this failure, or one of its causes, means that the database is away. */
    public static boolean isIn(Throwable failure) {
        return causes(failure).anyMatch(DatabaseAway::isOne);
    }

    /** Whether a connection broke, so that the same act would succeed over another connection. */
    public static boolean isBroken(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException broken && isBroken(broken));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MAX_CAUSES);
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof CannotCreateTransactionException || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLException refused && (isBroken(refused) || isExhausted(refused));
    }

    private static boolean isExhausted(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith(OUT_OF_RESOURCES) || state.startsWith(SYSTEM_FAILS);
    }

    private static boolean isBroken(SQLException failure) {
        var state = failure.getSQLState();
        return state == null ? GIVEN_UP.equals(failure.getMessage())
                : state.startsWith(CONNECTION_BROKE) || state.startsWith(SERVER_STOPS_OR_STARTS);
    }

    /** Notes at the request that this thread answers, if there is one, that the database is away. */
    public static void note() {
        if (RequestContextHolder.getRequestAttributes() != null) {
            RequestContextHolder.currentRequestAttributes().setAttribute(NOTED, Boolean.TRUE, RequestAttributes.SCOPE_REQUEST);
        }
    }

    public static void note(ServletRequest request) {
        request.setAttribute(NOTED, Boolean.TRUE);
    }

    public static boolean isNoted(ServletRequest request) {
        return request.getAttribute(NOTED) != null;
    }
}
