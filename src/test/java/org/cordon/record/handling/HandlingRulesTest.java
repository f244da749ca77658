package org.cordon.record.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.shared.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlingRulesTest {

    private final List<String> refused = new ArrayList<>();

    @Test
    void withoutAnythingGivenItIsForPoliceUseAndForAll() {
        assertThat(ofNomination(GivenHandling.NONE)).isEqualTo(Handling.NONE);
        assertThat(refused).isEmpty();
    }

    @Test
    void readsCodesAndNames() {
        var handling = ofNomination(new GivenHandling("h2", "b", "4", List.of("it", "partner-europol"), List.of()));

        assertThat(handling.code()).isEqualTo(HandlingCode.H2);
        assertThat(handling.source()).isEqualTo(SourceEvaluation.B);
        assertThat(handling.information()).isEqualTo(4);
        assertThat(handling.restriction().parties()).containsExactly("ncb-IT", "partner-EUROPOL");
        assertThat(handling.notFor()).containsExactly("IT", "partner-EUROPOL");
        assertThat(handling.onlyFor()).isEmpty();
        assertThat(refused).isEmpty();
    }

    @Test
    void theCoordinationIsAmongThoseForWhomAloneANominationIs() {
        assertThat(ofNomination(onlyFor("DE", "ES")).onlyFor()).containsExactly("IPSG", "DE", "ES");
    }

    @Test
    void aLeadThatIsNotAddressedToTheGeneralSecretariatIsNotForIt() {
        assertThat(HandlingRules.ofLead(onlyFor("FR"), "IT", false, this::refuse).restriction().excludes("coordinator")).isTrue();
        assertThat(HandlingRules.ofLead(onlyFor("FR", "IPSG"), "IT", false, this::refuse).restriction().excludes("coordinator")).isFalse();
        assertThat(refused).isEmpty();
    }

    @Test
    void aPositiveLocationIsAlwaysForTheGeneralSecretariat() {
        HandlingRules.ofLead(onlyFor("FR"), "IT", true, this::refuse);
        HandlingRules.ofLead(notFor("IPSG"), "IT", true, this::refuse);
        assertThat(refused).extracting(reason -> reason.split(" ")[0]).containsExactly("onlyFor", "notFor");
    }

    @ParameterizedTest
    @CsvSource({"H9, , , , , handlingCode", ", Z, , , , sourceEvaluation", ", , 5, , , informationEvaluation", ", , , XX, , notFor",
            ", , , , EUROPOL, onlyFor",
        ", , , FR, , notFor", ", , , IPSG, , notFor", ", , , IT, DE, onlyFor", ", , , partner-, , notFor"})
    void saysWhatIsWrongWithWhichField(String code, String source, String information, String notFor, String onlyFor, String field) {
        ofNomination(new GivenHandling(code, source, information, list(notFor), list(onlyFor)));
        assertThat(refused).singleElement().asString().startsWith(field + " ");
    }

    @ParameterizedTest
    @CsvSource({"IT, , , ES, false", "IT, , IT+ES, , false", "IT, , , , true", ", , IT, , false", ", DE, , DE+ES, true",
            ", DE+ES, , DE, false", ", DE, IT, , true",
        "IT, , , IT, true", "IT, , , DE, false"})
    void isLooserWhenSomebodySeesItWhoDidNot(String wasNotFor, String wasOnlyFor, String notFor, String onlyFor, boolean looser) {
        var was = ofNomination(new GivenHandling(null, null, null, list(wasNotFor), list(wasOnlyFor)));
        var becomes = ofNomination(new GivenHandling(null, null, null, list(notFor), list(onlyFor)));
        assertThat(becomes.isLooserThan(was)).isEqualTo(looser);
    }

    @Test
    void aLowerCodeIsLooser() {
        assertThat(Handling.NONE.isLooserThan(ofNomination(new GivenHandling("H1", null, null, List.of(), List.of())))).isTrue();
    }

    private Handling ofNomination(GivenHandling given) {
        return HandlingRules.ofNomination(given, "FR", this::refuse);
    }

    private void refuse(String field, Said why) {
        refused.add(field + " " + why);
    }

    private static GivenHandling onlyFor(String... codes) {
        return new GivenHandling(null, null, null, List.of(), List.of(codes));
    }

    private static GivenHandling notFor(String... codes) {
        return new GivenHandling(null, null, null, List.of(codes), List.of());
    }

    private static List<String> list(String codes) {
        return codes == null ? List.of() : List.of(codes.split("\\+"));
    }
}
