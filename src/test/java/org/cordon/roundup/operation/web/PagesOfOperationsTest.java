package org.cordon.roundup.operation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.support.RoundUp.OPERATION;

import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A running operation stands first, before two hundred that were launched later and are closed. */
@CordonTest
class PagesOfOperationsTest {

    private static final int ENDED = 200;

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;

    @BeforeEach
    void manyHaveEnded() {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        TestDatabase.asOwner().update("""
                insert into operation select (jsonb_populate_record(o, jsonb_build_object('reference', 'UMBRA-' || 1000 + n,
                    'phase', 'CLOSED', 'launched_at', o.launched_at + n / 2 * interval '1 day'))).*
                from operation o cross join generate_series(1, ?) n""", ENDED);
        TestDatabase.asOwner().update("""
                insert into participation select (jsonb_populate_record(p, jsonb_build_object('reference', 'UMBRA-' || 1000 + n || '-FR',
                    'operation', 'UMBRA-' || 1000 + n))).*
                from participation p cross join generate_series(1, ?) n where p.country = 'FR'""", ENDED);
    }

    @ParameterizedTest
    @CsvSource({"coordinator, /api/operations, reference, 200", "ncb-fr, /api/operations, reference, 200",
        "coordinator, /api/operations/work, operation, 200", "ncb-fr, /api/operations/work, operation, 200",
        "ncb-fr, /api/progress, operation, 50"})
    void eachOfThemIsOnOnePage(String user, String path, String named, int size) {
        var pages = pages(user, path, named);

        assertThat(pages).hasSize(ENDED / size + 1).first().asList().hasSize(size).startsWith(OPERATION, "UMBRA-1200", "UMBRA-1198");
        assertThat(pages.stream().flatMap(List::stream)).hasSize(ENDED + 1).doesNotHaveDuplicates().endsWith("UMBRA-1001");
    }

    @ParameterizedTest
    @CsvSource({"ncb-it, UMBRA-1200", "ncb-de, TERRA-2027", "coordinator, NONE-2027"})
    void nothingComesAfterWhatIsNotSeen(String user, String after) {
        assertThat(http.get(user, "/api/operations?after=" + after).json().path("items")).isEmpty();
    }

    private List<List<String>> pages(String user, String path, String named) {
        var pages = new ArrayList<List<String>>();
        var place = "";
        while (place != null) {
            var page = http.get(user, path + place).json();
            pages.add(page.path("items").findValuesAsText(named));
            place = page.path("next").isNull() ? null : "?after=" + page.path("next").textValue();
        }
        return pages;
    }
}
