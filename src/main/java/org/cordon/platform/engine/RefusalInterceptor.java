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
 * Lets a refusal thrown in a listener leave the engine as an invalid form, which its HTTP interface answers with 400 and the
 * sentence. Anything else that wraps it there would be a 500. The same for a collision with somebody else's act, which a person is
 * told in words; to a job it stays what it is, since the engine then repeats the job. That the database is away is noted, since the HTTP
 * interface makes a failure of Cordon of it.
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
