package org.cordon.kernel.caller;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that Cordon does for no person: the engine's jobs, and what has to be there before the first person signs in.
 *
 * <p>Few parts of Cordon may use this class: the start of the application, the job executor, the outbox of messages and the notifier of
 * countries' own systems. It also serves to seal the audit, to keep figures, to answer machines that ask for figures and health, and to
 * make demo accounts. The sign-in uses the class when it asks for a second factor. Requests of persons never use the class.
 */
public final class SystemWork {

    private static final Authentication UNSIGNED = new AnonymousAuthenticationToken("unsigned", "unsigned",
            AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private SystemWork() {
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    public static <T> T call(Supplier<T> work) {
        return as(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(Caller.SYSTEM.user(), null,
                AuthorityUtils.createAuthorityList(List.copyOf(Caller.SYSTEM.groups())))), work);
    }

    /**
     * Does work in pieces, each in its own transaction.
     *
     * @param piece does the next piece. The first piece gets the empty text, each other piece the point that the last piece reached. A
     *              piece returns the point that it has reached, or empty at the end
     */
    public static void runInPieces(TransactionTemplate transaction, Function<String, Optional<String>> piece) {
        run(() -> {
            var done = Optional.of("");
            while (done.isPresent()) {
                var last = done.get();
                done = transaction.execute(status -> piece.apply(last));
            }
        });
    }

    /**
     * Reads with a secret that the caller presents, such as a session's id, before the account is known. The transactions are not signed,
     * which saves a statement with each request. The database lets such transactions call only the function that takes the secret.
     */
    public static <T> T callForNobody(Supplier<T> work) {
        return as(new SecurityContextImpl(UNSIGNED), work);
    }

    /** Whether the present work runs for nobody, so that its transactions are not signed. */
    static boolean isUnsigned() {
        return SecurityContextHolder.getContext().getAuthentication() == UNSIGNED;
    }

    private static <T> T as(SecurityContext context, Supplier<T> work) {
        // The deferred context is not resolved: it may belong to the very session that the work looks for.
        var before = SecurityContextHolder.getDeferredContext();
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setDeferredContext(before);
        }
    }
}
