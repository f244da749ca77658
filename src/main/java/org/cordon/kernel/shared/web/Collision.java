package org.cordon.kernel.shared.web;

import jakarta.servlet.ServletRequest;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Said;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Two people changed the same thing at the same moment, and one of them came too late through no fault of their own.
 *
 * <p>The collision is noted at the request, whose transaction is then repeated from the start. Only a request that keeps colliding ends
 * with {@link #SENTENCE}. A job has no request, and the engine repeats the job by itself.
 */
public final class Collision {

    /** The sentence for a person whose act collides again and again. */
    public static final Said SENTENCE = Said
            .said("A colleague changed this at the same moment, so nothing of yours was recorded; look at it again "
            + "before you repeat it.");

    private static final String NOTED = Collision.class.getName();
    private static final int MAX_CAUSES = 20;
    /** The SQL state of a row that refers to something that was deleted at the same moment. */
    private static final String GONE = "23503";
    private static final String ROLLED_BACK_BY_THE_DATABASE = "40";
    private static final String WAITED_FOR_LONG_ENOUGH = "55P03";

    private Collision() {
    }

    /** Whether this failure, or one of its causes, is a collision. */
    public static boolean isIn(Throwable failure) {
        return isOvertaken(failure) || causes(failure).anyMatch(cause -> cause instanceof DuplicateKeyException
                || cause instanceof SQLException refused && GONE.equals(refused.getSQLState()));
    }

    /** Whether another transaction was first, or kept a lock for some seconds, so that a repetition will succeed. */
    public static boolean isOvertaken(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof ConcurrencyFailureException
                || cause instanceof SQLException refused && isOvertaken(String.valueOf(refused.getSQLState())));
    }

    private static boolean isOvertaken(String state) {
        return state.startsWith(ROLLED_BACK_BY_THE_DATABASE) || state.equals(WAITED_FOR_LONG_ENOUGH);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MAX_CAUSES);
    }

    /** Whether this thread answers a person's request, and runs no job. */
    public static boolean canBeNoted() {
        return RequestContextHolder.getRequestAttributes() != null;
    }

    /** Notes a collision at the request that this thread answers. */
    public static void note() {
        RequestContextHolder.currentRequestAttributes().setAttribute(NOTED, Boolean.TRUE, RequestAttributes.SCOPE_REQUEST);
    }

    /** Whether a collision was noted at this request since the last call. */
    public static boolean wasNoted(ServletRequest request) {
        var noted = request.getAttribute(NOTED) != null;
        request.removeAttribute(NOTED);
        return noted;
    }
}
