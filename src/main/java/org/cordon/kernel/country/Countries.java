package org.cordon.kernel.country;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.country.CountryEntry.LastChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the directory, in the order of their codes. Needs a transaction. */
@Component
final class Countries {

    /** The columns whose values belong to the installation once an administrator has changed one of them. */
    private static final String REFERENCE_DATA = "bureau, region, language, zone";

    private static final Map<CountryField, String> COLUMNS = Map.of(CountryField.BUREAU, "bureau", CountryField.REGION, "region",
            CountryField.LANGUAGE, "language", CountryField.ZONE, "zone", CountryField.CONTACT, "contact", CountryField.DUTY_HOURS,
            "duty_hours");

    private final JdbcClient jdbc;

    Countries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Country> find(String code) {
        return jdbc.sql("select * from country where code = :code").param("code", code).query(Countries::country).optional();
    }

    List<Country> all() {
        return jdbc.sql("select * from country order by code").query(Countries::country).list();
    }

    List<Country> byCodes(Collection<String> codes) {
        return jdbc.sql("select * from country where code = any(:codes) order by code")
                .param("codes", codes.toArray(String[]::new)).query(Countries::country).list();
    }

    List<CountryEntry> entries() {
        return jdbc.sql("select * from country order by code").query(Countries::entry).list();
    }

    /** Returns all entries and locks them until the transaction ends. */
    List<CountryEntry> lockAll() {
        return jdbc.sql("select * from country order by code for update").query(Countries::entry).list();
    }

    /** Finds a country of the directory, and locks its row until the transaction ends. */
    Optional<CountryEntry> lock(String code) {
        return jdbc.sql("select * from country where code = :code for update").param("code", code).query(Countries::entry).optional();
    }

    /**
     * Writes the reference data, but keeps values that the installation has changed.
     *
     * @param dutyHours the duty hours of the demo; null outside the demo
     */
    void save(Country country, String dutyHours) {
        jdbc.sql("""
                        insert into country (code, bureau, region, language, zone, contact, duty_hours)
                        values (:code, :bureau, :region, :language, :zone, :contact, :dutyHours)
                        on conflict (code) do update set
                            bureau = case when country.own then country.bureau else excluded.bureau end,
                            region = case when country.own then country.region else excluded.region end,
                            language = case when country.own then country.language else excluded.language end,
                            zone = case when country.own then country.zone else excluded.zone end,
                            contact = case when country.changed_at is null then coalesce(country.contact,
                                excluded.contact) else country.contact end,
                            duty_hours = case when country.changed_at is null then coalesce(country.duty_hours, excluded.duty_hours)
                                else country.duty_hours end""")
                .param("code", country.code())
                .param("bureau", country.bureau())
                .param("region", country.region())
                .param("language", country.language())
                .param("zone", country.zone().getId())
                .param("contact", country.contact().orElse(null))
                .param("dutyHours", dutyHours)
                .update();
    }

    /** Changes one country, whose row is locked, and records the changes. */
    void change(String code, List<CountryChange> changes) {
        for (var change : changes) {
            var column = COLUMNS.get(change.field());
            jdbc.sql("update country set " + column + " = :after, own = own or :own where code = :code")
                    .param("after", change.after()).param("own", REFERENCE_DATA.contains(column)).param("code", code).update();
            jdbc.sql("""
                            insert into country_change (code, field, before, after, changed_by, changed_at)
                            values (:code, :field, :before, :after, :by, :at)""")
                    .param("code", code).param("field", change.field().key()).param("before", change.before())
                    .param("after", change.after())
                    .param("by", change.by()).param("at", utc(change.at())).update();
        }
        jdbc.sql("update country set version = version + 1, changed_by = :by, changed_at = :at where code = :code")
                .param("by", changes.get(0).by()).param("at", utc(changes.get(0).at())).param("code", code).update();
    }

    /** Returns the changes of a country, the latest first. */
    List<CountryChange> changes(String code) {
        return jdbc.sql("select * from country_change where code = :code order by id desc").param("code", code)
                .query((row, number) -> new CountryChange(code, CountryField.of(row.getString("field")).orElseThrow(),
                        row.getString("before"),
                        row.getString("after"), row.getString("changed_by"), instant(row, "changed_at"))).list();
    }

    private static Country country(ResultSet row, int number) throws SQLException {
        return new Country(row.getString("code"), row.getString("bureau"), row.getString("region"), row.getString("language"),
                ZoneId.of(row.getString("zone")), Optional.ofNullable(row.getString("contact")));
    }

    private static CountryEntry entry(ResultSet row, int number) throws SQLException {
        var changedAt = row.getTimestamp("changed_at");
        return new CountryEntry(country(row, number), Optional.ofNullable(row.getString("duty_hours")).flatMap(DutyHours::parse),
                row.getInt("version"),
                changedAt == null ? Optional.empty() : Optional.of(new LastChange(row.getString("changed_by"), changedAt.toInstant())));
    }
}
