package org.cordon.platform.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cordon.kernel.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ActLimitSettingsTest {

    @Test
    void areOverriddenOneByOneByTheEnvironment() {
        var settings = bind(Map.of("CORDON_LIMITS_INTENMINUTES_PERSONREPORT", "7"), files());
        assertThat(settings.inTenMinutes()).containsEntry(LimitedAct.PERSON_REPORT, 7).containsEntry(LimitedAct.LEAD, 3);
    }

    @Test
    void areAllThere() {
        var files = files();
        files.remove("cordon.limits.in-ten-minutes.release-request");
        assertThatThrownBy(() -> bind(Map.of(), files)).rootCause().isInstanceOf(StartRefused.class)
                .hasMessage("cordon.limits.in-ten-minutes.release-request has to be 1 or more.");
    }

    private static Map<String, Object> files() {
        var files = new LinkedHashMap<String, Object>();
        Arrays.stream(LimitedAct.values())
                .forEach(act -> files.put("cordon.limits.in-ten-minutes." + act.name().toLowerCase().replace('_', '-'), "3"));
        return files;
    }

    private static ActLimitSettings bind(Map<String, Object> environment, Map<String, Object> files) {
        var all = new StandardEnvironment();
        all.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        all.getPropertySources().addLast(new MapPropertySource("files", files));
        return Binder.get(all).bind("cordon.limits", ActLimitSettings.class).get();
    }
}
