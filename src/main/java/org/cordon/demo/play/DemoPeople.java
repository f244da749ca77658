package org.cordon.demo.play;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Invented people, in the shape of public notices. Their names are put together from common names; no real person is meant. */
final class DemoPeople {

    private record Forename(String text, String sex) {
    }

    /** @param surnames the form for a man; a different form for a woman follows behind a slash */
    private record Names(List<Forename> forenames, List<String> surnames, String town) {

        String surname(int number, String sex) {
            var forms = surnames.get(number).split("/");
            return forms[sex.equals("F") ? forms.length - 1 : 0];
        }
    }

    private static final Map<String, Names> NAMES = Map.ofEntries(
            Map.entry("FR",
                    new Names(List.of(woman("Éloïse"), man("Bastien"), woman("Maëlle")), List.of("TESTARD", "FICTIVE-LEROI", "ESSAI"),
                            "Brest")),
            Map.entry("IT",
                    new Names(List.of(woman("Ginevra"), man("Saverio"), man("Nicolò")), List.of("PROVETTI", "FITTIZIO", "ESEMPIO"),
                            "Bari")),
            Map.entry("ES",
                    new Names(List.of(man("Íñigo"), woman("Candela"), man("Nuño")), List.of("PRUEBA MUÑOZ", "FICTICIO", "EJEMPLO"),
                            "Cádiz")),
            Map.entry("DE",
                    new Names(List.of(man("Jörg"), woman("Mareike"), man("Uwe")), List.of("MUSTERMANN-GROß", "PROBST-BEISPIEL", "ERFUNDEN"),
                            "Kiel")),
            Map.entry("GB",
                    new Names(List.of(man("Alistair"), woman("Bronwen"), man("Piers")), List.of("O'SAMPLE", "MADEUP", "TESTWORTHY"),
                            "Hull")),
            Map.entry("GR", new Names(List.of(woman("Ευτυχία"), man("Λεωνίδας"), woman("Θάλεια")),
                    List.of("ΔΟΚΙΜΑΚΗΣ/ΔΟΚΙΜΑΚΗ", "ΠΛΑΣΤΟΣ/ΠΛΑΣΤΟΥ", "ΥΠΟΘΕΤΟΣ/ΥΠΟΘΕΤΟΥ"), "Βόλος")),
            Map.entry("TR",
                    new Names(List.of(woman("Gülşen"), man("Tarık"), woman("İlknur")), List.of("ÖRNEKOĞLU", "DENEME", "UYDURMA"), "İzmir")),
            Map.entry("MA",
                    new Names(List.of(man("إدريس"), woman("غيثة"), man("أنور")), List.of("التجريبي", "المفترض", "النموذجي"), "تطوان")),
            Map.entry("EG",
                    new Names(List.of(man("شريف"), woman("نجوى"), man("حازم")), List.of("الافتراضي", "المثالي", "التجربة"), "دمياط")),
            Map.entry("SN",
                    new Names(List.of(woman("Aminata"), man("Cheikh"), woman("Ndèye")), List.of("ESSAIYE", "FICTIFALL", "TESTDIOP"),
                            "Saint-Louis")),
            Map.entry("CO",
                    new Names(List.of(woman("Yolima"), man("Óscar"), man("Jairo")), List.of("INVENTADO", "SUPUESTO", "DE PRUEBA"),
                            "Cúcuta")),
            Map.entry("TH",
                    new Names(List.of(man("สมชาย"), woman("วิภา"), man("ธนา")), List.of("ไม่มีจริง", "เพื่อทดสอบ", "นามสมมุติ"), "ระยอง")));

    private final ObjectMapper json = new ObjectMapper();

    /**
     * Returns notices of wanted persons, one person for each of the given host countries.
     *
     * @param country the country that wants these persons
     * @param series a number that keeps the notices of one operation apart from the notices of other operations
     */
    ArrayNode wantedBy(String country, int series, String... hosts) {
        var notices = json.createArrayNode();
        for (int i = 0; i < hosts.length; i++) {
            notices.add(notice(country, series, i, hosts[i]));
        }
        return notices;
    }

    private static Forename woman(String text) {
        return new Forename(text, "F");
    }

    private static Forename man(String text) {
        return new Forename(text, "M");
    }

    private ObjectNode notice(String country, int series, int number, String host) {
        var names = NAMES.get(country);
        int draw = series + number;
        var forename = names.forenames().get(draw % 3);
        var notice = json.createObjectNode()
                .put("entity_id", (2019 + draw % 6) + "/" + (series * 1000 + Math.abs(country.hashCode()) % 900 * 10 + number))
                .put("forename", forename.text()).put("name", names.surname((draw / 3 + number) % 3, forename.sex()))
                .put("date_of_birth", (1964 + (draw * 7 + country.charAt(0)) % 34) + "/0" + (1 + draw % 9) + "/1" + draw % 9)
                .put("place_of_birth", names.town()).put("country_of_birth_id", country).put("sex_id", forename.sex())
                .put("height", (162 + draw % 5 * 5) / 100.0).put("weight", 61 + draw % 7 * 4).putNull("distinguishing_marks");
        notice.putArray("nationalities").add(country);
        notice.putArray("eyes_colors_id").add(draw % 2 == 0 ? "BRO" : "GRE");
        notice.putArray("hairs_id").add(draw % 2 == 0 ? "BLA" : "BRO");
        notice.putArray("arrest_warrants").addObject().put("charge", "Smuggling of migrants in an organised group")
                .put("issuing_country_id", country).putNull("charge_translation");
        var own = notice.putObject("cordon").put("wantedFor", "PROSECUTION").put("maximumPenaltyMonths", 60 + draw % 4 * 24)
                .put("warrantReference", country + "-" + series + "-" + (41 + number)).put("warrantDate", "2024-0" + (1 + draw % 9) + "-12")
                .put("facts",
                        "Between March and October 2023, near " + names.town() + ", arranged crossings for payment as part of a group.")
                .put("handlingCode", "H1").put("handling", "Ask before use in court.").put("extraditionAssurance", true)
                .put("offence", "PEOPLE_SMUGGLING");
        own.putArray("believedToBeIn").add(host);
        return notice;
    }
}
