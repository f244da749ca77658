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
 * Two people touched the same at the same moment, and one of them came too late through no fault of his own.
 *
 * <p>It is noted at the request, whose transaction is then done again from the start; only a request that goes on colliding ends with
 * {@link #SENTENCE}. A job has no request, and the engine repeats it by itself.
 */
public final class Collision {

    /** What a person reads whose act collides again and again. */
    public static final Said SENTENCE = Said
            .said("A colleague changed this at the same moment, so nothing of yours was recorded; look at it again "
            + "before you repeat it.");

    private static final String NOTED = Collision.class.getName();
    private static final int MAX_CAUSES = 20;
    /** What is written is about something that is deleted at the same moment. */
    private static final String GONE = "23503";
    private static final String ROLLED_BACK_BY_THE_DATABASE = "40";
    private static final String WAITED_FOR_LONG_ENOUGH = "55P03";

    private Collision() {
    }

    /** Whether this failure, or one that caused it, is a collision. */
    public static boolean isIn(Throwable failure) {
        return isOvertaken(failure) || causes(failure).anyMatch(cause -> cause instanceof DuplicateKeyException
                || cause instanceof SQLException refused && GONE.equals(refused.getSQLState()));
    }

    /** Whether it is one in which somebody else got on, or was waited for some seconds, so that the same, done again, gets on as well. */
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

    /** Whether a person's request, and no job, is being answered by this thread. */
    public static boolean canBeNoted() {
        return RequestContextHolder.getRequestAttributes() != null;
    }

    /** Notes a collision at the request that this thread answers. */
    public static void note() {
        RequestContextHolder.currentRequestAttributes().setAttribute(NOTED, Boolean.TRUE, RequestAttributes.SCOPE_REQUEST);
    }

    /** Whether one was noted at this request since this was last asked. */
    public static boolean wasNoted(ServletRequest request) {
        var noted = request.getAttribute(NOTED) != null;
        request.removeAttribute(NOTED);
        return noted;
    }
}
