package org.cordon.kernel.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.cordon.kernel.shared.Columns;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.kernel.shared.Refusal.Kind;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds how {@link RecordRows} turns the columns of a row into the components of a record. */
@CordonTest
class RecordRowsTest {

    private static final UUID ID = UUID.fromString("6f1cf5a2-3f3d-4c41-9b3c-0c7f1d1f9a01");
    private static final Instant TIME = Instant.parse("2027-05-11T02:20:00.123456Z");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    private record Place(String country, int howMany) {
    }

    private record Seen(UUID id, Instant seenAt, ZonedDateTime happenedAt, ZoneId zone, Kind kind, List<Kind> kinds, List<String> words,
            boolean own, Integer number, Place place) {
    }

    @Test
    void eachComponentIsTheColumnOfItsName() {
        assertThat(seen("'FORBIDDEN'", "array['CONFLICT', 'INVALID']", "7")).isEqualTo(new Seen(ID, TIME,
                TIME.atZone(ZoneId.of("Europe/Rome")), ZoneId.of("Europe/Rome"), Kind.FORBIDDEN, List.of(Kind.CONFLICT, Kind.INVALID),
                List.of("a", "b"), true, 7, new Place("IT", 3)));
    }

    @Test
    void whatIsNotThereIsNullOrAnEmptyList() {
        assertThat(seen("null", "null::text[]", "null::int")).returns(null, Seen::kind).returns(List.of(), Seen::kinds)
                .returns(null, Seen::number);
    }

    @Test
    void aRecordIsWrittenAsColumnsTakeIt() {
        var values = RecordRows.values(seen("'FORBIDDEN'", "array['CONFLICT', 'INVALID']", "null::int"));

        assertThat(values).containsEntry("id", ID).containsEntry("seenAt", Columns.utc(TIME))
                .containsEntry("happenedAt", Columns.utc(TIME)).containsEntry("zone", "Europe/Rome")
                .containsEntry("kind", "FORBIDDEN").containsEntry("own", true)
                .containsEntry("number", null).containsEntry("country", "IT").containsEntry("howMany", 3);
        assertThat((String[]) values.get("kinds")).containsExactly("CONFLICT", "INVALID");
    }

    private Seen seen(String kind, String kinds, String number) {
        return transactions.execute(status -> jdbc.sql("""
                        select cast(:id as uuid) id, :at seen_at, :at happened_at, 'Europe/Rome' zone, %s kind, %s kinds,
                               array['a', 'b'] words, true own, %s number, 'IT' country, 3::bigint how_many
                        """.formatted(kind, kinds, number))
                .param("id", ID).param("at", Columns.utc(TIME)).query(RecordRows.of(Seen.class)).single());
    }
}
