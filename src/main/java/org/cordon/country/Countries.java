package org.cordon.country;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the directory, in the order of their codes. Needs a transaction. */
@Component
final class Countries {

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

    /** Writes the reference data; a contact that is already there stays. */
    void save(Country country) {
        jdbc.sql("""
                        insert into country (code, bureau, region, language, zone, contact)
                        values (:code, :bureau, :region, :language, :zone, :contact)
                        on conflict (code) do update set bureau = excluded.bureau, region = excluded.region,
                            language = excluded.language, zone = excluded.zone,
                            contact = coalesce(country.contact, excluded.contact)""")
                .param("code", country.code())
                .param("bureau", country.bureau())
                .param("region", country.region())
                .param("language", country.language())
                .param("zone", country.zone().getId())
                .param("contact", country.contact().orElse(null))
                .update();
    }

    boolean setContact(String code, String contact) {
        return jdbc.sql("update country set contact = :contact where code = :code")
                .param("contact", contact).param("code", code).update() == 1;
    }

    private static Country country(ResultSet row, int number) throws SQLException {
        return new Country(row.getString("code"), row.getString("bureau"), row.getString("region"), row.getString("language"),
                ZoneId.of(row.getString("zone")), Optional.ofNullable(row.getString("contact")));
    }
}
