package org.cordon.demo.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.demo.play.DemoAccounts.Account;
import org.cordon.demo.play.network.DemoNetwork;
import org.cordon.roundup.operation.Phase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The four demo operations: LANTERN is nominating, BEACON is confirming, MERIDIAN is in its action days, and HYDRA-2016 is over. */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoOperations {

    private final DemoActs acts;
    private final DemoNetwork network;
    private final HydraActs hydra;

    DemoOperations(DemoActs acts, DemoNetwork network, HydraActs hydra) {
        this.acts = acts;
        this.network = network;
        this.hydra = hydra;
    }

    List<DemoScript> from(Instant now) {
        return List.of(new Lantern(now), new Beacon(now), new Meridian(now), new HydraOperation(hydra));
    }

    private static Map<String, Object> accepts(String country) {
        return Map.of("accepted", true, "liaisonOfficer", "Duty liaison officer, NCB " + country);
    }

    /** Returns the country whose participation a task is about. */
    private static String country(String subject) {
        return subject.substring(subject.length() - 2);
    }

    private abstract class Script implements DemoScript {

        private final ObjectNode order;

        Script(ObjectNode order) {
            this.order = order;
        }

        @Override
        public String operation() {
            return order.get("code").textValue();
        }

        @Override
        public ObjectNode order() {
            return order;
        }

        @Override
        public Optional<Step> answerTo(String taskKey, String subject) {
            var country = country(subject);
            return Optional.ofNullable(switch (taskKey) {
                case "userTask_answerInvitation" -> answer(country);
                case "userTask_nominate" -> nominate(country);
                case "userTask_screenBatch" -> screen(country);
                case "userTask_confirmTargets" -> confirm(country);
                default -> operation(taskKey);
            });
        }

        Step answer(String country) {
            return Step.complete(DemoAccounts.bureau(country), accepts(country));
        }

        abstract Step nominate(String country);

        abstract Step screen(String country);

        abstract Step confirm(String country);

        abstract Step operation(String taskKey);

        Step finishing(String country, Runnable before) {
            return new Step(DemoAccounts.bureau(country), before, Map.of("finished", true));
        }

        Step decides(String country, String first, String text) {
            return Step.complete(DemoAccounts.COORDINATOR, Map.of("decisions",
                    DemoAccounts.COORDINATOR.does(() -> acts.decisions(operation(), country, first, text))));
        }

        Step answers(String country, String first, String text) {
            Account bureau = DemoAccounts.bureau(country);
            return Step.complete(bureau, Map.of("decisions", bureau.does(() -> acts.answers(operation(), first, text))));
        }
    }

    /** LANTERN: Thailand stayed silent, France's batch waits, Italy's nomination was sent back, compliance checks a nomination of Spain. */
    private final class Lantern extends Script {

        Lantern(Instant now) {
            super(DemoOrder.of("LANTERN", "Lantern: organisers of sea crossings", now, Duration.ofSeconds(30), 14, 28, 42, 47));
        }

        @Override
        Step answer(String country) {
            return country.equals("TH") ? null : super.answer(country);
        }

        @Override
        Step nominate(String country) {
            return switch (country) {
                case "FR" -> finishing(country, () -> acts.nominateIncomplete(operation(), country, 1, "IT", "MA", "ES", "TR"));
                case "IT" -> finishing(country, () -> acts.nominateIncomplete(operation(), country, 2, "GR", "TR", "DE"));
                case "ES" -> finishing(country, () -> acts.nominateFlagged(operation(), country, 3, "MA", "SN"));
                case "DE" -> new Step(DemoAccounts.bureau(country), () -> acts.nominate(operation(), country, 4, "GB", "GR"), null);
                default -> null;
            };
        }

        @Override
        Step screen(String country) {
            return switch (country) {
                case "IT" -> decides(country, "RETURN", "What is the maximum penalty, and when and where did it happen?");
                case "ES" -> decides(country, "ACCEPT", "");
                default -> null;
            };
        }

        @Override
        Step confirm(String country) {
            return null;
        }

        @Override
        Step operation(String taskKey) {
            return taskKey.equals("userTask_chaseSilent") ? Step.complete(DemoAccounts.COORDINATOR, Map.of("decisions",
                    List.of(Map.of("country", "TH", "decision", "RECORD_SILENT")))) : null;
        }
    }

    /** BEACON: Germany and the United Kingdom have confirmed, Greece asks a question, the other countries still have to confirm. */
    private final class Beacon extends Script {

        /** Returns the step that fills the demo outside operations: duty posts, smuggling groups, a closed session and an analysis file. */
        @Override
        public Optional<Step> unasked(Phase phase) {
            return Optional.of(new Step(DemoAccounts.COORDINATOR, () -> network.play(DemoAccounts::each, DemoAccounts::office), null));
        }

        Beacon(Instant now) {
            super(DemoOrder.of("BEACON", "Beacon: forgers of travel documents", now, Duration.ofDays(4), 7, 14, 21, 26));
        }

        @Override
        Step nominate(String country) {
            return switch (country) {
                case "FR" -> finishing(country, () -> acts.nominatePhotographed(operation(), country, 5, "TR", "TH", "CO"));
                case "IT" -> finishing(country, () -> acts.nominate(operation(), country, 6, "EG", "SN", "GR"));
                case "ES" -> finishing(country, () -> acts.nominate(operation(), country, 7, "MA", "CO", "GB"));
                case "DE" -> finishing(country, () -> acts.nominate(operation(), country, 8, "TH", "TR", "GR"));
                case "GB" -> finishing(country, () -> acts.nominate(operation(), country, 9, "ES", "FR"));
                default -> finishing(country, () -> { });
            };
        }

        @Override
        Step screen(String country) {
            return decides(country, "ACCEPT", "");
        }

        @Override
        Step confirm(String country) {
            return switch (country) {
                case "DE", "GB" -> answers(country, "CONFIRM", "");
                case "GR" -> acts.hasAnswered(operation(), country) ? null : answers(country, "ASK", "Is another name known there?");
                default -> null;
            };
        }

        @Override
        Step operation(String taskKey) {
            return taskKey.equals("userTask_freezeList") ? Step.complete(DemoAccounts.COORDINATOR, Map.of("frozen", true)) : null;
        }
    }

    /** MERIDIAN: an arrest whose identity France has to confirm, an arrest confirmed for Italy, a location and a lead. */
    private final class Meridian extends Script {

        Meridian(Instant now) {
            super(DemoOrder.of("MERIDIAN", "Meridian: carriers on the southern route", now, Duration.ofDays(1), 2, 3, 4, 9));
        }

        @Override
        Step nominate(String country) {
            return switch (country) {
                case "FR" -> finishing(country, () -> acts.nominate(operation(), country, 10, "MA", "TR", "SN", "DE"));
                case "IT" -> finishing(country, () -> acts.nominate(operation(), country, 11, "DE", "GR", "EG"));
                case "ES" -> finishing(country, () -> acts.nominate(operation(), country, 12, "IT", "CO", "MA"));
                case "GB" -> finishing(country, () -> acts.nominate(operation(), country, 13, "ES", "TH"));
                default -> finishing(country, () -> { });
            };
        }

        @Override
        Step screen(String country) {
            return decides(country, "ACCEPT", "");
        }

        @Override
        Step confirm(String country) {
            return answers(country, "CONFIRM", "");
        }

        @Override
        Step operation(String taskKey) {
            return switch (taskKey) {
                case "userTask_freezeList" -> Step.complete(DemoAccounts.COORDINATOR, Map.of("frozen", true));
                case "userTask_openPhase" -> Step.complete(DemoAccounts.COORDINATOR, Map.of());
                case "userTask_endPhase" -> new Step(DemoAccounts.COORDINATOR, this::actionDays, null);
                default -> null;
            };
        }

        @Override
        public Optional<Step> answerTo(String taskKey, String subject) {
            return switch (taskKey) {
                case "userTask_confirmIdentity" -> identity(subject);
                case "userTask_giveFeedback" -> Optional.of(new Step(DemoAccounts.bureau("GR"), () -> acts.giveFeedback(subject), null));
                default -> super.answerTo(taskKey, subject);
            };
        }

        /** Confirms the identity of the person whom Italy wants. France's identity check is left to people who try the demo. */
        private Optional<Step> identity(String subject) {
            return acts.isWantedBy(subject, "IT") ? Optional.of(Step.complete(DemoAccounts.bureau("IT"),
                    Map.of("identityConfirmed", true, "method", "FINGERPRINT", "text", ""))) : Optional.empty();
        }

        private void actionDays() {
            acts.report(operation(), List.of(
                    acts.hotLead(operation(), "FR", "TR", "Europe/Istanbul", "GR", "IT"),
                    acts.location(operation(), "ES", "IT", "Europe/Rome"),
                    acts.photographed(acts.arrest(operation(), "FR", "MA", "Africa/Casablanca"), "FR", 10),
                    acts.arrest(operation(), "IT", "DE", "Europe/Berlin")));
        }
    }
}
