package org.cordon.kernel.caller;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The caller of the present thread, as Spring Security knows it. The name of an authority is the name of an engine group. */
@Component
public class CurrentCaller {

    /**
     * Returns the caller.
     *
     * @throws IllegalStateException if nobody is signed in and no job runs
     */
    public Caller get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    public Optional<Caller> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !authentication.isAuthenticated() || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(new Caller(authentication.getName(),
                authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet())));
    }
}
