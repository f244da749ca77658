package org.cordon.platform.notification.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.cordon.platform.notification.Message;
import org.cordon.platform.notification.MessageParameter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a message as an e-mail. All messages share one layout, in {@code mail/message.html} and {@code mail/message.txt}. The texts by
 * kind and language are in {@code mail/messages*.properties}, so that a further language needs only one further file. A subject holds the
 * references and the title, which name no person. People file and find a mail by the references in its subject, in any language.
 */
@Component
class MailTexts {

    private static final Set<MessageParameter> REFERENCES = Set.of(MessageParameter.TARGET, MessageParameter.LEAD, MessageParameter.ARREST);

    private final ResourceBundleMessageSource texts = texts();
    private final SpringTemplateEngine templates = templates(texts);
    private final String baseUrl;

    MailTexts(@Value("${cordon.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Whether there are texts in this language (ISO 639-1). */
    boolean areWrittenIn(String language) {
        return language.equals("en") || MailTexts.class.getResource("/mail/messages_" + language + ".properties") != null;
    }

    /** @param seesOperation whether the recipient can open the page of the operation */
    Mail write(Message message, Recipient recipient, boolean seesOperation) {
        return write(message, recipient, message.kind().hasTaskFor(message.recipient()) ? "link.task" : "link.read",
                "/go/" + message.reference() + "?m=" + message.id(),
                seesOperation);
    }

    /** @param path the path within Cordon that the link of the mail opens */
    Mail writeToOwner(Message message, String path) {
        return write(message, new Recipient(PersonalLetters.OWNER, Optional.empty(), Optional.empty()),
                message.kind().telling().traits().contains(Trait.SETS_A_PASSWORD) ? "link.password" : "link.account", path, false);
    }

    private Mail write(Message message, Recipient recipient, String link, String path, boolean seesOperation) {
        var locale = Locale.forLanguageTag(message.language());
        var kind = message.kind();
        var context = new Context(locale);
        context.setVariable("language", message.language());
        context.setVariable("title", about(message, "title", locale));
        context.setVariable("what", about(message, "what", locale));
        context.setVariable("todo", about(message, "todo", locale));
        for (var part : List.of("title", "what", "todo")) {
            context.setVariable(part + "Parts", parts(about(message, part, locale), message));
        }
        context.setVariable("recipient", words(recipient, locale));
        context.setVariable("facts", facts(message, recipient, locale));
        context.setVariable("link", baseUrl + path);
        context.setVariable("linkLabel", text(link, locale));
        context.setVariable("linkText", text(link + ".text", locale));
        context.setVariable("operationLink",
                seesOperation && kind.namesItsOperation() ? baseUrl + "/operations/" + message.operation() : null);
        return new Mail(message.language(), references(message) + " · " + about(message, "title", locale),
                templates.process("message.txt", context),
                templates.process("message.html", context));
    }

    private static String references(Message message) {
        var references = new LinkedHashSet<String>();
        references.add(message.reference());
        REFERENCES.stream().sorted().map(MessageParameter::key).filter(message.parameters()::containsKey)
                .forEach(key -> references.add(message.parameters().get(key)));
        return String.join(" / ", references);
    }

    /** Cuts a sentence at its references, which run from left to right in every language. */
    private static List<Part> parts(String sentence, Message message) {
        var references = Stream.concat(Stream.of(message.reference(), message.operation()),
                        REFERENCES.stream().map(MessageParameter::key).map(message.parameters()::get)).filter(Objects::nonNull)
                .distinct().sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
        var parts = new ArrayList<Part>();
        var found = Pattern.compile(references).matcher(sentence);
        var from = 0;
        while (found.find()) {
            parts.add(new Part(sentence.substring(from, found.start()), false));
            parts.add(new Part(found.group(), true));
            from = found.end();
        }
        parts.add(new Part(sentence.substring(from), false));
        return parts;
    }

    private String about(Message message, String part, Locale locale) {
        return text(message.kind().template() + "." + part, locale, message.reference(), message.operation());
    }

    private String words(Recipient recipient, Locale locale) {
        return recipient.country()
                .map(country -> text("recipient.country", locale, text("recipient.bureau", locale, country.bureau()),
                        name(country.code(), locale)))
                .orElseGet(() -> recipient.group().startsWith(Roles.partner("")) ? recipient.group().substring(Roles.partner("").length())
                        : text("recipient." + recipient.group(), locale));
    }

    private List<Fact> facts(Message message, Recipient recipient, Locale locale) {
        var facts = new ArrayList<Fact>();
        Stream.of(MessageParameter.values()).filter(parameter -> message.parameters().containsKey(parameter.key())).forEach(parameter ->
                facts.add(new Fact(text("parameter." + parameter.key(), locale),
                        value(parameter, message.parameters().get(parameter.key()), recipient, locale),
                        REFERENCES.contains(parameter) ? "ltr" : "auto")));
        if (!message.reference().equals(message.operation())) {
            facts.add(Fact.reference(text("layout.reference", locale), message.reference()));
        }
        if (message.kind().namesItsOperation()) {
            facts.add(Fact.reference(text("layout.operation", locale), message.operation()));
        }
        return facts;
    }

    private String value(MessageParameter parameter, String value, Recipient recipient, Locale locale) {
        return switch (parameter) {
        case DEADLINE, ANSWERS_UNTIL, NOMINATIONS_UNTIL, CONFIRMATIONS_UNTIL, STARTS, ENDS, HAPPENED, AS_OF ->
            time(ZonedDateTime.parse(value), recipient, locale);
            case COUNTRY -> name(value, locale);
            case ACT -> text("act." + value, locale);
            case OUTCOME -> texts.getMessage("outcome." + value, null, value, locale);
            default -> value;
        };
    }

    /** Formats a time in its own zone. If the clocks of the recipient's bureau show another time, adds the time in the bureau's zone. */
    private String time(ZonedDateTime time, Recipient recipient, Locale locale) {
        var format = DateTimeFormatter.ofPattern(text("time.pattern", locale), locale);
        var own = format.format(time).replace("+00:00", "");
        return recipient.country()
                .map(country -> time.withZoneSameInstant(country.zone()))
                .filter(theirs -> !theirs.getOffset().equals(time.getOffset()))
                .map(theirs -> text("time.twoZones", locale, own, format.format(theirs).replace("+00:00", "")))
                .orElse(own);
    }

    private String name(String country, Locale locale) {
        return Roles.isPartner(country) ? country.substring(Roles.partner("").length())
                : texts.getMessage("country." + country, null, CountryCodes.nameOf(country, locale), locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    private static ResourceBundleMessageSource texts() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("mail/messages");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /**
     * Builds the template engine for mail. The engine of the pages uses the language of the reader's browser, and not that of the
     * recipient.
     */
    private static SpringTemplateEngine templates(ResourceBundleMessageSource texts) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(texts);
        Map.of("*.html", TemplateMode.HTML, "*.txt", TemplateMode.TEXT).forEach((pattern, mode) -> {
            var resolver = new ClassLoaderTemplateResolver(MailTexts.class.getClassLoader());
            resolver.setPrefix("mail/");
            resolver.setResolvablePatterns(Set.of(pattern));
            resolver.setTemplateMode(mode);
            resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
            engine.addTemplateResolver(resolver);
        });
        return engine;
    }

    /** @param direction the direction of the value: {@code ltr} for a reference, otherwise the direction of its first letter */
    record Fact(String label, String value, String direction) {

        static Fact reference(String label, String value) {
            return new Fact(label, value, "ltr");
        }
    }

    /** A piece of a sentence, and whether it is a reference. */
    record Part(String text, boolean reference) {
    }
}
