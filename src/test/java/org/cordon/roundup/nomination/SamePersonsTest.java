package org.cordon.roundup.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePersonsTest {

    @ParameterizedTest
    @CsvSource({"MÜLLER, Jörg, MULLER, Jorg", "IVANOVIC, Petar, Petar, IVANOVIC", "O'NEIL, Sean, ONEIL, Sean",
        "GARCÍA LÓPEZ, José, GARCIA LOPEZ, Jose",
        "БЕЛОЗЕРЦЕВ, Игнат, BELOZERTSEV, Ignat", "HADDAD, Yusuf, HADAD, Yusuf", "ИВАНОВ, Пётр, ИВАНОВ, Петр"})
    void seesOnePersonBehindTwoSpellings(String name, String forename, String otherName, String otherForename) {
        assertThat(possibly(nomination("A", "FR", "2016/1", name, forename, "1970/05/17"),
                nomination("B", "IT", "2017/9", otherName, otherForename, "1970"))).isTrue();
    }

    @Test
    void seesOnePersonBehindOneNotice() {
        assertThat(possibly(nomination("A", "FR", "2016/1", "DURAND", "Luc", "1970"),
                nomination("B", "IT", "2016/1", "ROSSI", "Mario", "1981"))).isTrue();
    }

    @Test
    void doesNotAskAboutANameThatIsOnlyAlike() {
        assertThat(possibly(nomination("A", "FR", "2016/1", "DURAND", "Luc", "1970"),
                nomination("B", "IT", "2017/9", "MORETTI", "Paolo", "1970"))).isFalse();
    }

    @Test
    void doesNotAskAboutACousinWhoHasAllWordsButOne() {
        assertThat(possibly(nomination("A", "FR", "2016/1", "AL-SHARQAWI", "Rami Yusuf Taha Hasan", "1970"),
                nomination("B", "IT", "2017/9", "AL-NAJDAWI", "Rami Yusuf Taha Hasan", "1970"))).isFalse();
    }

    @Test
    void doesNotAskWhenTheBirthYearsContradict() {
        assertThat(possibly(nomination("A", "FR", "2016/1", "DURAND", "Luc", "1970"),
                nomination("B", "IT", "2017/9", "DURAND", "Luc", "1985"))).isFalse();
    }

    @Test
    void asksWhenOneBirthYearIsUnknown() {
        assertThat(possibly(nomination("A", "FR", "2016/1", "DURAND", "Luc", null),
                nomination("B", "IT", "2017/9", "DURAND", "Luc", "1985"))).isTrue();
    }

    @Test
    void leavesOutWhatTheSameCountryNominated() {
        assertThat(possibly(nomination("A", "FR", "2016/1", "DURAND", "Luc", "1970"),
                nomination("B", "FR", "2017/9", "DURAND", "Luc", "1970"))).isFalse();
    }

    private static boolean possibly(Nomination nomination, Nomination other) {
        return !SamePersons.among(List.of(nomination, other)).possibly(nomination).isEmpty();
    }

    private static Nomination nomination(String reference, String country, String entityId, String name, String forename, String born) {
        var json = Notices.complete(entityId, name, country).put("forename", forename).put("date_of_birth", born);
        return Nomination.submitted(reference, "TERRA", country, NoticeReader.read(json).notice(), List.of(), List.of(), Instant.EPOCH);
    }
}
