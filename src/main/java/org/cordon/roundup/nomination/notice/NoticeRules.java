package org.cordon.roundup.nomination.notice;

import static org.cordon.kernel.shared.Said.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingRules;
import org.cordon.roundup.nomination.file.ReadResult;
import org.cordon.roundup.nomination.file.RowFlaw;

/**
 * Judges one row of a file as far as the row alone allows: whether it is refused, and what an accepted row still lacks. The caller judges
 * quota and duplicates.
 */
public final class NoticeRules {

    private static final Pattern ENTITY_ID = Pattern.compile("[12]\\d{3}/\\d{1,10}");

    private final Notice notice;
    private final LocalDate today;
    private final List<Reason> reasons = new ArrayList<>();

    private NoticeRules(Notice notice, LocalDate today) {
        this.notice = notice;
        this.today = today;
    }

    /**
     * The judgement on a row.
     *
     * @param reasons why the row is refused; empty for an accepted row
     * @param missing what the row lacks, each field once
     */
    public record Judgement(List<Reason> reasons, List<MissingDetail> missing) {

        public boolean isAccepted() {
            return reasons.isEmpty();
        }
    }

    /** @param today the last day that has begun anywhere; dates after it lie in the future */
    public static Judgement judge(ReadResult.Row row, String nominatingCountry, LocalDate today) {
        var rules = new NoticeRules(row.notice(), today);
        rules.check(nominatingCountry);
        return new Judgement(rules.reasonsBeside(row.reasons()), rules.missingBeside(row.unreadable()));
    }

    /**
     * Returns the handling that the supplier has laid down for the file.
     *
     * @param refuse is called with each wrong field, and with what is wrong there
     */
    public static Handling handling(Notice notice, String nominatingCountry, BiConsumer<String, Said> refuse) {
        return HandlingRules.ofNomination(notice.details().control(), nominatingCountry, refuse);
    }

    private void check(String nominatingCountry) {
        refuseUnless(notice.entityId() != null && ENTITY_ID.matcher(notice.entityId()).matches(), RowFlaw.NO_NOTICE_NUMBER, "entity_id");
        refuseUnless(notice.name() != null, RowFlaw.WITHOUT_NAME, "name");
        refuseUnless(notice.dateOfBirth() == null || !notice.dateOfBirth().earliest().isAfter(today), RowFlaw.BORN_IN_THE_FUTURE,
                "date_of_birth");
        checkWarrants(nominatingCountry);

        code(notice.sex(), NoticeCodes.SEXES::contains, RowFlaw.UNKNOWN_SEX, "sex_id");
        country(notice.countryOfBirth(), "country_of_birth_id");
        notice.nationalities().forEach(code -> country(code, "nationalities"));
        notice.details().believedToBeIn().forEach(code -> country(code, "cordon.believedToBeIn"));
        notice.languages().forEach(this::language);
        handling(notice, nominatingCountry, (field, why) -> reasons.add(Reason.of("cordon." + field, "This {reason}.", why)));
        refuseUnless(!"H3".equals(notice.details().control().handlingCode()) || notice.details().handling() != null,
                RowFlaw.RESTRICTION_WITHOUT_WORDS, "cordon.handling");
        notice.eyes().forEach(code -> colour(code, "eyes_colors_id", NoticeCodes.EYES));
        notice.hair().forEach(code -> colour(code, "hairs_id", NoticeCodes.HAIR));
    }

    private void checkWarrants(String nominatingCountry) {
        var warrants = notice.warrants();
        for (var i = 0; i < warrants.size(); i++) {
            var field = "arrest_warrants[" + i + "].";
            refuseUnless(warrants.get(i).charge() != null, RowFlaw.WITHOUT_CHARGE, field + "charge");
            country(warrants.get(i).issuingCountry(), field + "issuing_country_id");
        }
        if (warrants.isEmpty()) {
            refuse(RowFlaw.WITHOUT_WARRANT, "arrest_warrants");
        } else {
            refuseUnless(warrants.stream().anyMatch(warrant -> nominatingCountry.equals(warrant.issuingCountry())),
                    RowFlaw.WITHOUT_OWN_WARRANT,
                    "arrest_warrants", "country", nominatingCountry);
        }
    }

    private void country(String code, String field) {
        code(code, CountryCodes::isKnown, RowFlaw.UNKNOWN_COUNTRY, field);
    }

    private void language(String code) {
        var bibliographic = NoticeCodes.TERMINOLOGICAL.get(code);
        if (bibliographic == null) {
            code(code, NoticeCodes.LANGUAGES::contains, RowFlaw.UNKNOWN_LANGUAGE, "languages_spoken_ids");
        } else {
            code(code, NoticeCodes.LANGUAGES::contains, RowFlaw.OTHER_LANGUAGE_CODE, "languages_spoken_ids", "instead", bibliographic);
        }
    }

    private void colour(String code, String field, Set<String> known) {
        code(code, known::contains, RowFlaw.UNKNOWN_CODE, field, "codes", String.join(", ", known.stream().sorted().toList()));
    }

    private void code(String code, Predicate<String> isKnown, RowFlaw flaw, String field, Object... values) {
        if (code != null && !isKnown.test(code)) {
            refuse(flaw, field, Stream.concat(Stream.of("code", code), Arrays.stream(values)).toArray());
        }
    }

    private void refuseUnless(boolean met, RowFlaw flaw, String field, Object... values) {
        if (!met) {
            refuse(flaw, field, values);
        }
    }

    private void refuse(RowFlaw flaw, String field, Object... values) {
        reasons.add(flaw.at(field, values));
    }

    /**
     * Adds the reasons of these rules to the reasons found while the row was read. A field that could not be read is not reported as
     * missing too. A row that is not a notice keeps only the reasons found while it was read.
     */
    private List<Reason> reasonsBeside(List<Reason> unreadable) {
        var all = new ArrayList<>(unreadable);
        if (unreadable.stream().noneMatch(reason -> reason.field().equals("row"))) {
            reasons.stream().filter(reason -> unreadable.stream().noneMatch(known -> covers(known.field(), reason.field())))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static boolean covers(String known, String field) {
        var issuerUnknown = known.startsWith("arrest_warrants") && !known.contains(".charge");
        return known.equals(field) || field.startsWith(known + ".") || field.equals("arrest_warrants") && issuerUnknown;
    }

    private List<MissingDetail> missingBeside(List<MissingDetail> unreadable) {
        var byField = new LinkedHashMap<String, MissingDetail>();
        unreadable.forEach(missing -> byField.put(missing.field(), missing));
        var warrantDate = notice.details().warrantDate();
        if (warrantDate != null && warrantDate.isAfter(today)) {
            byField.put("cordon.warrantDate", new MissingDetail("cordon.warrantDate", said("The date of the warrant lies in the future.")));
        }
        PublicationMinimum.identityGaps(notice).forEach(missing -> byField.putIfAbsent(missing.field(), missing));
        PublicationMinimum.judicialGaps(notice).forEach(missing -> byField.putIfAbsent(missing.field(), missing));
        return List.copyOf(byField.values());
    }
}
