package org.cordon.hub.contact;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordon.hub.contact.process.ContactWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the declarations of bureaus up to their quota. Does not look at the data of other bureaus. */
@Service
@Transactional
@EnableConfigurationProperties(Quota.class)
public class ContactDeclarationService {

    /** The days until the declaring bureau is answered. A bureau that is asked has seven days; the eighth covers changes of the clocks. */
    private static final int ANSWER_AFTER_DAYS = 8;
    private static final int STANDS_DAYS = 90;

    private final ContactDeclarationReader reader;
    private final ContactDeclarations declarations;
    private final ContactWorkflow workflow;
    private final CountryDirectory directory;
    private final Quota quota;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    ContactDeclarationService(ContactDeclarationReader reader, ContactDeclarations declarations, ContactWorkflow workflow,
            CountryDirectory directory, Quota quota, CurrentCaller caller, ActLimits acts, Clock clock) {
        this.reader = reader;
        this.declarations = declarations;
        this.workflow = workflow;
        this.directory = directory;
        this.quota = quota;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * How often a bureau may declare.
     *
     * @param most the number of declarations that a bureau may make within {@code days} days
     * @param left the number of declarations that the bureau may still make now
     */
    public record Left(int most, int days, int left) {
    }

    /** @throws Refusal unless the caller works for a country's bureau; call this before the body of the request is read */
    @Transactional(readOnly = true)
    public void requireDeclarer() {
        caller.get().requireCountry();
    }

    /** @throws Refusal unless the caller works for a country's bureau */
    @Transactional(readOnly = true)
    public Left left() {
        var made = recent(caller.get().requireCountry()).size();
        return new Left(quota.most(), Quota.DAYS, Math.max(0, quota.most() - made));
    }

    /**
     * Takes a declaration.
     *
     * @return the reference of the declaration
     * @throws Refusal with every reason and its field; if the bureau has declared the same already, or too often
     */
    public String declare(JsonNode posted) {
        var declaration = register(posted);
        workflow.declared(declaration);
        return declaration.reference();
    }

    /** Takes a declaration whose process the caller of this method is starting. Same refusals as {@link #declare}. */
    public ContactDeclaration register(JsonNode posted) {
        var own = caller.get().requireCountry();
        acts.take(ActFeature.CHANGE);
        var given = reader.read(posted);
        declarations.lock(own);
        var declaration = declaration(given, own);
        refuseRepeated(declaration, given);
        refuseTooMany(recent(own), declaration.declaredAt());
        declarations.add(declaration, given.keys());
        AuditNotes.concerns(declaration.reference());
        return declaration;
    }

    private ContactDeclaration declaration(GivenContactDeclaration given, String own) {
        // The database keeps microseconds. The time is cut to them now, so that later comparisons find it equal.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var here = now.atZone(directory.require(own).zone());
        return new ContactDeclaration(ContactFeature.CONTACT.draw(), own, given.kind(), given.reason(), given.what(), given.words(), now,
                here.plusDays(ANSWER_AFTER_DAYS).toInstant(), here.plusDays(STANDS_DAYS).toInstant(), null, null, null);
    }

    private void refuseRepeated(ContactDeclaration declaration, GivenContactDeclaration given) {
        declarations.standing(declaration.country(), given.keys(), declaration.declaredAt()).stream().filter(declaration::isSameAs)
                .findFirst().ifPresent(same -> {
                    throw Refusal.conflict("Your bureau has declared this already, as {reference}.", same.reference());
                });
    }

    private void refuseTooMany(List<Instant> recent, Instant now) {
        if (recent.size() >= quota.most()) {
            var again = recent.get(recent.size() - quota.most()).plus(Quota.period());
            throw Refusal.tooMany(Duration.between(now, again), said("Your bureau has declared {most} times in {days} days and may do so "
                    + "no more for now.", quota.most(), Quota.DAYS));
        }
    }

    private List<Instant> recent(String country) {
        return declarations.declaredSince(country, clock.instant().minus(Quota.period()));
    }
}
