package org.cordon.analysis.file.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordon.analysis.file.picture.Ways.End;
import org.cordon.analysis.file.picture.Ways.Flow;
import org.cordon.analysis.file.picture.Ways.Leg;
import org.cordon.analysis.file.picture.Ways.Role;
import org.cordon.analysis.file.picture.Ways.Told;
import org.cordon.exchange.alert.RouteStage;
import org.junit.jupiter.api.Test;

class WaysTest {

    private static final Ways WAYS = Ways.of(List.of(told("K-1", "harbour", "The north", "NG", "NE", "LY", "IT"),
            told("K-2", "harbour", "The north again", "NG", "NE", "LY", "IT"), told("K-3", "pilot", "By air", "NG", "IT"),
            told("K-3", "pilot", "Back", "IT", "LY", "NE", "NG")), List.of(new Role("MT", RouteStage.TRANSIT, "pilot")));

    @Test
    void countsASourceThatComesBackOnce() {
        assertThat(WAYS.total()).isEqualTo(3);
        assertThat(WAYS.ways()).contains(new Ways.Way(List.of("NG", "NE", "LY", "IT"), List.of("The north", "The north again"), 1,
                Set.of("K-1", "K-2")));
        assertThat(WAYS.legs()).contains(new Leg("NG", "NE", 1), new Leg("NE", "LY", 1), new Leg("NG", "IT", 1));
        assertThat(WAYS.shown()).containsExactlyInAnyOrder("K-1", "K-2", "K-3");
    }

    @Test
    void flowsFromSourcesOverTransitToDestinationsAndNeverInACircle() {
        assertThat(WAYS.flows()).contains(
                new Flow(new End("NG", RouteStage.SOURCE, 0), new End("NE", RouteStage.TRANSIT, 1), 1),
                new Flow(new End("LY", RouteStage.TRANSIT, 2), new End("IT", RouteStage.DESTINATION, 100), 1),
                new Flow(new End("LY", RouteStage.TRANSIT, 1), new End("NE", RouteStage.TRANSIT, 2), 1));
        assertThat(WAYS.flows()).allSatisfy(flow -> assertThat(flow.from().place()).isLessThan(flow.to().place()));
    }

    @Test
    void saysWhatCountriesAreByTheirPlaceOnWaysAndByWord() {
        assertThat(WAYS.countries()).contains(new Ways.Country("NG", Map.of(RouteStage.SOURCE, 2, RouteStage.DESTINATION, 1), 2),
                new Ways.Country("MT", Map.of(RouteStage.TRANSIT, 1), 1));
    }

    private static Told told(String contribution, String origin, String name, String... countries) {
        return new Told(contribution, origin, name, List.of(countries));
    }
}
