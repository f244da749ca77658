package org.cordon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.camunda.bpm.cockpit.plugin.spi.CockpitPlugin;
import org.junit.jupiter.api.Test;

class CordonCockpitPluginTest {

    @Test
    void cockpitFindsIt() {
        assertThat(ServiceLoader.load(CockpitPlugin.class)).filteredOn(CordonCockpitPlugin.class::isInstance).singleElement()
                .satisfies(plugin -> assertThat(plugin.getResourceClasses()).containsExactly(CordonCockpitResource.class));
    }

    @Test
    void itsPagesAreWhereCockpitLooksForThem() throws IOException {
        assertThat(asset("plugin.css")).contains(".cordon");
        assertThat(asset("plugin.js")).contains("cockpit.route", "cockpit.navigation", "cockpit.dashboard", "cockpit.processInstance.runtime.tab");
    }

    @Test
    void itsPagesNeverMakeMarkupOfDataAndAskNobodyOutside() throws IOException {
        assertThat(asset("plugin.js")).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
                .doesNotContain("https://").containsOnlyOnce("http://");
        assertThat(asset("plugin.css")).doesNotContain("http", "@import");
    }

    private static String asset(String name) throws IOException {
        try (var stream = CordonCockpitPluginTest.class.getResourceAsStream("/plugin-webapp/cordon/app/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
