package org.cordon.platform.account;

import java.util.Optional;
import java.util.UUID;
import org.cordon.kernel.shared.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_letter}: the mail addresses for messages to account owners, kept until the messages have left. */
@Repository
public class AccountLetters {

    private final JdbcClient jdbc;

    AccountLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param link whether the message brings a link for setting the password */
    public record Letter(String account, String address, boolean link) {
    }

    /** Keeps the address of a message until it has left. */
    public void add(UUID message, Letter letter) {
        jdbc.sql("insert into account_letter (message, account, address, link) values (:message, :account, :address, :link)")
                .param("message", message).param("account", letter.account()).param("address", letter.address())
                .param("link", letter.link()).update();
    }

    Optional<Letter> find(UUID message) {
        return jdbc.sql("select account, address, link from account_letter where message = ?").param(message)
                .query(RecordRows.of(Letter.class)).optional();
    }

    void remove(UUID message) {
        jdbc.sql("delete from account_letter where message = ?").param(message).update();
    }
}
