package org.cordon.hub.contact;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.hub.smugglinggroup.Groups;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.kernel.identity.NameKeys;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.identity.WrittenName;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.PersonName;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Component;

/** Reads a posted declaration. A refusal gives each reason with the field that it concerns. */
@Component
class ContactDeclarationReader {

    private static final Map<ContactKind, List<String>> FIELDS = Map.of(
            ContactKind.PERSON, List.of("name", "forename", "dateOfBirth"),
            ContactKind.DOCUMENT, List.of("documentType", "country", "number"),
            ContactKind.TELEPHONE, List.of("telephone"),
            ContactKind.VESSEL, List.of("imo", "vesselName", "flag"),
            ContactKind.GROUP, List.of("group", "naming"));

    private static final Pattern DOCUMENT = Pattern.compile("[0-9A-Z]{4,30}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern IMO = Pattern.compile("[0-9]{7}");
    private static final int CHECKED_DIGITS = 6;

    private final Groups groups;

    ContactDeclarationReader(Groups groups) {
        this.groups = groups;
    }

    /** @throws Refusal with every reason and its field */
    GivenContactDeclaration read(JsonNode posted) {
        var known = EnumCodes.find(ContactKind.class, posted.path("kind").asText(null));
        var own = known.map(FIELDS::get).orElseGet(() -> FIELDS.values().stream().flatMap(List::stream).toList());
        var fields = new PostedFields(posted, Stream.concat(Stream.of("kind", "reason", "text"), own.stream()).toList());
        var kind = fields.requiredCode("kind", ContactKind.class);
        var reason = fields.requiredCode("reason", ContactReason.class);
        var words = fields.requiredText("text", said("must say why you work on it"));
        var keys = kind == null ? Set.<String>of() : keys(kind, fields);
        fields.refuseIfWrong();
        var what = JsonNodeFactory.instance.objectNode();
        own.stream().filter(field -> posted.hasNonNull(field) && !posted.get(field).asText().isBlank())
                .forEach(field -> what.put(field, posted.get(field).asText().strip()));
        return new GivenContactDeclaration(kind, reason, what, words, keys);
    }

    private Set<String> keys(ContactKind kind, PostedFields fields) {
        return switch (kind) {
            case PERSON -> person(fields);
            case DOCUMENT -> document(fields);
            case TELEPHONE -> telephone(fields);
            case VESSEL -> vessel(fields);
            case GROUP -> group(fields);
        };
    }

    private static Set<String> person(PostedFields fields) {
        var name = fields.line("name");
        fields.line("forename");
        if (name == null || PersonName.words(name).isEmpty()) {
            fields.refuse("name", said("must be the family name"));
        }
        var date = fields.line("dateOfBirth");
        var born = PartialDate.parse(date == null ? "" : date).filter(whole -> whole.day() != 0);
        if (born.isEmpty()) {
            fields.refuse("dateOfBirth", said("must be a whole date, such as 1971-05-23"));
        }
        return born.map(day -> Set.of("PERSON " + day)).orElse(Set.of());
    }

    private static Set<String> document(PostedFields fields) {
        var type = fields.requiredCode("documentType", DocumentType.class);
        var country = country("country", fields);
        var number = plain(fields.line("number"));
        if (!DOCUMENT.matcher(number).matches()) {
            fields.refuse("number", said("must have 4 to 30 letters and digits"));
        }
        return Set.of("DOCUMENT " + type + " " + country + " " + number);
    }

    private static Set<String> telephone(PostedFields fields) {
        var given = fields.line("telephone");
        var number = given == null ? "" : given.replaceAll("[\\s().\\-/]", "").replaceFirst("^00", "+");
        if (!TELEPHONE.matcher(number).matches()) {
            fields.refuse("telephone", said("must be the whole number with + and the code of its country, such as +33 1 23 45 67 89"));
        }
        return Set.of("TELEPHONE " + number);
    }

    private static Set<String> vessel(PostedFields fields) {
        var keys = new HashSet<String>();
        var imo = plain(fields.line("imo")).replaceFirst("^IMO", "");
        if (!imo.isEmpty()) {
            if (!isImo(imo)) {
                fields.refuse("imo", said("must be an IMO number of 7 digits, such as 9074729"));
            }
            keys.add("VESSEL " + imo);
        }
        var name = fields.line("vesselName");
        if (name != null || imo.isEmpty()) {
            if (name == null || PersonName.words(name).isEmpty()) {
                fields.refuse("vesselName", said("must be given with the flag, unless you give the IMO number"));
            } else {
                var flag = "VESSEL " + country("flag", fields) + " ";
                keys.add(flag + String.join(" ", PersonName.words(name)));
                NameKeys.of(WrittenName.of(name)).forEach(key -> keys.add(flag + key));
            }
        }
        return keys;
    }

    /** Reads the group. A group that the caller does not see is refused like a group that does not exist. */
    private Set<String> group(PostedFields fields) {
        var group = fields.line("group");
        fields.requiredCode("naming", ContactNaming.class);
        if (group == null || groups.find(group).isEmpty()) {
            fields.refuse("group", said("must be the reference of a group that you may see"));
        }
        return Set.of("GROUP " + group);
    }

    /** Whether the number is the IMO number of a ship. Its last digit is a check digit for the six before it. */
    private static boolean isImo(String number) {
        if (!IMO.matcher(number).matches()) {
            return false;
        }
        var sum = 0;
        for (int place = 0; place < CHECKED_DIGITS; place++) {
            sum += (number.charAt(place) - '0') * (CHECKED_DIGITS + 1 - place);
        }
        return sum % 10 == number.charAt(CHECKED_DIGITS) - '0';
    }

    private static String country(String field, PostedFields fields) {
        var code = fields.line(field);
        if (code == null || !CountryCodes.isKnown(code)) {
            fields.refuse(field, said("must be the code of a country, such as IT"));
        }
        return code;
    }

    private static String plain(String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }
}
