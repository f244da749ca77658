package org.cordon.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cordon.benchmark.machine.Counters;
import org.cordon.benchmark.wire.Tally.Sent;
import org.cordon.lives.Acts;
import org.cordon.lives.Mode;
import org.cordon.processes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Counters GROWN = new Counters(2_048_000, 40, 204_800, 6);
    private static final Cost COST = Cost.of(new Sent(700, 30, Map.of()), GROWN, 2);

    private final Result before = new Result("Cordon at 1234567", Mode.IN_BATCHES, false, COST);
    private final Result now = new Result("Cordon", Mode.IN_BATCHES, false, COST);
    private final Result oneByOne = new Result("Cordon", Mode.ONE_BY_ONE, false, COST);
    private final Result bare = new Result("Bare engine", Mode.ONE_BY_ONE, true, COST);
    private final List<Result> results = List.of(before, now, oneByOne, bare);

    @BeforeEach
    void isPlayed() {
        for (var lives : List.of(5.0, 4.0, 6.0)) {
            before.played(4, lives, new Acts());
            now.played(4, lives * 6, new Acts());
            oneByOne.played(4, lives * 4, new Acts());
            bare.played(4, lives * 12, new Acts());
        }
    }

    @Test
    void tellsCostsOfOneLife() {
        assertThat(tables()).contains("| Cordon, in batches | 350 | 15.0 | 20.0 | 1000 | 100.0 | 3.0 |");
    }

    @Test
    void tellsTheMedianRoundAndTheOutermost() {
        assertThat(tables()).contains("| Lives a second: median (least to most) | 4 clients |")
                .contains("| Bare engine | 60.0 (48.0 to 72.0) |");
    }

    @Test
    void holdsCordonAgainstWhatWasPlayedAlike() {
        assertThat(tables()).contains("| Cordon, in batches / Cordon at 1234567, in batches | 6.00 |")
                .contains("| Cordon, in batches / Bare engine | 0.50 |").contains("| Cordon, one by one / Bare engine | 0.33 |")
                .doesNotContain("one by one / Cordon at");
    }

    @Test
    void drawsBarsInProportionThatBearTheirNumbers() throws Exception {
        var chart = new Chart(results, "Cordon").toString();

        var drawn = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.getBytes(StandardCharsets.UTF_8))).getElementsByTagName("rect");
        assertThat(drawn.getLength()).as("the paper and a bar for each").isEqualTo(5);
        var widths = List.of(1, 2, 3, 4).stream()
                .map(bar -> Double.valueOf(drawn.item(bar).getAttributes().getNamedItem("width").getNodeValue()) / 440).toList();
        assertThat(widths.get(3) / widths.get(0)).isBetween(11.9, 12.1);
        assertThat(widths.get(1)).isLessThan(1);
        assertThat(chart).contains(">Cordon, in batches<").contains(">30.0<");
    }

    @Test
    void writesIntoItsPlaceInADocumentAndAgain() {
        var document = "Above.\n" + Document.BEGIN + "\nold\n" + Document.END + "\nBelow.\n";

        var written = Document.with(Document.with(document, "", "new"), "", "newest");

        assertThat(written).isEqualTo("Above.\n" + Document.BEGIN + "\n\nnewest\n\n" + Document.END + "\nBelow.\n");
        assertThatThrownBy(() -> Document.with("Nothing.", "", "new")).isInstanceOf(IllegalStateException.class);
    }

    private String tables() {
        return new Tables(results, "Cordon").toString();
    }
}
