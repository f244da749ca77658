package org.cordon.platform.notification;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The values that a message may state besides its references. Each value has a fixed form and is never free text, so that no name can slip
 * into an e-mail.
 */
public enum MessageParameter {

    /** The time by which the recipient has to act. */
    DEADLINE("deadline", MessageParameter::isTime),
    /** The time until which the recipient can answer the invitation. */
    ANSWERS_UNTIL("answersUntil", MessageParameter::isTime),
    /** The time until which the recipient can nominate. */
    NOMINATIONS_UNTIL("nominationsUntil", MessageParameter::isTime),
    /** The time until which the recipient can confirm. */
    CONFIRMATIONS_UNTIL("confirmationsUntil", MessageParameter::isTime),
    /** The start of the operational phase. */
    STARTS("starts", MessageParameter::isTime),
    /** The end of the operational phase. */
    ENDS("ends", MessageParameter::isTime),
    /** The time at which the reported fact happened. */
    HAPPENED("happenedAt", MessageParameter::isTime),
    /** The time for which the results are given. */
    AS_OF("asOf", MessageParameter::isTime),
    /** The other party that the message is about: a country as its code, or a partner as the name of its group. */
    COUNTRY("country", matches("[0-9A-Z]{2,4}|partner-[A-Z0-9]{1,30}")),
    TARGET("target", matches("[A-Z0-9-]{3,40}")),
    LEAD("lead", matches("[A-Z0-9-]{3,40}")),
    ARREST("arrest", matches("[A-Z0-9-]{3,40}")),
    /** The duty post that the message goes to. */
    POST("post", matches("P-[A-Z0-9]{3,40}")),
    /** The version of the target list. */
    VERSION("version", matches("[0-9]{1,6}")),
    /** A number of targets. */
    TARGETS("targets", matches("[0-9]{1,6}")),
    /** A number of nominations. */
    NOMINATIONS("nominations", matches("[0-9]{1,6}")),
    /** A number of countries. */
    COUNTRIES("countries", matches("[0-9]{1,6}")),
    /** The outcome of an arrest or of a target, as a code in capitals. */
    OUTCOME("outcome", matches("[A-Z_]{3,40}")),
    /** The act on an account, done or requested, as a code in capitals. */
    ACT("act", matches("[A-Z_]{3,40}")),
    /** The account that a role was given to or taken from, in small letters. */
    ACCOUNT("account", matches("[a-z0-9._@-]{1,64}")),
    /** The group that stands for the role. */
    GROUP("group", matches("coordinator|compliance|manager|analyst|monitoring|[a-z]+-[a-zA-Z0-9-]{1,60}"));

    private final String key;
    private final Predicate<String> form;

    MessageParameter(String key, Predicate<String> form) {
        this.key = key;
        this.form = form;
    }

    /** The name of the parameter in the map of parameters and in the message bundles. */
    public String key() {
        return key;
    }

    boolean accepts(String value) {
        return value != null && form.test(value);
    }

    static Optional<MessageParameter> of(String key) {
        return Arrays.stream(values()).filter(parameter -> parameter.key.equals(key)).findFirst();
    }

    private static boolean isTime(String value) {
        try {
            ZonedDateTime.parse(value);
            return true;
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
