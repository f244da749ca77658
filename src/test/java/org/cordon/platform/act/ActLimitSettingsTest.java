package org.cordon.platform.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ActLimitSettingsTest {

    private static final LimitedAct PERSON_REPORT = new LimitedAct("PERSON_REPORT", 60);
    private static final LimitedAct LEAD = new LimitedAct("LEAD", 30);

    @Test
    void areWhatFeaturesDeclareUnlessTheEnvironmentSaysOtherwise() {
        var settings = settings(Map.of("CORDON_LIMITS_INTENMINUTES_PERSONREPORT", "7"), Map.of());
        assertThat(settings.most(PERSON_REPORT)).isEqualTo(7);
        assertThat(settings.most(LEAD)).isEqualTo(30);
    }

    @Test
    void areTakenFromTheEnvironmentBeforeFiles() {
        var settings = settings(Map.of("CORDON_LIMITS_INTENMINUTES_PERSONREPORT", "7"),
                Map.of("cordon.limits.in-ten-minutes.person-report", "9", "cordon.limits.in-ten-minutes.lead", "8"));
        assertThat(settings.most(PERSON_REPORT)).isEqualTo(7);
        assertThat(settings.most(LEAD)).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"person-report,0,has to be 1 or more.", "persons,5,is no limit."})
    void areRefusedAtTheStart(String name, String most, String why) {
        var setting = "cordon.limits.in-ten-minutes." + name;
        assertThatThrownBy(() -> settings(Map.of(), Map.of(setting, most))).isInstanceOf(StartRefused.class)
                .hasMessage(setting + " " + why);
    }

    private static ActLimitSettings settings(Map<String, Object> environment, Map<String, Object> files) {
        var all = new StandardEnvironment();
        all.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        all.getPropertySources().addLast(new MapPropertySource("files", files));
        return new ActLimitSettings(new Features(List.of(() -> new Declared().limits(PERSON_REPORT, LEAD))), all);
    }
}
