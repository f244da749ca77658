package org.cordon.platform.act;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The number of acts of each kind that an account may do in ten minutes. A feature declares each limit, and a setting can replace it. */
@Component
class ActLimitSettings {

    private static final String SETTINGS = "cordon.limits.in-ten-minutes";

    private final Map<LimitedAct, Integer> inTenMinutes = new HashMap<>();

    /** @throws StartRefused if a setting is less than 1, or sets a limit that no feature declares */
    ActLimitSettings(Features features, Environment environment) {
        var binder = Binder.get(environment);
        for (var limit : features.limits()) {
            var setting = SETTINGS + "." + limit.setting();
            var most = binder.bind(setting, Integer.class).orElse(limit.inTenMinutes());
            if (most < 1) {
                throw new StartRefused(setting + " has to be 1 or more.");
            }
            inTenMinutes.put(limit, most);
        }
        var known = features.limits().stream().map(limit -> plain(limit.setting())).toList();
        binder.bind(SETTINGS, Bindable.mapOf(String.class, String.class)).orElse(Map.of()).keySet().stream()
                .filter(name -> !known.contains(plain(name))).findFirst().ifPresent(name -> {
                    throw new StartRefused(SETTINGS + "." + name + " is no limit.");
                });
    }

    /** Returns a name in small letters, without hyphens and underscores. So the names of features match the spelling of the environment. */
    private static String plain(String name) {
        return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    int most(LimitedAct act) {
        return inTenMinutes.get(act);
    }
}
