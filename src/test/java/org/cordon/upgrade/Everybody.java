package org.cordon.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.cordon.kernel.database.EarlierInstallation;
import org.cordon.support.Desk;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers every open task and all tasks that follow, each as a person who is offered the task. */
final class Everybody {

    private final JdbcTemplate owner;
    private final Desk desk;

    /** @param owner the database owner, who sees all tasks */
    Everybody(JdbcTemplate owner, Desk desk) {
        this.owner = owner;
        this.desk = desk;
    }

    /** @return the keys of the tasks that were answered */
    TreeSet<String> answers() {
        var answered = new TreeSet<String>();
        for (var open = open(); !open.isEmpty(); open = open()) {
            answered.add(answer(open.get(0)));
        }
        return answered;
    }

    boolean isDone() {
        return open().isEmpty();
    }

    private record Open(String key, String subject, String group) {
    }

    private List<Open> open() {
        return owner.query("""
                select t.task_def_key_, e.business_key_, min(l.group_id_) from engine.act_ru_task t
                    join engine.act_ru_execution e on e.id_ = t.proc_inst_id_
                    join engine.act_ru_identitylink l on l.task_id_ = t.id_ group by t.id_, 1, 2 order by t.create_time_""",
                (row, number) -> new Open(row.getString(1), row.getString(2), row.getString(3)));
    }

    private String answer(Open task) {
        var answer = desk.complete(account(task.group()), task.key(), task.subject(), says(task));
        assertThat(answer.status()).as(task + " " + answer.body()).isEqualTo(204);
        return task.key();
    }

    private Map<String, Object> says(Open task) {
        var subject = task.subject();
        return switch (task.key()) {
            case "userTask_answerInvitation" -> Map.of("accepted", true, "liaisonOfficer", "Insp. Okoro");
            case "userTask_chaseSilent" -> Map.of("decisions", owner.queryForList(
                    "select country from participation where operation = ? and status = 'INVITED'", String.class, subject).stream()
                    .map(country -> Map.of("country", country, "decision", "RECORD_SILENT")).toList());
            case "userTask_nominate" -> Map.of("finished", true);
            case "userTask_screenBatch" -> decisions("decision", "ACCEPT",
                    "select reference from nomination where operation || '-' || country = ? and status = 'SUBMITTED'", subject);
            case "userTask_reviewFlagged" -> decisions("decision", "CLEAR",
                    "select reference from nomination where operation || '-' || country = ? and status = 'UNDER_REVIEW'", subject);
            case "userTask_freezeList" -> Map.of("frozen", true);
            case "userTask_confirmTargets" -> decisions("answer", "CONFIRM",
                    "select target from confirmation where operation || '-' || country = ?", subject);
            case "userTask_decideUnattended" -> decisions("decision", "WITHDRAW",
                    "select reference from target where operation = split_part(?, '-', 1)", subject);
            case "userTask_approveResults" -> Map.of("approved", true, "asOf", EarlierInstallation.STOPPED.toString());
            case "userTask_assessLead" -> Map.of("outcome", "USED");
            case "userTask_confirmIdentity" -> Map.of("identityConfirmed", true, "method", "FINGERPRINT");
            case "userTask_followExtradition" -> Map.of("outcome", "SURRENDERED");
            case "userTask_answerRelease" -> Map.of("answer", "REFUSED", "reason", "Not yet.");
            case "userTask_answerQuestion", "userTask_answerLate" -> Map.of("answer", "REFUSED", "reason", "NO_LEGAL_BASIS");
            case "userTask_answerContact" -> Map.of("agreed", true);
            case "userTask_reportAction" -> Map.of("report", Map.of("done", true));
            case "userTask_answerSeat" -> Map.of("coming", true);
            case "userTask_approveFile" -> Map.of("approval", Map.of("opened", true));
            case "userTask_reviewFile", "userTask_reviewClosedFile" -> Map.of("fileReview", Map.of("goesOn", true));
            case "userTask_readProduct" -> Map.of("reading", Map.of("approved", true, "writtenAt", owner.queryForObject(
                    "select written_at from product where reference = ?", Timestamp.class, subject).toInstant().toString()));
            case "userTask_assessProduct" -> Map.of("feedback", Map.of("worth", "USEFUL"));
            case "userTask_settleProduct" -> Map.of("recall", Map.of("reason", "No longer holds."));
            case "userTask_considerTarget" -> Map.of("consideration", Map.of("takenUp", false));
            case "userTask_mendProduct" -> Map.of();
            case "userTask_reviewGroup" -> Map.of("review", Map.of("published", true));
            case "userTask_confirmGroup" -> Map.of("confirmation", Map.of("known", true));
            case "userTask_answerTransfer" -> Map.of("transferAnswer", Map.of("agreed", true));
            case "userTask_openAlert", "userTask_confirmCopiesGone" -> Map.of();
            case "userTask_answerBack" -> Map.of("text", "Not known.");
            default -> Map.of();
        };
    }

    private Map<String, Object> decisions(String word, String decision, String which, String subject) {
        return Map.of("decisions", owner.queryForList(which, String.class, subject).stream()
                .map(one -> word.equals("answer") ? Map.of("reference", one, word, decision, "investigator", "An Officer")
                        : Map.of("reference", one, word, decision, "text", "because")).toList());
    }

    static String account(String group) {
        return group.toLowerCase(Locale.ROOT);
    }
}
