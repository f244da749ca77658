package org.cordon.kernel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "Éloïse, ELOISE", "Demirağaçlı, DEMIRAGACLI", "İlkay, ILKAY", "ılgın, ILGIN", "Øster, OSTER", "Łukasz, LUKASZ", "Đorđe, DORDE",
            "Guðrún, GUDRUN", "Þór, THOR", "Ħamrun, HAMRUN", "Ŧavval, TAVVAL", "Ŋa, NA", "Əliyev, ELIYEV", "Ærø, AERO", "Weiß, WEISS",
            "STRAẞE, STRASSE",
            "Ｅｌｏｉｓｅ, ELOISE", "Семён, СЕМЕН", "Йовчев, ИОВЧЕВ", "Γιώργος, ΓΙΩΡΓΟΣ", "أحمد, احمد", "مُحَمَّد, محمد", "فاطمة, فاطمه",
            "مصطفى, مصطفي", "علی, علي",
        "محـمد, محمد",
            "GUÐMUNDSSON, GUDMUNDSSON", "Ɓala, BALA", "Ɗan, DAN", "Ƙofar, KOFAR", "Ƴar, YAR", "Ɛgya, EGYA", "Ɔfori, OFORI", "Ŋmɛn, NMEN",
            "Ʋɔ, VO", "Ɣe, GE",
            "Ǥuhkte, GUHKTE", "Ɨda, IDA", "Ʉla, ULA", "Ɵmer, OMER", "Ǝli, ELI", "Ȼa, CA", "Ƶan, ZAN", "Čeaʒʒi, CEAZZI", "Gaŀla, GALLA",
            "ŉKosi, NKOSI", "Ĳsbrand, IJSBRAND",
    })
    void foldsEachLetterWithinItsScript(String written, String folded) {
        assertThat(PersonName.words(written)).containsExactly(folded);
    }

    /** Covers the Latin letters that names are written with; the others are signs of phonetics and clicks. */
    @Test
    void spellsOutEachLatinLetterOfANameInPlainOnes() {
        var kept = IntStream.concat(IntStream.rangeClosed('À', 'ɏ'), IntStream.rangeClosed('Ḁ', 'ỿ'))
                .filter(letter -> Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
                .mapToObj(Character::toString)
                .filter(letter -> !String.join("", PersonName.words("x" + letter)).matches("X[A-Z]*")).collect(Collectors.joining());
        assertThat(kept).isEqualTo("ƄƅƍƛƜƦƧƨƩƪƸƹƺƻƼƽƾƿǀǁǂǃǶǷȜȝȢȣɅɊɋẟ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'ahu", "O’ahu", "O‘ahu", "Oʻahu", "Oʼahu", "Oʾahu", "Oʿahu", "Oꞌahu", "Oɂahu"})
    void knowsNoApostropheWhateverItsShape(String written) {
        assertThat(PersonName.words(written)).containsExactly("OAHU");
    }

    @Test
    void keepsTheOrderOfTheWords() {
        assertThat(PersonName.words("O’Brannigan-Łoś, Ðorđe  2016/12345")).containsExactly("OBRANNIGAN", "LOS", "DORDE", "2016", "12345");
    }
}
