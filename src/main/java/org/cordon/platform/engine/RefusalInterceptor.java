package org.cordon.platform.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.database.DatabaseAway;
import org.cordon.kernel.shared.web.Collision;
import org.cordon.kernel.shared.web.EngineRefusal;
import org.cordon.kernel.shared.web.RequestLanguage;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Turns a refusal thrown in a listener into an invalid form. The engine's HTTP interface answers an invalid form with 400 and the sentence
 * of the refusal; any other exception would become a 500. A person whose act collides with another one gets a sentence in the same way. The
 * collision of a job is passed on unchanged, because the engine then repeats the job. A missing database is noted, because the HTTP
 * interface would report the missing database as a failure of Cordon.
 */
final class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw inWords(failure);
        }
    }

    private static RuntimeException inWords(RuntimeException failure) {
        var refusal = Refusal.in(failure);
        if (refusal.isPresent()) {
            EngineRefusal.note(refusal.get());
            return new FormFieldValidationException(refusal.get().kind(), refusal.get().said().in(RequestLanguage.now()), failure);
        }
        if (Collision.canBeNoted() && (failure instanceof OptimisticLockingException || Collision.isIn(failure))) {
            Collision.note();
            return new FormFieldValidationException(Refusal.Kind.CONFLICT, Collision.SENTENCE.in(RequestLanguage.now()),
                    new OptimisticLockingFailureException(Collision.SENTENCE.toString(), failure));
        }
        if (DatabaseAway.isIn(failure)) {
            DatabaseAway.note();
        }
        return failure;
    }
}
