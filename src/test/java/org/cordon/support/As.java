package org.cordon.support;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.cordon.kernel.caller.Roles;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Lets a test call services as a person who is signed in. */
@TestComponent
public final class As {

    public <T> T coordinator(Supplier<T> act) {
        return person(Roles.COORDINATOR, Roles.COORDINATOR, act);
    }

    public void coordinator(Runnable act) {
        coordinator(() -> done(act));
    }

    public <T> T compliance(Supplier<T> act) {
        return person(Roles.COMPLIANCE, Roles.COMPLIANCE, act);
    }

    public void compliance(Runnable act) {
        compliance(() -> done(act));
    }

    /** An officer of a country's bureau. */
    public <T> T country(String code, Supplier<T> act) {
        return person("ncb-" + code.toLowerCase(Locale.ROOT), Roles.bureau(code), act);
    }

    public void country(String code, Runnable act) {
        country(code, () -> done(act));
    }

    public <T> T person(String user, String group, Supplier<T> act) {
        return person(user, List.of(group), act);
    }

    public <T> T person(String user, List<String> groups, Supplier<T> act) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, AuthorityUtils.createAuthorityList(groups))));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Void done(Runnable act) {
        act.run();
        return null;
    }
}
