package org.cordon.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.cordon.access.Caller;
import org.cordon.access.CurrentCaller;
import org.cordon.access.Roles;
import org.cordon.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContactServiceTest {

    private final Countries countries = mock(Countries.class);
    private final CurrentCaller currentCaller = mock(CurrentCaller.class);
    private final ContactService contacts = new ContactService(countries, currentCaller);

    @BeforeEach
    void anAdministratorAndTwoCountries() {
        when(currentCaller.get()).thenReturn(new Caller("admin", Set.of(Roles.ADMINISTRATOR)));
        for (var code : Set.of("FR", "IT")) {
            when(countries.find(code)).thenReturn(Optional.of(
                    new Country(code, "City", "Europe", "en", ZoneId.of("UTC"), Optional.empty())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "code,contact\nFR,duty@bureau.example\nIT,\n",
            "\uFEFFcode;name;contact\r\nFR;France;duty@bureau.example\r\nIT;Italy;\r\n"})
    void theContactsOfTheFileAreTakenOverAndAnEmptyOneRemovesIt(String csv) throws IOException {
        assertThat(replace(csv)).isEqualTo(2);

        verify(countries).setContact("FR", "duty@bureau.example");
        verify(countries).setContact("IT", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "code,contact\nFR,duty@bureau.example\nXX,a@b.example\n", "code,contact\nFR,duty@bureau.example\nIT,nobody\n",
            "code,contact\nFR,duty@bureau.example\nIT,=a@b.example\n", "code,contact\nFR,duty@bureau.example\nIT\n",
            "code,address\nFR,a@b.example\n", "code,code\nFR,a@b.example\n", "", "code,contact\nFR,\"a@b.example"})
    void nothingIsTakenOverWhenARowOrTheHeaderIsWrong(String csv) {
        assertThatThrownBy(() -> replace(csv)).isInstanceOf(Refusal.class);

        verify(countries, never()).setContact(any(), any());
    }

    @Test
    void theWrongRowIsNamed() {
        assertThatThrownBy(() -> replace("code,contact\nFR,a@b.example\nIT,nobody\n")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reasons()).containsExactly(new Refusal.Reason("row 2", "This is not an e-mail address.")));
    }

    @Test
    void nobodyButAnAdministratorMayDoIt() {
        when(currentCaller.get()).thenReturn(new Caller("coordinator", Set.of(Roles.COORDINATOR)));

        assertThatThrownBy(() -> replace("code,contact\nFR,a@b.example\n")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void anEndlessFileIsRefused() {
        assertThatThrownBy(() -> replace("code,contact\n" + "FR,a@b.example\n".repeat(10_000))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    }

    private int replace(String csv) throws IOException {
        return contacts.replace(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
