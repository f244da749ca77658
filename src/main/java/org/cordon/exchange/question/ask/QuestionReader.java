package org.cordon.exchange.question.ask;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.Askings;
import org.cordon.exchange.question.Channel;
import org.cordon.exchange.question.Purpose;
import org.cordon.exchange.question.Questions;
import org.cordon.exchange.question.SpecialistPosts;
import org.cordon.exchange.question.SpecialistPosts.Post;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.HandlingRules;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.PostedFields;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Reads a posted question. A refusal gives each reason at its field. */
@Component
class QuestionReader {

    private static final List<String> FIELDS = List.of("purpose", "urgency", "text", "countries", "specialists", "competence",
            "subject", "channel", "foreignReference", "named", "handling");
    private static final int MOST_POSTS = 50;

    private final Questions questions;
    private final Handlings handlings;
    private final Askings askings;
    private final SpecialistPosts specialists;

    QuestionReader(Questions questions, Handlings handlings, Askings askings, SpecialistPosts specialists) {
        this.questions = questions;
        this.handlings = handlings;
        this.askings = askings;
        this.specialists = specialists;
    }

    /**
     * Reads a posted question.
     *
     * @param own the country that asks
     * @throws Refusal with every reason and its field
     */
    AskedQuestion read(JsonNode posted, String own) {
        var fields = new PostedFields(posted, FIELDS);
        var purpose = fields.requiredCode("purpose", Purpose.class);
        var urgency = fields.requiredCode("urgency", Urgency.class);
        var text = fields.requiredText("text", said("must say what is asked"));
        var posts = posts(fields, own);
        var parties = parties(fields, own, posts);
        var subject = subject(fields);
        var channel = fields.code("channel", Channel.class);
        var foreign = fields.line("foreignReference");
        if (foreign != null && channel == null) {
            fields.refuse("channel", said("must say where it is asked under that reference"));
        }
        var named = fields.flag("named", true);
        var handling = handling(fields, own, parties);
        fields.refuseIfWrong();
        return new AskedQuestion(purpose, urgency, text, parties, subject, channel, foreign, named, handling, posts);
    }

    /** Returns the posts of specialists to which the question is put: the named posts, and those that match the competence. */
    private List<Post> posts(PostedFields fields, String own) {
        var references = fields.codes("specialists");
        var named = specialists.standing(references);
        references.stream().filter(reference -> named.stream().noneMatch(post -> post.reference().equals(reference))).findFirst()
                .ifPresent(reference -> fields.refuse("specialists",
                        said("names \"{reference}\", which is no post of specialists", reference)));
        if (named.stream().anyMatch(post -> post.country().equals(own))) {
            fields.refuse("specialists", said("cannot name a post of {country}, the country that asks", own));
        }
        return Stream.concat(named.stream(), competent(fields, own).stream()).distinct().toList();
    }

    private List<Post> competent(PostedFields fields, String own) {
        var competence = fields.line("competence");
        if (competence == null) {
            return List.of();
        }
        var found = specialists.answering(competence).stream().filter(post -> !post.country().equals(own)).toList();
        if (found.isEmpty() || found.size() > MOST_POSTS) {
            fields.refuse("competence", found.isEmpty() ? said("is that of no post of specialists of another country")
                    : said("is that of more than {most} posts of specialists", MOST_POSTS));
        }
        return found;
    }

    private List<String> parties(PostedFields fields, String own, List<Post> posts) {
        var codes = Stream.concat(fields.codes("countries").stream(), posts.stream().map(Post::country)).distinct().toList();
        if (codes.isEmpty()) {
            fields.refuse("countries", said("must name whom you ask"));
        }
        if (fields.codes("countries").contains(own)) {
            fields.refuse("countries", said("cannot name {country}, the country that asks", own));
        }
        codes.stream().filter(code -> !canBeAsked(code)).findFirst().ifPresent(code -> fields.refuse("countries",
                said("names \"{code}\", which is no member country, no partner that there is, and not IPSG", code)));
        return codes.stream().filter(this::canBeAsked).map(Asking::party).distinct().toList();
    }

    private boolean canBeAsked(String code) {
        return askings.isCompetent(code) || Roles.isPartner(code) && handlings.party(code).isPresent();
    }

    private String subject(PostedFields fields) {
        var subject = fields.line("subject");
        if (subject != null && !(References.ITEM.matcher(subject).matches() && questions.seesSubject(subject))) {
            fields.refuse("subject", said("is no target, lead or arrest that you may see"));
        }
        return subject;
    }

    private Handling handling(PostedFields fields, String own, List<String> parties) {
        var refuse = fields.within("handling");
        var handling = HandlingRules.ofLead(HandlingReader.read(fields.get("handling"), refuse), own, false, refuse);
        handlings.check(handling, refuse);
        parties.stream().filter(handling.restriction()::excludes).findFirst()
                .ifPresent(party -> fields.refuse("handling", said("keeps it from {party}, whom you ask", Asking.code(party))));
        return handling;
    }
}
