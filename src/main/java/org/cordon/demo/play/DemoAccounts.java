package org.cordon.demo.play;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cordon.kernel.caller.Roles;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** The accounts that play the demo. */
final class DemoAccounts {

    /** An account, and the group to which the account belongs. */
    record Account(String user, String group) {

        /** Runs an act while this account is signed in. */
        <T> T does(Supplier<T> act) {
            var before = SecurityContextHolder.getContext();
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(user, null,
                    AuthorityUtils.createAuthorityList(List.of(group)))));
            try {
                return act.get();
            } finally {
                SecurityContextHolder.setContext(before);
            }
        }

        void does(Runnable act) {
            does(() -> {
                act.run();
                return user;
            });
        }
    }

    static final Account COORDINATOR = new Account("coordinator", Roles.COORDINATOR);

    private DemoAccounts() {
    }

    /** Runs an act for each bureau of the demo, each time signed in as that bureau. */
    static void each(Consumer<String> act) {
        DemoOrder.COUNTRIES.forEach(country -> bureau(country).does(() -> act.accept(country)));
    }

    /** Runs an act, signed in as the account that has the name of the role. */
    static void office(String role, Runnable act) {
        new Account(role, role).does(act);
    }

    static Account bureau(String country) {
        return new Account("ncb-" + country.toLowerCase(Locale.ROOT), Roles.bureau(country));
    }
}
