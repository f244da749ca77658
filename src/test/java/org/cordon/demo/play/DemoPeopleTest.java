package org.cordon.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented people must be possible ones, because police officers look at the demo. */
class DemoPeopleTest {

    private static final Set<String> WOMEN = Set.of("Éloïse", "Maëlle", "Ginevra", "Candela", "Mareike", "Bronwen", "Ευτυχία", "Θάλεια",
            "Gülşen", "İlknur", "غيثة", "نجوى",
            "Aminata", "Ndèye", "Yolima", "วิภา");

    @ParameterizedTest
    @ValueSource(strings = {"FR", "IT", "ES", "DE", "GB", "GR", "TR", "MA", "EG", "SN", "CO", "TH"})
    void aNameFitsTheSexAndNoTwoOfAFileAreNamedAlike(String country) {
        for (int series = 1; series < 20; series++) {
            var people = StreamSupport.stream(new DemoPeople().wantedBy(country, series, "IT", "ES", "FR", "DE").spliterator(), false)
                    .toList();
            assertThat(people).allSatisfy(person -> assertThat(person.path("sex_id").asText()).as(person.toString())
                    .isEqualTo(WOMEN.contains(person.path("forename").asText()) ? "F" : "M"));
            assertThat(people).extracting(person -> person.path("forename").asText() + person.path("name").asText())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aGreekWomanBearsAWomansFormOfTheName() {
        assertThat(people("GR")).filteredOn(person -> person.path("sex_id").asText().equals("F"))
                .extracting(person -> person.path("name").asText())
                .isNotEmpty().noneMatch(name -> name.endsWith("Σ"));
    }

    /** The supplier's handling code stands in the field that is read, and nowhere as a code among words. */
    @Test
    void theHandlingIsACodeInItsOwnFieldAndWordsBesideIt() {
        assertThat(people("FR")).extracting(person -> person.path("cordon").path("handlingCode").asText()).containsOnly("H1");
        assertThat(people("FR")).extracting(person -> person.path("cordon").path("handling").asText())
                .noneMatch(words -> words.matches("H\\d"));
    }

    /** A forename is a woman's or a man's, in all files. */
    @Test
    void noForenameOfHydraIsBothAWomansAndAMans() throws Exception {
        var files = new HydraFiles();
        var both = new TreeSet<>(forenames(files, "F"));
        both.retainAll(forenames(files, "M"));
        assertThat(both).isEmpty();
    }

    private static Collection<String> forenames(HydraFiles files, String sex) throws Exception {
        var found = new TreeSet<String>();
        var json = new ObjectMapper();
        for (var country : Locale.getISOCountries()) {
            var file = files.nominations(country);
            if (file.isPresent()) {
                notices(json.readTree(file.get())).filter(notice -> notice.path("sex_id").asText().equals(sex))
                        .forEach(notice -> found.add(notice.path("forename").asText()));
            }
        }
        return found;
    }

    private static Stream<JsonNode> notices(JsonNode file) {
        var notices = file.isArray() ? file : file.path("_embedded").path("notices");
        return StreamSupport.stream(notices.spliterator(), false);
    }

    private static List<JsonNode> people(String country) {
        return StreamSupport.stream(new DemoPeople().wantedBy(country, 1, "IT", "ES", "FR", "DE").spliterator(), false).toList();
    }
}
