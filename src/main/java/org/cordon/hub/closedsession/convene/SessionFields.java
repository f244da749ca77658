package org.cordon.hub.closedsession.convene;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Component;

/** Reads posted bodies about sessions. A refusal gives each reason with the field that it concerns. */
@Component
class SessionFields {

    private static final List<String> CONVENED = List.of("subject", "begin", "end", "accessUntil", "zone", "invited");
    private static final Duration AHEAD = Duration.ofDays(200);
    private static final Duration LONGEST_ACCESS = Duration.ofDays(90);

    private final CountryDirectory directory;
    private final Handlings handlings;
    private final Clock clock;

    SessionFields(CountryDirectory directory, Handlings handlings, Clock clock) {
        this.directory = directory;
        this.handlings = handlings;
        this.clock = clock;
    }

    /**
     * @param own the group of the convener
     * @throws Refusal with every reason and its field
     */
    ConvenedSession read(JsonNode posted, String own) {
        var fields = new PostedFields(posted, CONVENED);
        var subject = fields.requiredText("subject", said("must say it"));
        var zone = zone(fields, own);
        var begin = fields.time("begin");
        var end = fields.time("end");
        var until = fields.time("accessUntil");
        var now = clock.instant();
        if (begin != null && (!begin.isAfter(now) || begin.isAfter(now.plus(AHEAD)))) {
            fields.refuse("begin", said("must be a time to come, in {most} days at most", AHEAD.toDays()));
        }
        if (begin != null && end != null && !end.isAfter(begin)) {
            fields.refuse("end", said("must be after it begins"));
        }
        if (end != null && until != null && (until.isBefore(end) || until.isAfter(end.plus(LONGEST_ACCESS)))) {
            fields.refuse("accessUntil", said("must be its end, or later by {most} days at most", LONGEST_ACCESS.toDays()));
        }
        var parties = parties(fields, own);
        fields.refuseIfWrong();
        return new ConvenedSession(subject, begin, end, zone, until, parties);
    }

    /** @throws Refusal if the body does not say whether the party comes */
    boolean coming(JsonNode posted) {
        var fields = new PostedFields(posted, List.of("coming"));
        var coming = fields.requiredFlag("coming");
        fields.refuseIfWrong();
        return coming;
    }

    private ZoneId zone(PostedFields fields, String own) {
        var given = fields.line("zone");
        if (given == null) {
            return directory.find(Handlings.code(own)).map(Country::zone).orElse(ZoneOffset.UTC);
        }
        try {
            return ZoneId.of(given);
        } catch (DateTimeException unknown) {
            fields.refuse("zone", said("must be a time zone such as Europe/Paris"));
            return ZoneOffset.UTC;
        }
    }

    private List<String> parties(PostedFields fields, String own) {
        var codes = fields.codes("invited");
        if (codes.isEmpty()) {
            fields.refuse("invited", said("must name whom you invite"));
        }
        if (codes.contains(Handlings.code(own))) {
            fields.refuse("invited", said("cannot name {country}, who convenes it", Handlings.code(own)));
        }
        codes.stream().filter(code -> !isParty(code)).findFirst().ifPresent(code -> fields.refuse("invited",
                said("names \"{code}\", which is no member country, no partner that there is, and not IPSG", code)));
        return codes.stream().filter(this::isParty).map(code -> handlings.party(code).orElseThrow()).distinct().toList();
    }

    private boolean isParty(String code) {
        return handlings.party(code).filter(group -> !Roles.isBureau(group) || directory.find(Handlings.code(group)).isPresent())
                .isPresent();
    }
}
