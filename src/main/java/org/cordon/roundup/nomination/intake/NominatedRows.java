package org.cordon.roundup.nomination.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.input.GivenTime;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.nomination.file.ReadResult;
import org.cordon.roundup.nomination.file.RowFlaw;
import org.cordon.roundup.nomination.notice.MissingDetail;
import org.cordon.roundup.nomination.notice.NoticeRules;
import org.cordon.roundup.operation.Operation;
import org.springframework.stereotype.Component;

/** Judges each row of a file: by the notice itself, by what its country has nominated already, and by the country's quota. */
@Component
final class NominatedRows {

    private final Nominations nominations;
    private final NominationQuota quota;
    private final Handlings handlings;
    private final Clock clock;

    NominatedRows(Nominations nominations, NominationQuota quota, Handlings handlings, Clock clock) {
        this.nominations = nominations;
        this.quota = quota;
        this.handlings = handlings;
        this.clock = clock;
    }

    /** A row with the reasons to refuse it, and the details that it lacks. */
    record Judged(ReadResult.Row row, List<Reason> reasons, List<MissingDetail> missing) {

        /** Returns the reference under which the country has nominated the same notice number already, or empty. */
        Optional<String> nominatedAs() {
            return reasons.stream().filter(reason -> RowFlaw.NOMINATED_ALREADY.name().equals(reason.code()))
                    .map(reason -> reason.values().get("reference")).findFirst();
        }

        boolean isAcceptable() {
            return reasons.isEmpty();
        }
    }

    List<Judged> judge(Operation operation, String country, ReadResult file) {
        var known = nominations.referencesByEntity(operation.reference(), country);
        var rowsByEntity = new HashMap<String, Integer>();
        var room = quota.left(operation, country);
        var today = GivenTime.lastDay(clock.instant());
        var all = new ArrayList<Judged>();
        for (var row : file.rows()) {
            var judgement = NoticeRules.judge(row, country, today);
            var entityId = row.notice().entityId();
            var reasons = new ArrayList<>(judgement.reasons());
            handlings.check(NewNominations.handling(row.notice(), country),
                    (field, why) -> reasons.add(Reason.of("cordon." + field, "This {reason}.", why)));
            if (reasons.isEmpty()) {
                if (known.containsKey(entityId)) {
                    reasons.add(RowFlaw.NOMINATED_ALREADY.at("entity_id", "reference", known.get(entityId)));
                } else if (rowsByEntity.containsKey(entityId)) {
                    reasons.add(RowFlaw.SAME_NUMBER.at("entity_id", "row", rowsByEntity.get(entityId)));
                } else if (room <= rowsByEntity.size()) {
                    reasons.add(RowFlaw.QUOTA_USED.at("row", "quota", operation.quota()));
                } else {
                    rowsByEntity.put(entityId, row.number());
                }
            }
            all.add(new Judged(row, reasons, judgement.missing()));
        }
        return all;
    }

    /**
     * Returns the numbers of the rows that equal an earlier nomination of their country in file and handling. If several rows have the same
     * notice number, only the first of these rows can be in the result. A row that describes another person under that number, or the same
     * person differently, is left out.
     */
    Set<Integer> nominatedAsTheyStand(String country, List<Judged> judged) {
        var known = new HashMap<String, Judged>();
        judged.forEach(one -> one.nominatedAs().ifPresent(reference -> known.putIfAbsent(reference, one)));
        var handlingOf = handlings.of(known.keySet()).stream().collect(Collectors.toMap(Handlings.Kept::item, Handlings.Kept::handling));
        return nominations.of(List.copyOf(known.keySet())).stream().filter(nomination -> {
            var notice = known.get(nomination.reference()).row().notice();
            return nomination.tells(notice)
                    && handlingOf.getOrDefault(nomination.reference(), Handling.NONE).equals(NewNominations.handling(notice, country));
        }).map(nomination -> known.get(nomination.reference()).row().number()).collect(Collectors.toSet());
    }
}
