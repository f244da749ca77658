package org.cordon.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.cordon.shared.Refusal;

/**
 * Lets a refusal thrown in a listener leave the engine as an invalid form, which its HTTP interface answers with 400 and the
 * sentence. Anything else that wraps it there would be a 500.
 */
final class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw Refusal.in(failure).<RuntimeException>map(refusal ->
                    new FormFieldValidationException(refusal.kind(), refusal.sentence(), failure)).orElse(failure);
        }
    }
}
