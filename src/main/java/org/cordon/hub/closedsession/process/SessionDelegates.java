package org.cordon.hub.closedsession.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.closedsession.ClosedSession;
import org.cordon.hub.closedsession.convene.SeatAnswers;
import org.cordon.hub.closedsession.convene.SessionConvening;
import org.cordon.hub.closedsession.convene.SessionCourse;
import org.cordon.hub.closedsession.process.SessionConveningProcess.Inputs;
import org.cordon.hub.closedsession.process.SessionConveningProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code session-convening} and {@code session-invitation}. */
@Configuration(proxyBeanMethods = false)
class SessionDelegates {

    /** {@code serviceTask_inviteSeats}: starts the invitation of each invited party. */
    @Bean
    JavaDelegate inviteSeatsDelegate(SessionCourse course) {
        return about(Variables.SESSION_REFERENCE).call(course::invite);
    }

    /** {@code serviceTask_endAccess}: ends the access of the seated parties to the table. */
    @Bean
    JavaDelegate endAccessDelegate(SessionCourse course) {
        return about(Variables.SESSION_REFERENCE).call(course::end);
    }

    /** {@code serviceTask_recordSeatSilence}: records that a party has not answered, which means that it does not come. */
    @Bean
    JavaDelegate recordSeatSilenceDelegate(SessionCourse course) {
        return about(SessionInvitationProcess.Variables.SESSION_REFERENCE, SessionInvitationProcess.Variables.COUNTRY)
                .call(course::recordSilence);
    }

    /** Completes {@code userTask_answerSeat} with {@code coming}. */
    @Bean
    TaskListener answerSeatListener(SeatAnswers answers) {
        return task -> answers.answerByTask(SessionInvitationProcess.Variables.SESSION_REFERENCE.from(task).require(),
                Posted.flag(task, SessionInvitationProcess.Inputs.COMING));
    }

    /**
     * Stores the session that the start form at {@code startEvent_conveneSession} holds. If the process was started without the form, the
     * session is stored already.
     */
    @Bean
    ExecutionListener conveneSessionListener(SessionConvening convening) {
        return startForm(Variables.SESSION_REFERENCE, Inputs.SESSION, convening::register, ClosedSession::reference,
                SessionWorkflow::kept);
    }
}
