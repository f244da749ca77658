package org.cordon.hub.closedsession;

import org.cordon.hub.closedsession.SessionFeature.SessionMessage;
import org.cordon.kernel.shared.feature.MessageKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that jobs take for an agreed action. */
@Service
@Transactional
public class ActionCourse {

    private final AgreedActions actions;
    private final SessionMessages messages;

    ActionCourse(AgreedActions actions, SessionMessages messages) {
        this.actions = actions;
        this.messages = messages;
    }

    /** Tells the owner of the action. */
    public void tell(String session, String code) {
        send(SessionMessage.ACTION_AGREED, action(session, code));
    }

    /** Reminds the owner halfway to the due date. */
    public void remind(String session, String code) {
        send(SessionMessage.ACTION_REMINDER, action(session, code));
    }

    /** Records that the owner has not reported within a week after the due date. */
    public void recordNotReported(String session, String code) {
        actions.recordNotReported(action(session, code));
    }

    private void send(MessageKind kind, AgreedAction action) {
        messages.send(kind, action.session(), action.owner(), action.due());
    }

    private AgreedAction action(String session, String code) {
        return actions.find(session, code).orElseThrow();
    }
}
