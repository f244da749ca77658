package org.cordon.platform.signin;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code own_language}. */
@Repository
class ChosenLanguages {

    private final JdbcClient jdbc;

    ChosenLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Locale> of(String account) {
        return jdbc.sql("select language from own_language where account = ?").param(account).query(String.class).optional()
                .map(Locale::forLanguageTag);
    }

    void keep(String account, Locale language, Instant at) {
        jdbc.sql("""
                        insert into own_language (account, language, chosen_at) values (:account, :language, :at)
                        on conflict (account) do update set language = excluded.language, chosen_at = excluded.chosen_at""")
                .param("account", account).param("language", language.getLanguage()).param("at", utc(at)).update();
    }
}
