package org.cordon.platform.signin.factor;

import java.util.List;
import org.cordon.kernel.shared.StartRefused;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The setting {@code cordon.sign-in.second-factor}: whether people who sign in with a password must have a second factor, or may have one.
 */
@Component
public final class FactorMode {

    private static final String SETTING = "cordon.sign-in.second-factor";
    private static final String REQUIRED = "required";

    private final Environment environment;

    FactorMode(Environment environment) {
        this.environment = environment;
        if (!List.of(REQUIRED, "offered").contains(value())) {
            throw new StartRefused("CORDON_SIGN_IN_SECOND_FACTOR must be required or offered, and not \"" + value() + "\".");
        }
    }

    public boolean isRequired() {
        return REQUIRED.equals(value());
    }

    private String value() {
        return environment.getRequiredProperty(SETTING);
    }
}
