package org.cordon.kernel.identity;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Generates pairs of two different persons. Their invented family names are made of a stem and an ending of their country. Half of the
 * pairs are of one country, and names are written in either order.
 */
public final class MadeUpPersons {

    /** Two names of two different persons. */
    public record Two(String one, String other) {
    }

    private record Country(List<String> forenames, List<String> stems, List<String> endings) {

        static Country of(String forenames, String stems, String endings) {
            return new Country(List.of(forenames.split(" ")), List.of(stems.split(" ")), List.of(endings.split(" ")));
        }

        String forename(Random random) {
            return forenames.get(random.nextInt(forenames.size()));
        }

        String family(Random random) {
            return stems.get(random.nextInt(stems.size())) + endings.get(random.nextInt(endings.size()));
        }
    }

    private static final List<Country> COUNTRIES = List.of(
            Country.of("Andrei Ivan Pavel Maxim Denis Kirill Stepan Nikita Timur Ruslan Oksana Irina Svetlana Galina Zoya",
                    "Belozer Stavro Kholm Grebnev Yarov Zimin Tumano Lukash Sobol Vereten Kozhev Rakit Dubov Chern Morozh",
                    "ov ev in enko sky chuk"),
            Country.of("Андрей Иван Павел Максим Денис Кирилл Степан Никита Тимур Руслан Оксана Ирина Светлана Галина Зоя",
                    "Белозер Ставро Холм Гребнев Яров Зимин Тумано Лукаш Соболь Веретен Кожев Ракит Дубов Черн Морож",
                    "ов ев ин енко ский чук"),
            Country.of("Khalid Tariq Nabil Samir Rashid Walid Jamal Karim Faisal Hisham Layla Nadia Samira Huda Rania",
                    "Sharq Qasr Najd Tarab Bagh Halab Zubay Rubay Harth Jazr Dulay Shamm Qaht Otay Masr", "i ani awi iri"),
            Country.of("خالد طارق نبيل سمير رشيد وليد جمال كريم فيصل هشام ليلى نادية سميرة هدى رانيا",
                    "شرق قصر نجد طراب بغ حلب زبي ربيع حارث جزر دلي شمر قحط عتيب مصر", "ي اني اوي يري"),
            Country.of("Carlos Diego Rafael Esteban Ramiro Gonzalo Hernan Lucia Pilar Ines Marisol Camila Julian Ruben Ivan",
                    "Mont Albar Salced Robl Quintan Herrer Villal Cortin Escob Pared Tamay Orteg Zamor Barr Castell", "es ez a o ano"),
            Country.of("Γιώργος Νίκος Σταύρος Πέτρος Μανώλης Δήμητρα Ελένη Σοφία Βασίλης Θάνος Λευτέρης Κατερίνα Σπύρος Γιάννης Φώτης",
                    "Παπ Καραγ Μεγ Κουτ Σταμ Δραγ Βλαχ Μαυρ Καλλ Ζερβ Λαμπ Ρεντ Γιαν Τσακ Χατζ", "όπουλος άκης ίδης άτος άς"),
            Country.of("Chen Wang Li Zhang Liu Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin",
                    "Wei Ming Jian Xiao Hui Ling Qiang Yong Feng Jun Lei Tao Bo Hao Rui", "guo hua ping jie min xin yuan"),
            Country.of("陈 王 李 张 刘 赵 黄 周 吴 徐 孙 胡 朱 高 林", "伟 明 建 晓 慧 玲 强 勇 峰 军 磊 涛 波 浩 瑞", "国 华 平 杰 民 新 元"),
            Country.of("Rajesh Amit Sunil Vikram Anil Deepak Suresh Pooja Neha Kavita Rohit Manoj Sanjay Arjun Geeta",
                    "Chaud Bhatt Mukh Agarw Desh Kulk Pat Shar Varm Iyeng Redd Nay Joshi Trip Pand", "ary acharya erjee al pande ma"),
            Country.of("Emeka Chidi Ngozi Kwame Kofi Ama Abena Tunde Bola Yaw Ifeoma Sade Femi Uche Obi",
                    "Oko Ade Nwa Men Boa Asan Owu Ekwu Oba Chuk Olu Igw Aka Ezen Bal", "nkwo yemi chukwu sah teng te wole"),
            Country.of("Hans Lukas Jonas Stefan Petra Anke Silke Jurgen Dieter Heike Uwe Lars Bjorn Ingrid Sven",
                    "Buch Linden West Ober Nieder Stein Hagen Krogs Falken Rosen Eichen Schwarz Brand Hof Kirch",
                    "berg mann feld bach dorf er"));

    private final Random random;
    private final boolean sharing;

    /** @param sharing whether the two persons of a pair have either the forename or the family name in common */
    public MadeUpPersons(long seed, boolean sharing) {
        random = new Random(seed);
        this.sharing = sharing;
    }

    public Two next() {
        while (true) {
            var country = any();
            var otherCountry = random.nextBoolean() ? country : any();
            var forename = country.forename(random);
            var family = country.family(random);
            var otherForename = sharing && random.nextBoolean() ? forename : otherCountry.forename(random);
            var otherFamily = sharing && !otherForename.equals(forename) ? family : otherCountry.family(random);
            if (!forename.equals(otherForename) || !family.equals(otherFamily)) {
                return new Two(forename + " " + family, otherFamily.toUpperCase(Locale.ROOT) + ", " + otherForename);
            }
        }
    }

    private Country any() {
        return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    }
}
