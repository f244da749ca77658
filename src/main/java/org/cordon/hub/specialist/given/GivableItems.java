package org.cordon.hub.specialist.given;

import org.cordon.exchange.question.QuestionFeature;
import org.cordon.exchange.question.answer.QuestionAnswers;
import org.cordon.hub.smugglinggroup.GroupFeature;
import org.cordon.hub.smugglinggroup.VisibleGroups;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.NominationFeature;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;

/** Checks what a bureau can give to a post: a question that is put to the bureau, or a group or a target that the bureau sees. */
@Component
class GivableItems {

    private final QuestionAnswers questions;
    private final VisibleGroups groups;
    private final VisibleTargets targets;

    GivableItems(QuestionAnswers questions, VisibleGroups groups, VisibleTargets targets) {
        this.questions = questions;
        this.groups = groups;
        this.targets = targets;
    }

    /**
     * @throws Refusal not found, if the caller's bureau does not see the item; forbidden, if the item is a question that is not put to the
     * bureau
     */
    void require(String item) {
        if (QuestionFeature.QUESTION.matches(item)) {
            questions.requireAsked(item);
        } else if (GroupFeature.GROUP.matches(item)) {
            groups.require(item);
        } else if (!NominationFeature.TARGET.matches(item) || !targets.requireVisible(item).reference().equals(item)) {
            throw Refusal.notFound("There is nothing {reference} that could be given to a post.", item);
        }
    }
}
