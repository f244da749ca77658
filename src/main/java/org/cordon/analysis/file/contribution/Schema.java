package org.cordon.analysis.file.contribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.analysis.file.DataCategory;

/**
 * The kinds of things in a contribution, named and built as in FollowTheMoney. A link names its two ends by their ids; a payment names the
 * two parties or their accounts. Other things can name another thing in one of their properties.
 */
public enum Schema {

    PERSON("Person", DataCategory.IDENTITY, "addressEntity"),
    ORGANIZATION("Organization", DataCategory.ORGANISATIONS, "addressEntity"),
    COMPANY("Company", DataCategory.ORGANISATIONS, "addressEntity"),
    ADDRESS("Address", DataCategory.CONTACT_DETAILS),
    USER_ACCOUNT("UserAccount", DataCategory.CONTACT_DETAILS, "owner"),
    PASSPORT("Passport", DataCategory.DOCUMENTS, "holder"),
    IDENTIFICATION("Identification", DataCategory.DOCUMENTS, "holder"),
    VESSEL("Vessel", DataCategory.VEHICLES_AND_VESSELS),
    VEHICLE("Vehicle", DataCategory.VEHICLES_AND_VESSELS),
    BANK_ACCOUNT("BankAccount", DataCategory.MONEY, "owner"),
    TRIP("Trip", DataCategory.TRAVEL, "startLocation", "endLocation", "vehicle", Schema.LOCATION, "involved",
            "organizer"),
    /** A number of smuggled migrants. Only victims and witnesses among them are entered as persons. FollowTheMoney has no such schema. */
    MIGRANTS("Migrants", DataCategory.TRAVEL),
    EVENT("Event", DataCategory.TRAVEL, Schema.LOCATION, "involved", "organizer"),
    NOTE("Note", DataCategory.IDENTITY, "entity"),
    PAYMENT("Payment", DataCategory.MONEY, List.of("payer", "payerAccount"), List.of("beneficiary", "beneficiaryAccount")),
    CALL("Call", DataCategory.LINKS, List.of("caller"), List.of("receiver")),
    MESSAGE("Message", DataCategory.LINKS, List.of("sender"), List.of("recipients")),
    FAMILY("Family", DataCategory.LINKS, List.of("person"), List.of("relative")),
    ASSOCIATE("Associate", DataCategory.LINKS, List.of("person"), List.of("associate")),
    MEMBERSHIP("Membership", DataCategory.LINKS, List.of("member"), List.of("organization")),
    EMPLOYMENT("Employment", DataCategory.LINKS, List.of("employee"), List.of("employer")),
    OWNERSHIP("Ownership", DataCategory.LINKS, List.of("owner"), List.of("asset")),
    DIRECTORSHIP("Directorship", DataCategory.LINKS, List.of("director"), List.of("organization")),
    REPRESENTATION("Representation", DataCategory.LINKS, List.of("agent"), List.of("client")),
    UNKNOWN_LINK("UnknownLink", DataCategory.LINKS, List.of("subject"), List.of("object"));

    /** The property of FollowTheMoney that describes a place in words, or holds the id of an address. */
    static final String LOCATION = "location";

    private final String code;
    private final DataCategory data;
    private final List<String> from;
    private final List<String> to;
    private final List<String> naming;

    Schema(String code, DataCategory data, String... naming) {
        this.code = code;
        this.data = data;
        this.from = List.of();
        this.to = List.of();
        this.naming = List.of(naming);
    }

    Schema(String code, DataCategory data, List<String> from, List<String> to) {
        this.code = code;
        this.data = data;
        this.from = from;
        this.to = to;
        this.naming = List.of();
    }

    static Optional<Schema> find(String code) {
        return Arrays.stream(values()).filter(schema -> schema.code.equals(code)).findFirst();
    }

    /** Returns the kinds of things that a property may name. The answer is the same in every schema that has the property. */
    static List<Schema> namedBy(String property) {
        return switch (property) {
            case "person", "relative", "associate", "employee" -> List.of(PERSON);
            case "organization", "employer" -> List.of(ORGANIZATION, COMPANY);
            case "asset" -> List.of(COMPANY, VESSEL, VEHICLE, BANK_ACCOUNT);
            case "payerAccount", "beneficiaryAccount" -> List.of(BANK_ACCOUNT);
            case "vehicle" -> List.of(VESSEL, VEHICLE);
            case "addressEntity", "startLocation", "endLocation", LOCATION -> List.of(ADDRESS);
            case "entity", "subject", "object" -> Arrays.stream(values()).filter(schema -> !schema.isLink()).toList();
            default -> List.of(PERSON, ORGANIZATION, COMPANY);
        };
    }

    /** Returns the names that FollowTheMoney gives the schemata. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Schema::code).toList();
    }

    /** Returns the name that FollowTheMoney gives the schema. */
    String code() {
        return code;
    }

    DataCategory data() {
        return data;
    }

    /** Whether the schema is a link between two things. */
    public boolean isLink() {
        return !from.isEmpty();
    }

    /** Returns the properties that can name the start of a link; a link needs at least one of them. Empty for other things. */
    List<String> from() {
        return from;
    }

    /** Returns the properties that can name the end of a link; a link needs at least one of them. Empty for other things. */
    List<String> to() {
        return to;
    }

    /** Returns the properties that name both ends of a link; empty for other things. */
    public Stream<String> ends() {
        return Stream.concat(from.stream(), to.stream());
    }

    /** Returns the properties in which a thing that is no link names other things. */
    List<String> naming() {
        return naming;
    }
}
