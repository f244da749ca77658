package org.cordon.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.cordon.caller.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The languages that people have chosen for themselves, by account. The caller reads and changes his own alone. */
@Component
@Transactional
public class OwnLanguages {

    private final JdbcClient sql;
    private final CurrentCaller caller;
    private final Clock clock;

    OwnLanguages(JdbcClient sql, CurrentCaller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** The language that the caller has chosen; empty for whoever has chosen none. */
    @Transactional(readOnly = true)
    public Optional<Locale> find() {
        return sql.sql("select language from own_language where account = ?").param(caller.get().user()).query(String.class).optional()
                .map(Locale::forLanguageTag);
    }

    /** Keeps the choice until another is made. */
    public void choose(Locale language) {
        sql.sql("""
                        insert into own_language (account, language, chosen_at) values (:account, :language, :at)
                        on conflict (account) do update set language = excluded.language, chosen_at = excluded.chosen_at""")
                .param("account", caller.get().user()).param("language", language.getLanguage()).param("at",
                        Timestamp.from(clock.instant())).update();
    }
}
