package org.cordon.kernel.shared.feature;

import java.util.Locale;

/**
 * An act that an account may do only a limited number of times, because each costs somebody else a look or the server some time.
 *
 * @param name         the name, which no other limit has; the name is stored
 * @param inTenMinutes the default limit; the installation can set another limit by the {@link #setting()}
 */
public record LimitedAct(String name, int inTenMinutes) {

    public String setting() {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
