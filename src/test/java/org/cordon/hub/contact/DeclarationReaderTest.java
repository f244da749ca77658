package org.cordon.hub.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.cordon.hub.smugglinggroup.Groups;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An identifier of a person or a thing is brought to one spelling, or refused at its field. */
class DeclarationReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContactDeclarationReader reader = new ContactDeclarationReader(mock(Groups.class));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'kind':'PERSON','name':'EXAMPLE','dateOfBirth':'1971-05-23'} | PERSON 1971/05/23",
            "{'kind':'PERSON','name':'EXAMPLE','forename':'Ann','dateOfBirth':'1971/5/23'} | PERSON 1971/05/23",
            "{'kind':'DOCUMENT','documentType':'PASSPORT','country':'IT','number':' yb-12 34.567 '} | DOCUMENT PASSPORT IT YB1234567",
            "{'kind':'TELEPHONE','telephone':'+33 (1) 23-45.67/89'} | TELEPHONE +33123456789",
            "{'kind':'TELEPHONE','telephone':'0033 1 23 45 67 89'} | TELEPHONE +33123456789",
            "{'kind':'VESSEL','imo':'IMO 9074729'} | VESSEL 9074729",
            "{'kind':'VESSEL','vesselName':'Étoile du Sud','flag':'PA'}"
                    + " | VESSEL PA ETOILE DU SUD;VESSEL PA ~038000;VESSEL PA ~430000;VESSEL PA ~038430",
            "{'kind':'VESSEL','vesselName':'Etoile','flag':'PA','imo':'9074729'} | VESSEL 9074729;VESSEL PA ETOILE;VESSEL PA ~038000"})
    void isComparedInOneSpelling(String posted, String keys) {
        assertThat(reader.read(json(posted)).keys()).containsExactlyInAnyOrder(keys.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{} | kind",
            "{'kind':'SHIP'} | kind",
            "{'kind':'PERSON','name':'.','dateOfBirth':'1971'} | name,dateOfBirth",
            "{'kind':'PERSON','name':'EXAMPLE','dateOfBirth':'1971-02-30'} | dateOfBirth",
            "{'kind':'PERSON','name':'EXAMPLE','dateOfBirth':'1971-05-23','imo':'9074729'} | imo",
            "{'kind':'DOCUMENT','documentType':'KEY','country':'XX','number':'123'} | documentType,country,number",
            "{'kind':'TELEPHONE','telephone':'01 23 45 67 89'} | telephone",
            "{'kind':'TELEPHONE'} | telephone",
            "{'kind':'VESSEL','imo':'9074728'} | imo",
            "{'kind':'VESSEL','imo':'907472'} | imo",
            "{'kind':'GROUP'} | naming,group",
            "{'kind':'GROUP','group':'G-2K7M4P9QRS','naming':'PERHAPS'} | naming,group",
            "{'kind':'TELEPHONE','telephone':'+33123456789','naming':'NEVER'} | naming",
            "{'kind':'VESSEL'} | vesselName",
            "{'kind':'VESSEL','vesselName':'Etoile'} | flag",
            "{'kind':'TELEPHONE','telephone':'+33123456789','reason':'CURIOSITY'} | reason",
            "{'kind':'TELEPHONE','telephone':'+33123456789','text':' '} | text"})
    void isRefusedAtItsField(String posted, String fields) {
        var refused = catchThrowableOfType(Refusal.class, () -> reader.read(json(posted)));
        assertThat(refused.reasons().stream().map(Refusal.Reason::field)).containsExactlyElementsOf(Arrays.asList(fields.split(",")));
    }

    @Test
    void keepsWhatIdentifiesAndNothingElse() {
        var given = reader.read(json("{'kind':'PERSON','name':' EXAMPLE ','forename':'','dateOfBirth':'1971-05-23'}"));

        assertThat(given.what().toString()).isEqualTo("{\"name\":\"EXAMPLE\",\"dateOfBirth\":\"1971-05-23\"}");
        assertThat(List.of(given.words(), given.reason().name())).containsExactly("why", "OTHER");
    }

    private static ObjectNode json(String posted) {
        try {
            var json = (ObjectNode) JSON.readTree(posted.replace('\'', '"'));
            return json.has("reason") ? json.put("text", "why") : json.has("text") ? json.put("reason", "OTHER")
                    : json.put("text", "why").put("reason", "OTHER");
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(posted, unreadable);
        }
    }
}
