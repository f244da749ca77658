package org.cordon.kernel.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.roundup.lead.LeadFeature;
import org.cordon.support.DeclaredFeatures;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private final Features features = DeclaredFeatures.all();

    @Test
    void whatTwoDeclareIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> new Features(List.of(new LeadFeature(), new LeadFeature())))
                .withMessageStartingWith("Two features declare ");
    }

    @Test
    void whatNobodyDeclaresIsNotKnown() {
        assertThatIllegalArgumentException().isThrownBy(() -> features.fact("DANCED"));
        assertThatIllegalArgumentException().isThrownBy(() -> features.message("DANCE"));
        assertThat(features.isReference("I-7K2MXQ4HTB")).isFalse();
    }

    @Test
    void anAnswerStandsOnThePageOfItsQuestion() {
        var question = QuestionFeature.QUESTION.draw();
        assertThat(features.pageOf(QuestionFeature.ANSWER.draw(question))).contains("/questions/" + question);
        assertThat(features.isReference(QuestionFeature.ANSWER.draw(question))).isTrue();
        assertThat(features.pageOf(ReferenceKind.ofNoOperation("Q").draw())).isEmpty();
    }
}
