package org.cordon.analysis.file.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cordon.analysis.file.FileEntities.Said;
import org.cordon.kernel.identity.Identity;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.identity.WrittenName;
import org.junit.jupiter.api.Test;

class EntityDescriptionTest {

    @Test
    void isCalledByThePartsOfHisNameBesidesHisAliases() {
        var called = person("firstName=Ignat", "lastName=Belozertsev", "alias=Carlos Albaranez").names();
        assertThat(called).extracting(WrittenName::written).containsExactly("IGNAT BELOZERTSEV", "CARLOS ALBARANEZ");
        assertThat(person("name=Carlos Albaranez", "lastName=Belozertsev").names()).extracting(WrittenName::written)
                .containsExactly("CARLOS ALBARANEZ");
        assertThat(person().names()).extracting(WrittenName::written).containsExactly("NOBODY");
    }

    @Test
    void isBornWhenEachSourceSays() {
        assertThat(person("birthDate=1971", "birthDate=1974-06-05").born())
                .containsExactlyInAnyOrder(new PartialDate(1971, 0, 0), new PartialDate(1974, 6, 5));
    }

    @Test
    void hasNoNumberWhereAWordStandsInItsPlace() {
        assertThat(person("passportNumber=unknown", "idNumber=n/a 1", "username=ignatius", "phone=+33 6 12 98 76 54").documents())
                .containsExactlyInAnyOrder("IGNATIUS", "612987654");
    }

    @Test
    void hasTheSameTelephoneInWhateverScriptItsNumberIsWritten() {
        for (var number : List.of("+33 6 12 98 76 54", "0612987654", "+٣٣ ٦ ١٢ ٩٨ ٧٦ ٥٤", "۰۶۱۲۹۸۷۶۵۴")) {
            assertThat(person("phone=" + number).documents()).as(number).containsExactly("612987654");
        }
    }

    @Test
    void isTheSameShipHoweverItsNumberIsWritten() {
        for (var number : List.of("9074729", "IMO 9074729", "IMO9074729", "imo: 9074729", "IMO ٩٠٧٤٧٢٩")) {
            assertThat(person("imoNumber=" + number).documents()).as(number).containsExactly("9074729");
        }
    }

    private static Identity person(String... said) {
        return new EntityDescription(new UUID(0, 1), "K-1", EntityKind.PERSON, "Nobody", Arrays.stream(said).map(each -> each.split("=", 2))
                .map(each -> new Said(each[0], each[1])).toList(), List.of()).identity();
    }
}
