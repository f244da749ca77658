package org.cordon.kernel.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CountryDirectoryTest {

    private final Countries countries = mock(Countries.class);
    private final CountryDirectory directory = new CountryDirectory(countries);

    @Test
    void countriesAreInTheOrderOfTheirNames() {
        when(countries.all()).thenReturn(CountryFile.read(false));

        assertThat(directory.all()).hasSize(196).extracting(Country::code).startsWith("AF", "AL", "DZ").endsWith("YE", "ZM", "ZW");
        assertThat(directory.regions()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"it, IT", "wiesbaden, DE", "Palestine, PS", "ivoire, CI", "MANCHESTER, GB"})
    void aCountryIsFoundByItsCodeItsNameOrItsBureau(String text, String code) {
        when(countries.entries()).thenReturn(CountryFile.read(false).stream()
                .map(country -> new CountryEntry(country, Optional.empty(), 1, Optional.empty())).toList());

        assertThat(directory.search(text)).extracting(CountryEntry::code).contains(code);
        assertThat(directory.search(" ")).hasSize(196);
    }

    @Test
    void aContactThatIsRequiredIsThereOrTheBureauIsNamed() {
        var france = CountryFile.read(true).stream().filter(country -> country.code().equals("FR")).findFirst();
        when(countries.find(anyString())).thenReturn(Optional.empty());
        when(countries.find("FR")).thenReturn(france);
        when(countries.find("IT")).thenReturn(
                CountryFile.read(false).stream().filter(country -> country.code().equals("IT")).findFirst());

        assertThat(directory.requireContact("FR")).isEqualTo("duty.fr@ncb-paris.example");
        assertThatThrownBy(() -> directory.requireContact("IT")).isInstanceOf(Refusal.class).hasMessageContaining("NCB Rome (IT)");
        assertThatThrownBy(() -> directory.requireContact("XX")).isInstanceOf(Refusal.class).hasMessageContaining("XX");
    }
}
