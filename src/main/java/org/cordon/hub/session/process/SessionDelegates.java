package org.cordon.hub.session.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.hub.session.convene.SessionCourse;
import org.cordon.hub.session.process.SessionConveningProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code session-convening} and {@code session-invitation}. */
@Configuration(proxyBeanMethods = false)
class SessionDelegates {

    /** {@code serviceTask_inviteSeats}: begins with each of those who are invited. */
    @Bean
    JavaDelegate inviteSeatsDelegate(SessionCourse course) {
        return about(Variables.SESSION_REFERENCE).call(course::invite);
    }

    /** {@code serviceTask_endAccess}: those seated see the table no more. */
    @Bean
    JavaDelegate endAccessDelegate(SessionCourse course) {
        return about(Variables.SESSION_REFERENCE).call(course::end);
    }

    /** {@code serviceTask_recordSeatSilence}: silence means not coming. */
    @Bean
    JavaDelegate recordSeatSilenceDelegate(SessionCourse course) {
        return about(SessionInvitationProcess.Variables.SESSION_REFERENCE, SessionInvitationProcess.Variables.COUNTRY)
                .call(course::recordSilence);
    }
}
