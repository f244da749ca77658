package org.cordon.hub.specialist;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.hub.specialist.SpecialistPost.Confirmed;
import org.cordon.kernel.country.DutyHours;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.duty.DutyPost;
import org.cordon.roundup.operation.CrimeTheme;
import org.cordon.roundup.report.PostedFields;

/** Reads a post of specialists that a bureau sent. A refusal gives each reason with the field that it concerns. */
final class SpecialistReader {

    private static final List<String> FIELDS = List.of("name", "agency", "unit", "crimes", "routes", "legs", "languages", "hours", "zone",
            "telephone");

    private SpecialistReader() {
    }

    /**
     * @param country the country whose bureau registers the post
     * @param zone    the time zone of that bureau, used if the post names no time zone
     * @throws Refusal with every reason and its field
     */
    static SpecialistPost read(JsonNode posted, String reference, String country, ZoneId zone, Confirmed writer) {
        var fields = new PostedFields(posted, FIELDS);
        var name = fields.requiredLine("name", said("cannot be empty"));
        var agency = fields.requiredLine("agency", said("cannot be empty"));
        var unit = fields.requiredCode("unit", UnitKind.class);
        var crimes = fields.codes("crimes", CrimeTheme.class);
        var routes = fields.codes("routes", Route.class);
        var legs = fields.codes("legs", SmugglingStage.class);
        if (crimes.isEmpty() && routes.isEmpty() && legs.isEmpty()) {
            fields.refuse("crimes", said("must name a crime, or else a route or a part of the way"));
        }
        var languages = fields.codes("languages");
        if (!DutyPost.areLanguages(languages)) {
            fields.refuse("languages", said("have to be one to {most} codes of languages, such as fr, each once", DutyPost.MOST_LANGUAGES));
        }
        var hours = Optional.ofNullable(fields.line("hours")).flatMap(DutyHours::parse);
        if (hours.isEmpty()) {
            fields.refuse("hours", said("has to be 24/7, or days and times such as Mo-Fr 08:00-18:00; Sa 09:00-12:00"));
        }
        var clocks = zone(fields, zone);
        var telephone = fields.line("telephone");
        if (telephone == null || !DutyPost.isTelephone(telephone)) {
            fields.refuse("telephone", said("has to be a telephone number, such as +33 1 23 45 67 89"));
        }
        fields.refuseIfWrong();
        return new SpecialistPost(reference, country, name, agency, unit, crimes, routes, legs, languages, hours.orElseThrow(), clocks,
                telephone, writer, null, null);
    }

    private static ZoneId zone(PostedFields fields, ZoneId otherwise) {
        var named = fields.line("zone");
        if (named != null && !ZoneId.getAvailableZoneIds().contains(named)) {
            fields.refuse("zone", said("has to be a time zone such as Europe/Paris"));
            return otherwise;
        }
        return named == null ? otherwise : ZoneId.of(named);
    }
}
