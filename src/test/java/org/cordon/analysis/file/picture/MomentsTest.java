package org.cordon.analysis.file.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.cordon.analysis.file.picture.Moments.Moment;
import org.cordon.kernel.identity.PartialDate;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final List<Moment> SOME = List.of(moment("2027", "Trip"), moment("2027/05/10", "Call"), moment("2027/05", "Trip"),
            moment("2026/12/31", "Call"));

    @Test
    void standWithTheLatestFirstAndAreAsLongAsTheirDateIsUncertain() {
        var all = Moments.of(SOME, List.of());

        assertThat(all.items()).extracting(Moment::date).containsExactly("2027/05/10", "2027/05", "2027", "2026/12/31");
        assertThat(all.items().get(1).from()).isEqualTo(LocalDate.of(2027, 5, 1));
        assertThat(all.items().get(1).until()).isEqualTo(LocalDate.of(2027, 5, 31));
        assertThat(all.items().get(2).until()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(all.kinds()).containsExactly(new Chart.Kind("Call", 2), new Chart.Kind("Trip", 2));
    }

    @Test
    void areOfTheKindsThatAreAskedForAndSayOfHowMany() {
        assertThat(Moments.of(SOME, List.of("Trip")).items()).extracting(Moment::kind).containsExactly("Trip", "Trip");
        assertThat(Moments.of(SOME, List.of("Trip")).kinds()).hasSize(2);
        var many = Moments.of(IntStream.range(0, 412).mapToObj(any -> moment("2027/05/10", "Call")).toList(), List.of());
        assertThat(many.items()).hasSize(300);
        assertThat(many.total()).isEqualTo(412);
    }

    private static Moment moment(String date, String kind) {
        return Moment.at(PartialDate.parse(date).orElseThrow(), kind, "date", List.of("Somebody"), "K-1");
    }
}
