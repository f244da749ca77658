package org.cordon.platform.act;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.cordon.kernel.shared.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The limits of an account for limited acts.
 *
 * @param inTenMinutes the limit for each kind of act, at least 1
 */
@ConfigurationProperties("cordon.limits")
record ActLimitSettings(Map<LimitedAct, Integer> inTenMinutes) {

    ActLimitSettings {
        var missing = Arrays.stream(LimitedAct.values()).filter(act -> inTenMinutes == null || inTenMinutes.getOrDefault(act, 0) < 1)
                .findFirst();
        if (missing.isPresent()) {
            throw new StartRefused("cordon.limits.in-ten-minutes." + missing.get().name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + " has to be 1 or more.");
        }
    }
}
