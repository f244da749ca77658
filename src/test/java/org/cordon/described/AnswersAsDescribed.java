package org.cordon.described;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fails a test during which the application gave an answer that the description does not declare. */
public final class AnswersAsDescribed implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) {
        var flaws = AnswerWatch.flaws();
        if (AnnotationSupport.isAnnotated(context.getElement(), ProvokedFailure.class)) {
            flaws.removeIf(flaw -> flaw.contains(" 500: "));
        }
        assertThat(flaws).as("answers that docs/api/cordon.json does not declare (docs/testing.md, What is answered)").isEmpty();
    }
}
