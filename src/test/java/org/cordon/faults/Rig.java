package org.cordon.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cordon.lives.Caller;
import org.cordon.lives.Installation;
import org.cordon.processes.Patience;
import org.cordon.processes.PostgresServer;
import org.cordon.support.Ports;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes of Cordon on one PostgreSQL, with a mail server: the installation that faults are played on. */
final class Rig implements AutoCloseable {

    static final Path JAR = Path.of(System.getProperty("cordon.jar", "target/cordon-0.1.0-SNAPSHOT.jar"));

    /** The account that may retry the steps that were given up. */
    static final String ADMINISTRATOR = "service-administrator";

    private static final String DATABASE = "cordon";

    private final GreenMail mail = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final PostgresServer server;
    private final MailDoor door;
    private final Installation installation;
    private final Nodes nodes;
    private final JdbcTemplate sql;

    /** Starts on an empty database. */
    Rig(Path jar, Path folder, List<String> jvm) throws IOException {
        this(jar, folder, jvm, url -> { });
    }

    /** Prepares something before the nodes start. */
    interface Before {
        void put(String databaseUrl) throws IOException;
    }

    Rig(Path jar, Path folder, List<String> jvm, Before before) throws IOException {
        mail.start();
        server = new PostgresServer(folder.resolve("postgres"));
        door = new MailDoor(mail.getSmtp().getPort());
        installation = new Installation(jar, DATABASE, server, door.port(), folder);
        sql = new PatientSql(installation.sql().getDataSource());
        before.put("jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port(), DATABASE));
        nodes = new Nodes(installation, server.port(), jvm);
        nodes.startAll();
        installation.makeAccounts();
        makeAdministrator();
    }

    private void makeAdministrator() {
        sql.update("""
                insert into engine.act_id_user (id_, rev_, first_, last_, pwd_)
                select ?, 1, 'A', 'Script', pwd_ from engine.act_id_user where id_ = ?""", ADMINISTRATOR, Installation.COORDINATOR);
        sql.update("insert into engine.act_id_membership (user_id_, group_id_) values (?, 'camunda-admin')", ADMINISTRATOR);
    }

    Nodes nodes() {
        return nodes;
    }

    MailDoor door() {
        return door;
    }

    PostgresServer server() {
        return server;
    }

    JdbcTemplate sql() {
        return sql;
    }

    /** The identity of each mail that the mail server took, once for each time. */
    List<String> mails() {
        var ids = new ArrayList<String>();
        try {
            for (MimeMessage message : mail.getReceivedMessages()) {
                ids.add(message.getMessageID());
            }
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return ids;
    }

    /** Lets everything that waits for its next attempt, for up to hours, be tried at once. */
    void hurry() {
        sql.update("update engine.act_ru_job set duedate_ = ? where retries_ > 0 and handler_type_ = 'async-continuation' and duedate_ > ?",
                LocalDateTime.now(), LocalDateTime.now());
    }

    /** The folder for whatever a fault needs. */
    Path folder() {
        return installation.folder();
    }

    /** Waits until nothing is left to do, and nothing waits for another attempt. */
    void settle() {
        awaitNodes();
        Patience.until(Duration.ofMinutes(8), "everything to be done", () -> {
            hurry();
            return sql.queryForObject("""
                    select not exists (select 1 from engine.act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= ?))
                       and not exists (select 1 from cordon.message where status = 'QUEUED')""", Boolean.class, LocalDateTime.now());
        });
    }

    /** Whether a message is still tried, by itself or by its process. */
    boolean areMessagesTried() {
        return sql.queryForObject("select exists (select from cordon.message where status = 'QUEUED')", Boolean.class);
    }

    /** How many process steps are no longer retried automatically. */
    int givenUp() {
        return sql.queryForObject("select count(*) from engine.act_ru_job where retries_ = 0", Integer.class);
    }

    /** Has everything that was given up tried again, as an administrator. */
    void tryAgain() {
        new StubbornCaller(nodes, new Diary()).post(ADMINISTRATOR, "/api/failed-work/retry", Caller.JSON.createObjectNode());
    }

    boolean auditVerifies() throws IOException {
        return installation.succeeds(server.port(), "audit.log", "--cordon.verify-audit");
    }

    @Override
    public void close() throws IOException {
        nodes.close();
        door.close();
        server.close();
        mail.stop();
    }

    void awaitNodes() {
        Patience.until(Duration.ofMinutes(3), "both nodes", nodes::areAllThere);
    }
}
