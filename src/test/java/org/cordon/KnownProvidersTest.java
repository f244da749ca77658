package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.util.StreamProvider;
import java.util.Properties;
import javax.xml.datatype.DatatypeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class KnownProvidersTest {

    private final Properties before = (Properties) System.getProperties().clone();

    @AfterEach
    void asBefore() {
        System.setProperties(before);
    }

    @Test
    void namesWhatTheLibrariesFind() throws Exception {
        KnownProviders.NAMED.keySet().forEach(System::clearProperty);
        assertThat(StreamProvider.provider().getClass().getName()).isEqualTo(KnownProviders.NAMED.get(StreamProvider.class.getName()));
        assertThat(DatatypeFactory.newInstance().getClass().getName()).isEqualTo(KnownProviders.NAMED.get(DatatypeFactory.class.getName()));
    }

    @Test
    void whatIsNamedIsTaken() throws Exception {
        KnownProviders.NAMED.keySet().forEach(System::clearProperty);
        KnownProviders.name();
        assertThat(StreamProvider.provider().getClass().getName()).isEqualTo(KnownProviders.NAMED.get(StreamProvider.class.getName()));
        assertThat(DatatypeFactory.newInstance().newDuration("P1D").getDays()).isEqualTo(1);
    }
}
