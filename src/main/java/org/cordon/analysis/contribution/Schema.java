package org.cordon.analysis.contribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordon.analysis.DataCategory;

/**
 * The kinds of things that a contribution tells of, named and built as in FollowTheMoney. One that links two others names both of them by
 * their ids; a thing can besides name another by one of its properties.
 */
public enum Schema {

    PERSON("Person", DataCategory.IDENTITY, null, null, "addressEntity"),
    ORGANIZATION("Organization", DataCategory.ORGANISATIONS, null, null, "addressEntity"),
    COMPANY("Company", DataCategory.ORGANISATIONS, null, null, "addressEntity"),
    ADDRESS("Address", DataCategory.CONTACT_DETAILS, null, null),
    USER_ACCOUNT("UserAccount", DataCategory.CONTACT_DETAILS, null, null, "owner"),
    PASSPORT("Passport", DataCategory.DOCUMENTS, null, null, "holder"),
    IDENTIFICATION("Identification", DataCategory.DOCUMENTS, null, null, "holder"),
    VESSEL("Vessel", DataCategory.VEHICLES_AND_VESSELS, null, null),
    VEHICLE("Vehicle", DataCategory.VEHICLES_AND_VESSELS, null, null),
    BANK_ACCOUNT("BankAccount", DataCategory.MONEY, null, null, "owner"),
    TRIP("Trip", DataCategory.TRAVEL, null, null, "startLocation", "endLocation", "vehicle", Schema.LOCATION, "involved",
            "organizer"),
    /** No schema of FollowTheMoney: smuggled migrants, who enter as a number unless they are victims or witnesses. */
    MIGRANTS("Migrants", DataCategory.TRAVEL, null, null),
    EVENT("Event", DataCategory.TRAVEL, null, null, Schema.LOCATION, "involved", "organizer"),
    NOTE("Note", DataCategory.IDENTITY, null, null, "entity"),
    PAYMENT("Payment", DataCategory.MONEY, "payer", "beneficiary"),
    CALL("Call", DataCategory.LINKS, "caller", "receiver"),
    MESSAGE("Message", DataCategory.LINKS, "sender", "recipients"),
    FAMILY("Family", DataCategory.LINKS, "person", "relative"),
    ASSOCIATE("Associate", DataCategory.LINKS, "person", "associate"),
    MEMBERSHIP("Membership", DataCategory.LINKS, "member", "organization"),
    EMPLOYMENT("Employment", DataCategory.LINKS, "employee", "employer"),
    OWNERSHIP("Ownership", DataCategory.LINKS, "owner", "asset"),
    DIRECTORSHIP("Directorship", DataCategory.LINKS, "director", "organization"),
    REPRESENTATION("Representation", DataCategory.LINKS, "agent", "client"),
    UNKNOWN_LINK("UnknownLink", DataCategory.LINKS, "subject", "object");

    /** The words for a place, as FollowTheMoney has them, or the id of one. */
    static final String LOCATION = "location";

    private final String code;
    private final DataCategory data;
    private final String from;
    private final String to;
    private final List<String> naming;

    Schema(String code, DataCategory data, String from, String to, String... naming) {
        this.code = code;
        this.data = data;
        this.from = from;
        this.to = to;
        this.naming = List.of(naming);
    }

    static Optional<Schema> find(String code) {
        return Arrays.stream(values()).filter(schema -> schema.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Schema::code).toList();
    }

    /** As FollowTheMoney writes it. */
    String code() {
        return code;
    }

    DataCategory data() {
        return data;
    }

    /** Whether it stands between two others. */
    public boolean isLink() {
        return from != null;
    }

    /** The property by which a link names where it leads from; null of everything else. */
    public String from() {
        return from;
    }

    /** The property by which a link names where it leads to; null of everything else. */
    public String to() {
        return to;
    }

    /** The properties by which it names other things. */
    List<String> naming() {
        return naming;
    }
}
