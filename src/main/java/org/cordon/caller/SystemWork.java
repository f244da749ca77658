package org.cordon.caller;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Work that Cordon does on behalf of nobody: the engine's jobs, and what has to be there before the first person signs in.
 *
 * <p>Only the job executor, the outbox of messages, the start of the application, the sealing of the audit, the sign-in where it asks for a
 * second factor, and figures and health for machines use it; what a person asks for never does.
 */
public final class SystemWork {

    private SystemWork() {
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    public static <T> T call(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var system = UsernamePasswordAuthenticationToken.authenticated(Caller.SYSTEM.user(), null,
                AuthorityUtils.createAuthorityList(List.copyOf(Caller.SYSTEM.groups())));
        SecurityContextHolder.setContext(new SecurityContextImpl(system));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
