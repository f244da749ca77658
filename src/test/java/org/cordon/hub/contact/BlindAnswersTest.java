package org.cordon.hub.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * No answer reveals whether another bureau holds the thing that a bureau declared. Half of the bureaus declare things that NZ holds too; NZ
 * refuses, stays silent or is never to be named. The other half declare things that nobody else holds. Each bureau reads the same, byte by
 * byte, at every stage. The acts and jobs send the same statements.
 *
 * <p>{@code -Dcordon.blind=167} takes more bureaus, which is 1,002 declarations; the log tells how long the answers took.
 */
@CordonTest
class BlindAnswersTest {

    private static final Logger LOG = LoggerFactory.getLogger(BlindAnswersTest.class);
    private static final int BUREAUS = Integer.getInteger("cordon.blind", 8);
    private static final int EACH = 6;
    private static final String HOLDER = "NZ";
    /** A time of declaration after which no country changes its clocks while the declarations stand. */
    private static final Instant DECLARED = Instant.parse("2027-05-25T10:00:00Z");
    private static final List<String> READ = List.of("/api/contacts", "/api/contact-quota", "/api/contact-askings", "/api/today",
            "/api/events", "/api/receipts", "/api/questions", "/api/persons?q=EXAMPLE", "/engine-rest/task", "/engine-rest/task/count",
            "/engine-rest/process-instance", "/engine-rest/history/process-instance", "/engine-rest/job", "/contacts");

    @Autowired
    private CountryDirectory directory;
    @Autowired
    private ContactDeclarationService declarations;
    @Autowired
    private ContactWithdrawalService withdrawals;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    /**
     * The kind of thing that is declared. Everybody sees the groups. NZ works on some of them, and is never to be named for every second of
     * these.
     */
    private ContactKind kind;

    /** A declaration of a bureau: whether NZ holds the same, and the statements that each step sent to the database. */
    private record Declared(Country country, boolean held, String reference, List<String> statements) {
    }

    @ParameterizedTest
    @EnumSource(names = {"TELEPHONE", "GROUP"})
    void ofNothingAreAlikeInBytesAndStatements(ContactKind of) throws Exception {
        kind = of;
        ClockUtil.setCurrentTime(Date.from(DECLARED));
        // The very first declaration also reads the model, so it is made before the measured ones.
        var first = declare(as.coordinator(() -> directory.require(HOLDER)), false, 9_999_999);
        var bureaus = as.coordinator(directory::all).stream()
                .filter(country -> country.code().length() == 2 && !country.code().equals(HOLDER))
                .sorted(Comparator.comparing((Country country) -> !country.language().equals("en")).thenComparing(Country::language))
                .limit(BUREAUS).toList();
        var all = new ArrayList<Declared>();
        for (int bureau = 0; bureau < bureaus.size(); bureau++) {
            for (int number = 0; number < EACH; number++) {
                all.add(declare(bureaus.get(bureau), bureau % 2 == 0, bureau * EACH + number));
            }
        }
        alike(all, declared -> declared.statements().toString());
        var before = read(all);
        jobs.run();
        var asked = all.stream().filter(Declared::held).count() / (kind == ContactKind.GROUP ? 2 : 1);
        assertThat(asked()).as("NZ is asked once for each that it holds, unless it is never to be named").hasSize((int) asked);
        assertThat(read(all)).as("comparing shows nothing").isEqualTo(before);
        alikeForAll(before);

        refuse(asked());
        assertThat(read(all)).as("a no shows nothing").isEqualTo(before);
        jobs.runAt(DECLARED.plusSeconds(7 * 24 * 3600 + 60));
        alikeForAll(read(all));

        ClockUtil.setCurrentTime(Date.from(DECLARED.plusSeconds(8 * 24 * 3600 + 60)));
        var took = new LinkedHashMap<Declared, Long>();
        answered(first, new LinkedHashMap<>());
        var sent = new LinkedHashMap<Declared, String>();
        for (var one : all) {
            sent.put(one, answered(one, took));
        }
        alike(all, sent::get);
        jobs.run();
        var after = read(all);
        alikeForAll(after);
        assertThat(after.values().toString()).contains("NOTHING").doesNotContain("AGREED").doesNotContain(HOLDER);
        LOG.info("{} declarations; the answer of one held took {} microseconds, of another {} (medians)", all.size(),
                median(took, true), median(took, false));
    }

    @Test
    void takingBackTellsAsLittleAsAnAnswer() throws Exception {
        kind = ContactKind.TELEPHONE;
        ClockUtil.setCurrentTime(Date.from(DECLARED));
        declare(as.coordinator(() -> directory.require(HOLDER)), false, 9_999_999);
        var bureaus = as.coordinator(directory::all).stream()
                .filter(country -> country.code().length() == 2 && !country.code().equals(HOLDER) && country.language().equals("en"))
                .limit(4).toList();
        var all = new ArrayList<Declared>();
        for (int bureau = 0; bureau < bureaus.size(); bureau++) {
            for (int number = 0; number < EACH; number++) {
                all.add(declare(bureaus.get(bureau), bureau % 2 == 0, bureau * EACH + number));
            }
        }
        // Withdraws some before the comparison, some while NZ is asked, and some after its answer.
        var sent = new LinkedHashMap<Declared, String>();
        sent.putAll(takenBack(all, 0));
        jobs.run();
        sent.putAll(takenBack(all, 1));
        asked().forEach(asking -> answer(asking, true));
        sent.putAll(takenBack(all, 2));
        alike(new ArrayList<>(sent.keySet()), sent::get);
        alikeForAll(read(all));
        assertThat(TestDatabase.asOwner().queryForList("select declaration from declared_words where declaration = any (?)", String.class,
                (Object) all.stream().map(Declared::reference).toArray(String[]::new))).isEmpty();

        jobs.runAt(DECLARED.plusSeconds(8 * 24 * 3600 + 60));
        var after = read(all);
        alikeForAll(after);
        assertThat(after.values().toString()).contains("WITHDRAWN").doesNotContain("AGREED", "\"NOTHING\"", HOLDER, "CONTACT_ANSWERED");
        assertThat(TestDatabase.asOwner().queryForList("select holder from contact", String.class)).isEmpty();
        assertThat(TestDatabase.asOwner().queryForList("select kind from message where recipient = 'ncb-' || ? and kind = 'CONTACT_MADE'",
                String.class, HOLDER)).as("of a party that has thought better of it nobody hears").isEmpty();
    }

    /** Withdraws every third declaration, beginning with this one, and returns the statements of each withdrawal. */
    private Map<Declared, String> takenBack(List<Declared> all, int from) throws Exception {
        var sent = new LinkedHashMap<Declared, String>();
        for (int number = from; number < all.size(); number += 3) {
            var declared = all.get(number);
            sent.put(declared, Statements.of(() -> {
                as.country(declared.country().code(), () -> withdrawals.withdraw(declared.reference()));
                return null;
            }).statements().toString());
        }
        return sent;
    }

    /** Everything that each bureau can read, without its own random parts. */
    private Map<String, String> read(List<Declared> all) {
        var read = new LinkedHashMap<String, String>();
        all.stream().collect(Collectors.groupingBy(Declared::country, LinkedHashMap::new, Collectors.toList())).forEach((country, own) -> {
            var code = country.code();
            var paths = new ArrayList<>(READ);
            own.forEach(declared -> paths.add("/api/contacts/" + declared.reference()));
            read.put(country.language() + " " + code + " " + own.get(0).held(), paths.stream().map(path -> ask(code, path))
                    .collect(Collectors.joining("\n")) + told(code));
        });
        return read;
    }

    private String ask(String country, String path) {
        var answer = http.get("ncb-" + country.toLowerCase(Locale.ROOT), path);
        return plain(path, country) + " " + answer.status() + " " + answer.body().length() + " " + plain(answer.body(), country);
    }

    /** The messages to the country, and whether they have left. */
    private static String told(String country) {
        return TestDatabase.asOwner().queryForList("select kind || status || parameters || length(reference) from message "
                + "where recipient = ? order by kind", String.class, "ncb-" + country).toString();
    }

    /** The text without encrypted cursors, which are of one length, and without other parts that differ by country. */
    private static String plain(String body, String country) {
        return body.replaceAll("[+]1 55[0-9] [0-9]{7}", "+").replaceAll("([CG]-)[0-9A-Z]{10}", "$1")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("(\"(?:next|cursor|id)\" ?: ?)\"[^\"]*\"", "$1\"\"").replace("\"" + country + "\"", "\"\"")
                .replace("ncb-" + country.toLowerCase(Locale.ROOT), "ncb").replace("ncb-" + country, "ncb")
                .replaceAll("nonce=\"[^\"]*\"|content=\"[^\"]*\"", "");
    }

    /** Checks that bureaus of the same language read the same. */
    private static void alikeForAll(Map<String, String> read) {
        var first = new LinkedHashMap<String, String>();
        read.forEach((bureau, all) -> assertThat(all).as(bureau).isEqualTo(first.computeIfAbsent(bureau.substring(0, 2), none -> all)));
    }

    private static void alike(List<Declared> all, Function<Declared, String> sent) {
        var each = all.stream().collect(Collectors.groupingBy(sent, LinkedHashMap::new,
                Collectors.mapping(Declared::held, Collectors.toSet())));
        assertThat(each).as("the same statements for all").hasSize(1);
        assertThat(each.values().iterator().next()).containsExactlyInAnyOrder(true, false);
    }

    private Declared declare(Country country, boolean held, int number) throws Exception {
        if (kind == ContactKind.GROUP) {
            publish(number);
        }
        if (held) {
            hold(number);
        }
        var heard = Statements.of(() -> as.country(country.code(), () -> declarations.declare(declaration(held, number))));
        return new Declared(country, held, heard.result(), heard.statements());
    }

    /** Publishes a group that everybody sees by a fact of Fiji. */
    private static void publish(int number) {
        TestDatabase.asOwner().update("""
                with fact as (insert into group_fact (reference, smuggling_group, country, kind, text, supplied_at)
                              values (?, ?, 'FJ', 'ALIAS', 'The Tide', now()) returning *)
                insert into smuggling_group (reference, steward, name, crimes, state, registered_at)
                select smuggling_group, country, reference, '{PEOPLE_SMUGGLING}', 'VISIBLE', now() from fact""",
                "F-%010d".formatted(number), group(number));
    }

    /** Inserts a declaration that NZ made an hour before. SQL is needed, because the pages refuse so many declarations of one bureau. */
    private void hold(int number) {
        var owner = TestDatabase.asOwner();
        var reference = "C-%010d".formatted(number);
        var at = DECLARED.minusSeconds(3600).atOffset(ZoneOffset.UTC);
        owner.update("""
                        insert into contact_declaration (reference, country, kind, reason, declared_at, answer_at, stands_until)
                        values (?, ?, ?, 'OTHER', ?, ?, ?)""", reference, HOLDER, kind.name(), at, at.plusDays(8), at.plusDays(90));
        owner.update("insert into declared_words (declaration, what, words) values (?, ?::jsonb, 'why')", reference,
                kind != ContactKind.GROUP || number % 2 == 0 ? "{}" : "{\"naming\": \"NEVER\"}");
        owner.update("insert into declared_key (declaration, key) values (?, ?)", reference, kind + " "
                + (kind == ContactKind.GROUP ? group(number) : declaration(true, number).path("telephone").asText().replace(" ", "")));
    }

    private String answered(Declared declared, Map<Declared, Long> took) throws Exception {
        jobs.runFetched(job(declared));
        var job = job(declared);
        var begun = System.nanoTime();
        var heard = Statements.of(() -> {
            jobs.runFetched(job);
            return null;
        });
        took.put(declared, System.nanoTime() - begun);
        return heard.statements().toString();
    }

    /** The job that a declaration waits for. */
    private Job job(Declared declared) {
        var instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(declared.reference())
                .singleResult();
        return engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).singleResult();
    }

    private static long median(Map<Declared, Long> took, boolean held) {
        var sorted = took.entrySet().stream().filter(one -> one.getKey().held() == held).map(Map.Entry::getValue)
                .sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2) / 1000;
    }

    /** Refuses every second request, so that as many are refused as stay unanswered. */
    private void refuse(List<String> asked) {
        IntStream.range(0, asked.size()).filter(index -> index % 2 == 0).forEach(index -> answer(asked.get(index), false));
        jobs.run();
    }

    private void answer(String asking, boolean agreed) {
        var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(asking).singleResult().getId();
        as.country(HOLDER, () -> engine.getTaskService().complete(task, Map.of("agreed", agreed)));
    }

    private static List<String> asked() {
        return TestDatabase.asOwner().queryForList("select reference from contact_asking where country = ? order by reference",
                String.class, HOLDER);
    }

    private JsonNode declaration(boolean held, int number) {
        var posted = JsonNodeFactory.instance.objectNode().put("kind", kind.name()).put("reason", "INVESTIGATION")
                .put("text", "A number of the network.");
        return kind == ContactKind.GROUP ? posted.put("group", group(number)).put("naming", ContactNaming.ASK.name())
                : posted.put("telephone", "+1 55%d %07d".formatted(held ? 1 : 2, number));
    }

    private static String group(int number) {
        return "G-%010d".formatted(number);
    }
}
