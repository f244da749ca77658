package org.cordon.rooms.attachment;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.Askings;
import org.cordon.exchange.question.VisibleQuestions;
import org.cordon.kernel.shared.References;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.roundup.lead.VisibleLeads;
import org.cordon.roundup.personreport.PersonReportFiles;
import org.cordon.roundup.report.ReportFeature.ReportFact;
import org.springframework.stereotype.Component;

/**
 * Records in the ledger that a file was taken back. The fact reaches all parties that see the item, so that their own systems delete copies
 * of the file.
 */
@Component
class AttachmentFacts {

    private final AttachmentRows rows;
    private final VisibleLeads leads;
    private final VisibleArrests arrests;
    private final VisibleQuestions questions;
    private final Askings askings;
    private final PersonReportFiles reports;
    private final Ledger ledger;
    private final Clock clock;

    AttachmentFacts(AttachmentRows rows, VisibleLeads leads, VisibleArrests arrests, VisibleQuestions questions, Askings askings,
            PersonReportFiles reports, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.leads = leads;
        this.arrests = arrests;
        this.questions = questions;
        this.askings = askings;
        this.reports = reports;
        this.ledger = ledger;
        this.clock = clock;
    }

    void takenBack(AttachedItem kind, Attachment file) {
        var item = file.item();
        switch (kind) {
            case NOMINATION -> rows.nomination(item).ifPresent(owner -> ofOperation(owner.target(), file));
            case LEAD -> ofOperation(leads.require(item).target(), file);
            case ARREST -> ofOperation(arrests.require(item).target(), file);
            case QUESTION -> askings.of(List.of(item)).forEach(asking -> record(null, null, asking.country(), item));
            case ANSWER -> {
                var answer = questions.answer(item);
                record(null, null, Asking.code(answer.party()), answer.question());
            }
            case REPORT -> reports.takenBack(item, file.addedAt());
        }
    }

    private void ofOperation(String target, Attachment file) {
        record(References.operationOf(file.item()), target, file.country(), file.item());
    }

    private void record(String operation, String target, String country, String subject) {
        ledger.record(new Fact(operation, ReportFact.FILE_TAKEN_BACK, target, country, subject, clock.instant().atZone(ZoneOffset.UTC),
                Map.of()));
    }
}
