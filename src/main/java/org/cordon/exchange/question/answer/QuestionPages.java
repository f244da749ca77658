package org.cordon.exchange.question.answer;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import java.util.Optional;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.exchange.question.QuestionQueries;
import org.cordon.exchange.question.Questions;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of questions: the list of questions that the reader asks and is asked, and each question with its answers as a thread. */
@Configuration(proxyBeanMethods = false)
class QuestionPages {

    @Bean
    PageDeclaration questionsPage() {
        return page("questions", "/questions");
    }

    @Bean
    PageDeclaration questionPage(QuestionQueries queries, Questions questions) {
        return page("question", "/questions/{reference}").unlessRefused(queries::one)
                .ledToBy(reference -> question(reference, questions).map(question -> "/questions/" + question));
    }

    private static Optional<String> question(String reference, Questions questions) {
        if (QuestionFeature.ANSWER.matches(reference)) {
            return questions.findAnswer(reference).map(answer -> answer.question());
        }
        return QuestionFeature.QUESTION.matches(reference) ? questions.find(reference).map(question -> reference) : Optional.empty();
    }
}
