package org.cordon.hub.contact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.identity.NameMatcher;
import org.cordon.kernel.identity.Reason;
import org.cordon.kernel.identity.WrittenName;

/**
 * A case that a bureau declares in order to find bureaus with the same case.
 *
 * @param what the identifying data, as posted; personal data, null once the declaration has ended
 * @param words the bureau's reason in its own words; null once the declaration has ended
 * @param answerAt when the bureau is answered, whatever was found
 * @param standsUntil the time until which declarations of other bureaus are compared with this one
 * @param answeredAt null until the bureau is answered
 * @param endedAt null while the declaration stands
 * @param withdrawnAt when the bureau withdrew the declaration, or null
 */
public record ContactDeclaration(String reference, String country, ContactKind kind, ContactReason reason, JsonNode what, String words,
        Instant declaredAt, Instant answerAt, Instant standsUntil, Instant answeredAt, Instant endedAt,
        Instant withdrawnAt) {

    /** Returns the group of the bureau. */
    public String party() {
        return Roles.bureau(country);
    }

    /** Whether the bureau is never to be named. Such a bureau is neither asked nor named to others. Nobody else learns of this wish. */
    public boolean isNeverNamed() {
        return ContactNaming.NEVER.name().equals(what.path("naming").textValue());
    }

    /** Returns all names of a person as they were given, the family name first. */
    public String fullName() {
        return name() + " " + forename().orElse("");
    }

    private String name() {
        return text("name");
    }

    private Optional<String> forename() {
        return Optional.ofNullable(what.path("forename").textValue());
    }

    /**
     * Whether a person with this name, born on the same day, counts as the declared person. The names must be alike, and the family names
     * must share a word.
     */
    public boolean isNamed(String name, String forename) {
        var other = name + " " + (forename == null ? "" : forename);
        return NameMatcher.compare(WrittenName.of(fullName()), WrittenName.of(other)).mayBe()
                && NameMatcher.isNamed(fullName(), name, forename) && NameMatcher.isNamed(other, name(), forename().orElse(null));
    }

    /** Whether two declarations are about the same thing. */
    public boolean isSameAs(ContactDeclaration other) {
        return kind == other.kind && switch (kind) {
            case PERSON -> isNamed(other.name(), other.forename().orElse(null));
            case VESSEL -> isSameVessel(other);
            default -> true;
        };
    }

    /**
     * Whether the IMO numbers are equal, or else the flags are equal and the whole names are alike. Names do not count as alike if one
     * lacks a word of the other.
     */
    private boolean isSameVessel(ContactDeclaration other) {
        if (!text("imo").isEmpty() && text("imo").replaceAll("\\D", "").equals(other.text("imo").replaceAll("\\D", ""))) {
            return true;
        }
        var names = NameMatcher.compare(WrittenName.of(text("vesselName")), WrittenName.of(other.text("vesselName")));
        return text("flag").strip().equalsIgnoreCase(other.text("flag").strip()) && names.mayBe()
                && !names.reasons().contains(Reason.PARTS_MISSING);
    }

    private String text(String field) {
        return what.path(field).asText("");
    }
}
