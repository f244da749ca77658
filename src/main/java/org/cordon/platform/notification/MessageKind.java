package org.cordon.platform.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a message can tell. The name in kebab case is the {@link #template()}: the prefix of its texts in the message bundles under
 * {@code mail/}.
 */
public enum MessageKind {

    INVITATION("the invited country", Actor.COUNTRY),
    INVITATION_REMINDER("the invited country that has not answered", Actor.COUNTRY),
    INVITATION_DEADLINE_EXTENDED("the invited country that has not answered", Actor.COUNTRY),
    INVITATION_RECORDED_SILENT("the invited country that did not answer", Actor.NOBODY),
    NOMINATION_OPEN("the participating country", Actor.COUNTRY),
    NOMINATION_REMINDER("the participating country that has not finished nominating", Actor.COUNTRY),
    NOMINATIONS_RETURNED("the nominating country", Actor.COUNTRY),
    NOMINATIONS_SCREENED("the nominating country", Actor.NOBODY),
    SCREENING_DUE("the coordination", Actor.COORDINATION),
    REVIEW_DUE("compliance", Actor.COMPLIANCE),
    LIST_DISTRIBUTED("the participating country", Actor.COUNTRY),
    LIST_CHANGED("the participating countries that a later version of the list concerns", Actor.COUNTRY),
    CONFIRMATION_REMINDER("the country that still has targets to confirm", Actor.COUNTRY),
    CONFIRMATION_ASKED("the other countries of the target and the coordination", Actor.NOBODY),
    CONFIRMATION_DECLINED("the other countries of the target and the coordination", Actor.NOBODY),
    CONFIRMATION_CHANGED("the coordination and those who had been told of the answer", Actor.NOBODY),
    HOST_NOT_TAKING_PART("the coordination", Actor.NOBODY),
    DATES_MOVED("the countries that still wait for these dates", Actor.NOBODY),
    PHASE_OPENED("every participating country", Actor.NOBODY),
    PHASE_ENDED("every participating country", Actor.NOBODY),
    LEAD_SHARED("the wanting countries, those that it concerns otherwise, and the coordination", Actor.COUNTRY),
    LOCATION_SHARED("the wanting countries, those that it concerns otherwise, and the coordination", Actor.COUNTRY),
    LEAD_REMINDER("the wanting countries", Actor.COUNTRY),
    LEAD_TO_ACKNOWLEDGE("the next duty post, or the head, of a bureau that has not acknowledged a lead in time", Actor.COUNTRY),
    LEAD_UNACKNOWLEDGED("the coordination", Actor.NOBODY),
    FEEDBACK_REMINDER("the country that has not said what became of an item", Actor.COUNTRY),
    FEEDBACK_GIVEN("the country that supplied the item", Actor.NOBODY),
    LEAD_ASSESSED("the country that reported the lead", Actor.NOBODY),
    LEAD_CORRECTED("those who were told of the lead", Actor.NOBODY),
    LEAD_WITHDRAWN("those who were told of the lead", Actor.NOBODY),
    ARREST_REPORTED("the wanting countries and the coordination", Actor.COUNTRY),
    ARREST_REPORT_JOINED("the wanting countries and the coordination", Actor.NOBODY),
    IDENTITY_REMINDER("the wanting countries", Actor.COUNTRY),
    IDENTITY_CONFIRMED("the country of arrest, the other wanting countries and the coordination", Actor.NOBODY),
    IDENTITY_DENIED("the country of arrest, the other wanting countries and the coordination", Actor.NOBODY),
    IDENTITY_UNANSWERED("the wanting countries, the country of arrest and the coordination", Actor.NOBODY),
    EXTRADITION_WARNING("the wanting countries", Actor.COUNTRY),
    EXTRADITION_LIMIT("the wanting countries and the coordination", Actor.COUNTRY),
    ARREST_ENDED("the wanting countries, the country of arrest and the coordination", Actor.NOBODY),
    ARREST_CORRECTED("those who were told of the arrest, and the other countries that reported it", Actor.NOBODY),
    ARREST_REPORT_WITHDRAWN("those who were told of the arrest, and the other countries that reported it", Actor.NOBODY),
    ARREST_WITHDRAWN("those who were told of the arrest", Actor.NOBODY),
    TARGET_WITHDRAWN("the countries that know of the target and the coordination", Actor.NOBODY),
    TARGET_SOUGHT_AGAIN("the countries that know of the target and the coordination", Actor.NOBODY),
    TARGET_SUSPENDED("everybody who knows of the target, and the coordination", Actor.NOBODY),
    SUSPENSION_LIFTED("everybody who knows of the target, and the coordination", Actor.NOBODY),
    ARREST_SUSPENDED("the country of arrest, the wanting countries and the coordination", Actor.NOBODY),
    ARREST_SUSPENSION_LIFTED("the country of arrest, the wanting countries and the coordination", Actor.NOBODY),
    FILE_OPENED("the coordination", Actor.NOBODY),
    RESULTS_TO_APPROVE("the coordination", Actor.COORDINATION),
    RESULTS_PUBLISHED("every participating country", Actor.NOBODY),
    OPERATION_CANCELLED("every invited country", Actor.NOBODY),
    COUNTRY_JOINED("the coordination", Actor.NOBODY),
    COUNTRY_LEFT("the coordination", Actor.NOBODY),
    PARTNER_LEFT("the other countries of its targets", Actor.NOBODY),
    PARTICIPATION_ENDED("the country that was taken out", Actor.NOBODY),
    RELEASE_ASKED("the suppliers of what is asked for", Actor.COUNTRY),
    RELEASE_REMINDER("the supplier that has not answered a request for a release", Actor.COUNTRY),
    RELEASE_ANSWERED("who asked for a release", Actor.NOBODY),
    RELEASE_ENDED("the party to which something was released for a time", Actor.NOBODY),
    ITEM_RELEASED("the party to which something was released", Actor.NOBODY),
    REPORT_CONFIRMED("the country that reported an arrest by number and name", Actor.NOBODY),
    REPORT_DENIED("the country that reported an arrest by number and name", Actor.NOBODY),
    REPORT_ENDED("the country that reported an arrest by number and name", Actor.NOBODY),
    REPORT_ASSESSED("the country that reported a lead by number and name", Actor.NOBODY),
    REPORT_SUSPENDED("the country that reported an arrest by number and name", Actor.NOBODY),
    REPORT_SUSPENSION_LIFTED("the country that reported an arrest by number and name", Actor.NOBODY),
    POST_TEST("the duty post that is on duty, or its next one", Actor.NOBODY),
    POST_CONFIRMATION("the duty post whose entry is half a year old", Actor.COUNTRY),
    POST_CONFIRMATION_REMINDER("the duty post that has not confirmed its entry", Actor.COUNTRY),
    POST_SILENT("the bureau whose duty post did not answer", Actor.NOBODY),
    SUBSCRIPTION_APPROVED("the party whose own system is told from now on", Actor.NOBODY),
    SUBSCRIPTION_REFUSED("the party whose own system is told nothing", Actor.NOBODY),
    SUBSCRIPTION_STOPPED("the party whose own system nobody reaches any more", Actor.NOBODY),
    SUBSCRIPTION_ENDED("the party whose own system wants to be told of nothing any more", Actor.NOBODY),
    QUESTION_ASKED("whoever is asked a question, at the duty post that is there", Actor.ASKED),
    QUESTION_CALLED("the next duty post of whoever has not acknowledged a question, or the head of the bureau", Actor.ASKED),
    QUESTION_STALLED("the coordination, if the question is put to it as well", Actor.NOBODY),
    QUESTION_REMINDER("whoever is asked and has not answered", Actor.ASKED),
    QUESTION_OVERDUE("whoever was asked and did not answer in time", Actor.ASKED),
    QUESTION_ANSWERED("the country that asks", Actor.NOBODY),
    QUESTION_ASKED_BACK("the country that asks", Actor.COUNTRY),
    QUESTION_ANSWERED_BACK("whoever has asked back", Actor.ASKED),
    QUESTION_UNANSWERED("the country that asks", Actor.NOBODY),
    QUESTION_LAPSED("whoever has asked back and heard nothing", Actor.NOBODY),
    QUESTION_WITHDRAWN("whoever was asked and owes no answer any more", Actor.NOBODY),
    CONTACT_ASKED("a bureau that holds what another works on", Actor.COUNTRY),
    CONTACT_REMINDER("a bureau that has not said whether it may be contacted", Actor.COUNTRY),
    CONTACT_ANSWERED("the bureau that declared what it works on, whatever the answer", Actor.NOBODY),
    CONTACT_MADE("a bureau that agreed to be contacted", Actor.NOBODY),
    ALERT_ISSUED("each reader of an alert, at the duty post that is there", Actor.ASKED),
    ALERT_CORRECTED("each reader of an alert, at the duty post that is there", Actor.ASKED),
    ALERT_REMINDER("the next duty post of a reader who has not opened an alert in time, or the head of the bureau", Actor.ASKED),
    ALERT_UNOPENED("the country that issued an alert", Actor.NOBODY),
    ALERT_RECALLED("each reader of an alert, at the duty post that is there", Actor.ASKED),
    ALERT_RECALL_REMINDER("the next duty post of a reader who has not said that copies are gone, or the head of the bureau", Actor.ASKED),
    ALERT_UNCONFIRMED("the country that recalled an alert", Actor.NOBODY),
    GROUP_REGISTERED("compliance", Actor.COMPLIANCE),
    GROUP_PASSED_ON("the coordination", Actor.COORDINATION),
    GROUP_PUBLISHED("the country that registered a group", Actor.NOBODY),
    GROUP_REFUSED("the country that registered a group", Actor.NOBODY),
    GROUP_TO_CONFIRM("the country that keeps a group", Actor.COUNTRY),
    GROUP_TO_CONFIRM_REMINDER("the country that keeps a group and has not confirmed it", Actor.COUNTRY),
    GROUP_DORMANT("the country that keeps a group and has not confirmed it", Actor.NOBODY),
    GROUP_TRANSFER_ASKED("the country that is asked about a group", Actor.COUNTRY),
    GROUP_TRANSFER_REMINDER("the country that is asked about a group and has not answered", Actor.COUNTRY),
    GROUP_TRANSFER_ENDED("the country that proposed something of its group", Actor.NOBODY),
    SESSION_INVITED("whoever is invited to a session", Actor.ASKED),
    SESSION_ENDED("whoever was seated in a session", Actor.NOBODY),
    ACTION_AGREED("whoever does what was agreed in a session", Actor.ASKED),
    ACTION_REMINDER("whoever does what was agreed in a session and has not reported", Actor.ASKED),
    SPECIALIST_CONFIRMATION("the bureau whose post of specialists is a year old", Actor.COUNTRY),
    SPECIALIST_CONFIRMATION_REMINDER("the bureau that has not confirmed a post of specialists", Actor.COUNTRY),
    ANALYSIS_FILE_ORDERED("compliance", Actor.COMPLIANCE),
    ANALYSIS_FILE_REMINDER("compliance, which has not decided whether a file is opened", Actor.COMPLIANCE),
    ANALYSIS_FILE_OPENED("the coordination, which ordered a file", Actor.NOBODY),
    ANALYSIS_FILE_REFUSED("the coordination, which ordered a file", Actor.NOBODY),
    ANALYSIS_FILE_NOT_OPENED("the coordination, which ordered a file", Actor.NOBODY),
    ANALYSIS_FILE_REVIEW("the coordination, which ordered a file", Actor.COORDINATION),
    ANALYSIS_FILE_CLOSED("the coordination, which has not reviewed a file", Actor.COORDINATION),
    ANALYSIS_FILE_ERASED("the coordination, which ordered a file", Actor.NOBODY),
    PERSONS_WAIT("the country that contributed persons without a category", Actor.NOBODY),
    PERSONS_ERASED("the country that contributed persons without a category", Actor.NOBODY),
    RETURN_SHEET("the country whose sheet of returns is there", Actor.NOBODY),
    PRODUCT_DISSEMINATED("each of those for whom a product of an analysis file is", Actor.ASKED),
    PRODUCT_RECALLED("each of those for whom a recalled product is", Actor.NOBODY),
    TARGET_PROPOSED("the country to which a product proposes a target", Actor.COUNTRY),
    ROLE_GIVEN("the coordination, the bureau whose role it is, and the owner of the account", Actor.NOBODY),
    ROLE_TAKEN("the coordination and the owner of the account", Actor.NOBODY),
    ACCOUNT_LINK("the owner of the account", Actor.NOBODY),
    ACCOUNT_CHANGED("the owner of the account, and the coordination", Actor.NOBODY),
    ACCOUNT_WAITS("the owner of the account, the other administrators and the coordination", Actor.NOBODY),
    FILES_READ("the coordination", Actor.NOBODY),
    CHASE_SILENT("the coordination", Actor.COORDINATION);

    private static final Set<MessageKind> OF_NO_OPERATION = EnumSet.of(ROLE_GIVEN, ROLE_TAKEN, ACCOUNT_LINK, ACCOUNT_CHANGED, ACCOUNT_WAITS,
            FILES_READ,
            RELEASE_ASKED, RELEASE_REMINDER, RELEASE_ANSWERED, RELEASE_ENDED, ITEM_RELEASED, POST_TEST, POST_CONFIRMATION,
            POST_CONFIRMATION_REMINDER, POST_SILENT, SUBSCRIPTION_APPROVED, SUBSCRIPTION_REFUSED, SUBSCRIPTION_STOPPED,
            SUBSCRIPTION_ENDED, QUESTION_ASKED, QUESTION_CALLED, QUESTION_STALLED, QUESTION_REMINDER, QUESTION_OVERDUE,
            QUESTION_ANSWERED, QUESTION_ASKED_BACK, QUESTION_ANSWERED_BACK, QUESTION_UNANSWERED, QUESTION_LAPSED, QUESTION_WITHDRAWN,
            CONTACT_ASKED, CONTACT_REMINDER, CONTACT_ANSWERED, CONTACT_MADE,
            ALERT_ISSUED, ALERT_CORRECTED, ALERT_REMINDER, ALERT_UNOPENED, ALERT_RECALLED, ALERT_RECALL_REMINDER, ALERT_UNCONFIRMED,
            GROUP_REGISTERED, GROUP_PASSED_ON, GROUP_PUBLISHED, GROUP_REFUSED, GROUP_TO_CONFIRM, GROUP_TO_CONFIRM_REMINDER,
            GROUP_DORMANT, GROUP_TRANSFER_ASKED, GROUP_TRANSFER_REMINDER, GROUP_TRANSFER_ENDED,
            SESSION_INVITED, SESSION_ENDED, ACTION_AGREED, ACTION_REMINDER, SPECIALIST_CONFIRMATION,
            SPECIALIST_CONFIRMATION_REMINDER, ANALYSIS_FILE_ORDERED, ANALYSIS_FILE_REMINDER, ANALYSIS_FILE_OPENED, ANALYSIS_FILE_REFUSED,
            ANALYSIS_FILE_NOT_OPENED, ANALYSIS_FILE_REVIEW, ANALYSIS_FILE_CLOSED, ANALYSIS_FILE_ERASED, PERSONS_WAIT, PERSONS_ERASED,
            RETURN_SHEET, PRODUCT_DISSEMINATED, PRODUCT_RECALLED, TARGET_PROPOSED);

    /** Messages that go to a duty post, if there is one, and not to the contact of its bureau. */
    private static final Set<MessageKind> TO_A_POST = EnumSet.of(POST_TEST, POST_CONFIRMATION, POST_CONFIRMATION_REMINDER,
            LEAD_TO_ACKNOWLEDGE, QUESTION_ASKED, QUESTION_CALLED, ALERT_ISSUED, ALERT_CORRECTED, ALERT_REMINDER, ALERT_RECALLED,
            ALERT_RECALL_REMINDER);

    /** Messages about a report, in which the operation stays unnamed to whoever takes no part in it. */
    private static final Set<MessageKind> OF_A_REPORT = EnumSet.of(REPORT_CONFIRMED, REPORT_DENIED, REPORT_ENDED, REPORT_ASSESSED,
            REPORT_SUSPENDED,
            REPORT_SUSPENSION_LIFTED);

    private final String audience;
    private final Actor actor;

    MessageKind(String audience, Actor actor) {
        this.audience = audience;
        this.actor = actor;
    }

    /** The readers to whom the message goes, in words. */
    public String audience() {
        return audience;
    }

    /** Whether a task waits for this recipient behind the reference; where none does, the link only acknowledges the message. */
    public boolean hasTaskFor(String recipientGroup) {
        return switch (actor) {
            case COUNTRY -> recipientGroup.startsWith("ncb-");
            case ASKED -> recipientGroup.startsWith("ncb-") || recipientGroup.equals("coordinator");
            case COORDINATION -> recipientGroup.equals("coordinator");
            case COMPLIANCE -> recipientGroup.equals("compliance");
            case NOBODY -> false;
        };
    }

    /** Whether it tells of an operation; what is asked of an item is asked now, however long its operation is over. */
    boolean isOfAnOperation() {
        return !OF_NO_OPERATION.contains(this);
    }

    /** Whether its operation is named in it. */
    public boolean namesItsOperation() {
        return isOfAnOperation() && !OF_A_REPORT.contains(this);
    }

    /** Whether it goes to a duty post. */
    public boolean goesToAPost() {
        return TO_A_POST.contains(this);
    }

    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who has something to do; all others who receive the same message are only told. */
    private enum Actor { COUNTRY, ASKED, COORDINATION, COMPLIANCE, NOBODY }
}
