package org.cordon.exchange.question.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a question's text lead to another question. */
class QuestionTraceTest {

    @ParameterizedTest
    @ValueSource(strings = {"+39 06 6000 0002", "0039 06 60000002", "(06) 6000-0002", "+39.06.6000.0002", "+٣٩ ٠٦ ٦٠٠٠ ٠٠٠٢"})
    void aTelephoneNumberHoweverItIsWritten(String written) {
        assertThat(QuestionTrace.in("Whose is " + written + "?")).containsOnlyKeys("TELEPHONE 660000002");
        assertThat(QuestionTrace.in("Whose is " + written + "?").values()).extracting(QuestionTrace::written).containsExactly(written);
    }

    @ParameterizedTest
    @CsvSource({"passport AB1234567,1234567", "passport AB 1234567,1234567", "passport 1234567,1234567", "the card 12AB34C56D,123456",
        "plate AB1234C,AB1234C"})
    void theNumberOfADocument(String text, String number) {
        assertThat(QuestionTrace.in(text)).containsOnlyKeys("DOCUMENT " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on 2027-05-11", "on 11.05.2027", "in 2027", "notice 2016/12345", "about HYDRA-2016-T8F3KQ", "at 04:20",
        "12 or 13 of them", "room 1234"})
    void whatIsNeither(String text) {
        assertThat(QuestionTrace.in(text)).isEmpty();
    }

    /** The keys of a name are the name in standard spelling and order, and its sound. */
    @ParameterizedTest
    @ValueSource(strings = {"is Yann Morvan there", "is MORVAN Yann there", "is Yánn Mörvan there"})
    void aName(String text) {
        assertThat(QuestionTrace.in(text)).containsOnlyKeys("NAME MORVAN YANN", "NAME ~160000 ~697600");
    }

    /** A single key in common is enough to find the other question. */
    @ParameterizedTest
    @ValueSource(strings = {"is Игнат Белозерцев there", "is Belozerzew Ignat there", "is Ignat Belozertsev there"})
    void aNameInAnotherSpellingOrScript(String text) {
        assertThat(QuestionTrace.in(text).keySet()).containsAnyElementsOf(QuestionTrace.in("Ignat Belozerzev").keySet());
    }

    @Test
    void ofALongNameEachTwoWords() {
        assertThat(QuestionTrace.in("seen with Yann Pierre Morvan")).containsKeys("NAME MORVAN PIERRE", "NAME MORVAN YANN",
                "NAME PIERRE YANN");
        assertThat(QuestionTrace.in("in Rome")).isEmpty();
    }

    @Test
    void noMoreThanAHundred() {
        var numbers = IntStream.range(0, 300).mapToObj(number -> "A" + (1000000 + number)).collect(Collectors.joining(" "));

        assertThat(QuestionTrace.in(numbers)).hasSize(100);
    }
}
