package org.cordon.platform.duty;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.kernel.country.CountryField;
import org.cordon.kernel.country.DutyHours;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.UnknownFields;
import org.cordon.platform.duty.DutyPost.Confirmed;

/** Reads the posts in a body. The reader reports each error with its place. A single error refuses all posts. */
final class PostReader {

    private static final int MOST_POSTS = 20;
    private static final int MOST_HOLIDAYS = 60;
    private static final int LONGEST = 80;
    private static final int LONGEST_HOLIDAYS = 62;
    private static final List<String> FIELDS = List.of("reference", "name", "agency", "address", "telephone", "languages", "hours",
            "holidays");
    private static final List<String> HOLIDAY = List.of("from", "to", "name");

    private final Confirmed writer;
    private final Map<String, DutyPost> known;
    private final Set<String> taken = new HashSet<>();
    private final List<Reason> reasons = new ArrayList<>();

    /**
     * @param before the bureau's present posts: a post in the body may carry the reference of a present post
     * @param writer the confirmation of each entry that is new or changed
     */
    PostReader(List<DutyPost> before, Confirmed writer) {
        this.writer = writer;
        this.known = before.stream().collect(Collectors.toMap(DutyPost::reference, Function.identity()));
    }

    List<DutyPost> read(JsonNode posted) {
        UnknownFields.refuse(posted, List.of("posts"));
        var sent = posted.path("posts");
        if (!sent.isArray()) {
            throw Refusal.invalid("Nothing was changed: some of it is not valid.", List.of(Reason.of("posts", "must be a list")));
        }
        if (sent.size() > MOST_POSTS) {
            throw Refusal.invalid("Nothing was changed: some of it is not valid.",
                    List.of(Reason.of("posts", "are more than {most}", MOST_POSTS)));
        }
        var posts = new ArrayList<DutyPost>();
        for (var place = 0; place < sent.size(); place++) {
            posts.add(post(sent.get(place), "posts[" + place + "]."));
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid("Nothing was changed: some of it is not valid.", reasons);
        }
        return posts.stream().map(post -> known.containsKey(post.reference()) && known.get(post.reference()).saysTheSameAs(post)
                ? known.get(post.reference()) : post).toList();
    }

    private DutyPost post(JsonNode post, String at) {
        UnknownFields.in(post, FIELDS).forEach(unknown -> reasons.add(new Reason(at + unknown.field(), unknown.said())));
        return new DutyPost(reference(text(post, "reference"), at + "reference"),
                required(post, "name", at, said("has to be a name of at most {most} characters in one line", LONGEST), PostReader::line),
                optional(post, "agency", at, said("has to be a name of at most {most} characters in one line", LONGEST), PostReader::line),
                required(post, "address", at, said("has to be one e-mail address, such as duty@bureau.example"), CountryField::address),
                optional(post, "telephone", at, said("has to be a telephone number, such as +33 1 23 45 67 89"),
                        text -> Optional.of(text).filter(DutyPost::isTelephone)),
                languages(post.path("languages"), at + "languages"),
                required(post, "hours", at, said("has to be 24/7, or days and times such as Mo-Fr 08:00-18:00; Sa 09:00-12:00"),
                        DutyHours::parse),
                holidays(post.path("holidays"), at + "holidays"), writer);
    }

    private String reference(String sent, String field) {
        if (sent.isEmpty()) {
            return References.drawn("P");
        }
        if (!known.containsKey(sent) || !taken.add(sent)) {
            reasons.add(Reason.of(field, "is not that of a post which the bureau has, or is there twice"));
        }
        return sent;
    }

    private List<String> languages(JsonNode sent, String field) {
        var languages = texts(sent);
        if (!DutyPost.areLanguages(languages)) {
            reasons.add(Reason.of(field, "have to be one to {most} codes of languages, such as fr, each once", DutyPost.MOST_LANGUAGES));
        }
        return languages;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        if (list.isArray()) {
            list.forEach(one -> texts.add(one.asText()));
        }
        return texts;
    }

    private List<Holiday> holidays(JsonNode sent, String field) {
        var holidays = new ArrayList<Holiday>();
        if (sent.size() > MOST_HOLIDAYS || !sent.isMissingNode() && !sent.isNull() && !sent.isArray()) {
            reasons.add(Reason.of(field, "have to be a list of at most {most}", MOST_HOLIDAYS));
            return holidays;
        }
        for (var place = 0; place < sent.size(); place++) {
            holiday(sent.get(place), field + "[" + place + "].").ifPresent(holidays::add);
        }
        holidays.sort(Comparator.comparing(Holiday::from).thenComparing(Holiday::to));
        return holidays;
    }

    private Optional<Holiday> holiday(JsonNode sent, String at) {
        UnknownFields.in(sent, HOLIDAY).forEach(unknown -> reasons.add(new Reason(at + unknown.field(), unknown.said())));
        var name = optional(sent, "name", at, said("has to be a name of at most {most} characters in one line", LONGEST), PostReader::line);
        var from = required(sent, "from", at, said("has to be a day, such as 2026-12-25"), PostReader::day);
        var to = text(sent, "to").isEmpty() ? from
                : required(sent, "to", at, said("has to be a day, such as 2026-12-25"), PostReader::day);
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_HOLIDAYS))) {
            reasons.add(Reason.of(at + "to", "has to be the first day or one of the {most} after it", LONGEST_HOLIDAYS));
        }
        return Optional.of(new Holiday(from, to, name));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> line(String text) {
        return Optional.of(text).filter(name -> name.length() <= LONGEST && name.codePoints().anyMatch(Character::isLetterOrDigit)
                && name.codePoints().noneMatch(sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT
                        || Character.getType(sign) == Character.LINE_SEPARATOR
                                || Character.getType(sign) == Character.PARAGRAPH_SEPARATOR));
    }

    private <T> T required(JsonNode object, String field, String at, Said demand, Function<String, Optional<T>> reading) {
        var text = text(object, field);
        if (text.isEmpty()) {
            reasons.add(Reason.of(at + field, "cannot be empty"));
            return null;
        }
        return optional(object, field, at, demand, reading);
    }

    private <T> T optional(JsonNode object, String field, String at, Said demand, Function<String, Optional<T>> reading) {
        var text = text(object, field);
        if (text.isEmpty()) {
            return null;
        }
        var value = reading.apply(text);
        if (value.isEmpty()) {
            reasons.add(new Reason(at + field, demand));
        }
        return value.orElse(null);
    }

    private static String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isNull() ? "" : value.isValueNode() ? value.asText().strip() : value.isMissingNode() ? "" : value.toString();
    }
}
