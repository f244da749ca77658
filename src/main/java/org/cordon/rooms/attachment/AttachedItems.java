package org.cordon.rooms.attachment;

import org.cordon.exchange.alert.VisibleAlerts;
import org.cordon.exchange.question.VisibleQuestions;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.arrest.ArrestState;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.roundup.lead.VisibleLeads;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.personreport.PersonReportFiles;
import org.springframework.stereotype.Component;

/**
 * Answers whether the caller may see an item with files, and whether the caller supplied that item. The answers come from the module of
 * each kind of item, so a further kind needs a further case here.
 */
@Component
class AttachedItems {

    private final AttachmentRows rows;
    private final VisibleLeads leads;
    private final VisibleArrests arrests;
    private final VisibleQuestions questions;
    private final VisibleAlerts alerts;
    private final PersonReportFiles reports;
    private final CurrentCaller caller;

    AttachedItems(AttachmentRows rows, VisibleLeads leads, VisibleArrests arrests, VisibleQuestions questions,
            VisibleAlerts alerts, PersonReportFiles reports, CurrentCaller caller) {
        this.rows = rows;
        this.leads = leads;
        this.arrests = arrests;
        this.questions = questions;
        this.alerts = alerts;
        this.reports = reports;
        this.caller = caller;
    }

    /** @throws Refusal as for the item itself, if the caller may not see it */
    void requireVisible(AttachedItem kind, String reference) {
        switch (kind) {
            case NOMINATION -> nomination(reference);
            case LEAD -> leads.require(reference);
            case ARREST -> arrests.require(reference);
            case QUESTION -> questions.question(reference);
            case ANSWER -> questions.answer(reference);
            case ALERT -> alerts.requireOpen(reference);
            case REPORT -> reports.own(reference);
        }
    }

    /**
     * Whether a caller who sees the item can attach files to the item. The caller's country has to be the supplier and must not have taken
     * the item back. A question must have been asked by name.
     */
    boolean takes(AttachedItem kind, String reference) {
        return isOwn(kind, reference) && !isUnnamed(kind, reference) && !isWithdrawn(kind, reference);
    }

    private boolean isUnnamed(AttachedItem kind, String reference) {
        return kind == AttachedItem.QUESTION && !questions.question(reference).named();
    }

    /**
     * Requires that the caller can attach files to the item.
     *
     * @throws Refusal as for the item itself, if the caller may not see it; forbidden, if the caller's country did not supply it; conflict,
     *                 if the item was taken back, or is a question asked without the asker's name
     */
    void requireOwn(AttachedItem kind, String reference) {
        requireVisible(kind, reference);
        if (!isOwn(kind, reference)) {
            throw Refusal.forbidden("Only the country that supplied {reference} attaches files to it, and takes them back.", reference);
        }
        if (isUnnamed(kind, reference)) {
            throw Refusal.conflict("A file tells who attaches it, and {reference} does not tell who asks: ask it by name.", reference);
        }
        if (isWithdrawn(kind, reference)) {
            throw Refusal.conflict("{reference} has been withdrawn: nothing is attached to it any more.", reference);
        }
    }

    private boolean isOwn(AttachedItem kind, String reference) {
        return caller.get().country().filter(country -> switch (kind) {
            case NOMINATION -> nomination(reference).country().equals(country);
            case LEAD -> leads.require(reference).reportingCountry().equals(country);
            case ARREST -> arrests.reporters(reference).contains(country);
            case QUESTION -> questions.question(reference).own();
            case ANSWER -> questions.isOwnAnswer(reference);
            case ALERT -> alerts.require(reference).own();
            case REPORT -> reports.own(reference).country().equals(country);
        }).isPresent();
    }

    private boolean isWithdrawn(AttachedItem kind, String reference) {
        return switch (kind) {
            case NOMINATION -> nomination(reference).status() == NominationStatus.WITHDRAWN;
            case LEAD -> leads.require(reference).isWithdrawn();
            case ARREST -> arrests.require(reference).state() == ArrestState.WITHDRAWN;
            case QUESTION -> questions.question(reference).withdrawal() != null;
            case ANSWER -> false;
            case ALERT -> alerts.require(reference).isRecalled();
            case REPORT -> reports.own(reference).withdrawn();
        };
    }

    /** Returns the nomination; a caller who sees the person sees all nominations of that person, also nominations that no list shows. */
    private AttachmentRows.Owner nomination(String reference) {
        return rows.nomination(reference)
                .orElseThrow(() -> Refusal.notFound("There is no nomination {reference} that you may see.", reference));
    }
}
