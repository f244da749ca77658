package org.cordon.kernel.caller;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Runs work for a caller who has not signed in but is known in another way. The work has the same rights as after a sign-in. */
public final class OnBehalf {

    private OnBehalf() {
    }

    /** Does work as this caller on the present thread. */
    public static <T> T of(Caller caller, Supplier<T> work) {
        var before = SecurityContextHolder.getDeferredContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(caller.user(), null,
                AuthorityUtils.createAuthorityList(List.copyOf(caller.groups())))));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setDeferredContext(before);
        }
    }
}
